import { mkdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { emptyLedger } from '#shared/ledger/ledger.ts'
import { test } from '../support/electron-app.ts'
import { StartPage } from './pages/start-page.ts'

const HOSTILE: readonly (readonly [what: string, content: string, bytes?: number])[] = [
  ['more than 200 MB', '{', 210_000_000],
  ['lists ten million deep', '['.repeat(10_000_000)],
  ['a __proto__ key', `{"__proto__":{"polluted":true},${JSON.stringify(emptyLedger()).slice(1)}`],
]

for (const [what, content, bytes] of HOSTILE) {
  test(`with ${what} in the place of the ledger the program starts, says so, and leaves it alone`, async ({
    launchApp,
  }, testInfo) => {
    const home = testInfo.outputPath('home')
    const path = join(home, 'ledger', 'ledger.json')
    await mkdir(join(home, 'ledger'), { recursive: true })
    await writeFile(path, content)
    if (bytes !== undefined) await truncate(path, bytes)
    const { size, mtimeMs } = await stat(path)

    const { window, close } = await launchApp({ home })
    const { sheet } = new StartPage(window)
    await expect(sheet.getByRole('heading', { level: 2 })).toBeVisible()
    await expect(sheet).toContainText(path)
    expect(await window.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
    await close()
    expect(await stat(path)).toMatchObject({ size, mtimeMs })
    if (bytes === undefined) expect(await readFile(path, 'utf8')).toBe(content)
  })
}
