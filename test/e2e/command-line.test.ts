import { spawnSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { electronExecutable, PROJECT_ROOT, sandboxArguments, test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { smallLedger } from '../support/test-ledger.ts'

/** Starts the program as a task of the system would: nobody logged in, no display. */
const task = (home: string, ...parameters: readonly string[]) => {
  const { DISPLAY, WAYLAND_DISPLAY, ...environment } = process.env
  const { status, stdout } = spawnSync(
    electronExecutable(),
    [...sandboxArguments(), PROJECT_ROOT, '--cli', ...parameters],
    { env: { ...environment, RECTIFICATION_LEDGER_HOME: home }, encoding: 'utf8', timeout: 60_000 },
  )
  return { status, stdout }
}

test('a task without a display backs up the clerk’s ledger while its window is open, and the window knows', async ({
  launchApp,
}, testInfo) => {
  const [home, to] = [testInfo.outputPath('home'), testInfo.outputPath('备份 D')]
  await homeWithLedger(home, smallLedger().ledger)
  const { window, close } = await launchApp({ home })
  await window.evaluate(async () => {
    await api.openAtStart()
    await api.execute({ name: 'unit.edit', input: { patch: { shortName: '甲' } } })
  })
  expect(task(home, 'backup', '--to', to)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^已备份并核对：.*r1\.zgbak/u),
  })
  const [name = ''] = await readdir(to)
  const state = await window.evaluate(() => api.getBackupState())
  expect(state).toMatchObject({ ok: true, value: { last: { fileName: name, place: to }, changesSince: 0 } })

  const backup = join(to, name)
  expect(task(home, 'restore', backup)).toEqual({ status: 1, stdout: '' })
  await window.evaluate(() => api.execute({ name: 'unit.edit', input: { patch: { shortName: '乙' } } }))
  await close()
  expect(task(home, 'verify', backup, '--json').status).toBe(0)
  expect(task(home, 'restore', backup).status).toBe(0)
  expect(await ledgerOnDisk(home)).toMatchObject({ revision: 3, unit: { shortName: '甲' } })

  const bytes = await readFile(backup)
  bytes[bytes.byteLength >> 1] = (bytes[bytes.byteLength >> 1] ?? 0) ^ 1
  await writeFile(backup, bytes)
  expect(task(home, 'verify', backup)).toEqual({ status: 1, stdout: '' })
  expect(task(home, 'frobnicate')).toEqual({ status: 1, stdout: '' })
})
