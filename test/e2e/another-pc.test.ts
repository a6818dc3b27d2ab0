import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect } from '@playwright/test'
import { type RunningApp, test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { answerDialogs } from '../support/system-dialogs.ts'
import { smallLedger } from '../support/test-ledger.ts'
import { BackupPage } from './pages/backup-page.ts'
import { LedgerPage } from './pages/ledger-page.ts'
import { StartPage } from './pages/start-page.ts'
import { WindowPage } from './pages/window-page.ts'

declare global {
  // In the main process of the program under test.
  var pathsOpened: string[]
}

/** The evidence of the finding 甲一, on screen. */
const evidenceOnScreen = async ({ window }: RunningApp) => {
  const page = await LedgerPage.open(window)
  await page.cell('甲一', 'title').click()
  return page.panel.root.getByRole('group', { name: '佐证材料' })
}

test('a day’s work goes on on another PC from the stick alone, with its evidence and its past', async ({
  launchApp,
}, testInfo) => {
  const [home, stick] = [testInfo.outputPath('home'), testInfo.outputPath('U盘')]
  await mkdir(stick)
  await homeWithLedger(home, smallLedger().ledger)
  const first = await launchApp({ home })
  const evidence = await evidenceOnScreen(first)
  const file = testInfo.outputPath('会议纪要.docx')
  await writeFile(file, '纪要的内容')
  await answerDialogs(first.electron, { open: file })
  await evidence.getByRole('button', { name: '添加文件' }).click()
  await expect(evidence.getByRole('listitem', { name: '会议纪要.docx' })).toBeVisible()
  await first.window.keyboard.press('Control+6')
  const backup = new BackupPage(first.window)
  await answerDialogs(first.electron, { open: stick })
  await backup.chooseFolder.click()
  await backup.backUp.click()
  await expect(backup.titled('备份完成')).toContainText('1份佐证材料')
  await backup.closeMade()
  await first.close()
  const worked = await ledgerOnDisk(home)
  const history = await readFile(join(home, 'ledger', 'ledger.data', 'history.jsonl'))
  await rm(home, { recursive: true })

  const [name = ''] = await readdir(stick)
  const there = testInfo.outputPath('另一台电脑')
  const second = await launchApp({ home: there })
  await answerDialogs(second.electron, { open: join(stick, name) })
  await new StartPage(second.window).takeOver.click()
  const taking = new BackupPage(second.window)
  await taking.press('恢复到这台电脑上')
  const frame = new WindowPage(second.window)
  await frame.sayOperator()
  await frame.expectScreen('概览')
  expect(await ledgerOnDisk(there)).toEqual(worked)
  expect(await readFile(join(there, 'ledger', 'ledger.data', 'history.jsonl'))).toEqual(history)
  await expect(taking.inSight, 'what it came from is its last backup').toContainText('今天')

  await second.electron.evaluate(({ shell }) => {
    globalThis.pathsOpened = []
    shell.openPath = async (path) => {
      globalThis.pathsOpened.push(path)
      return ''
    }
  })
  await (await evidenceOnScreen(second)).getByRole('button', { name: '打开会议纪要.docx' }).click()
  await expect.poll(() => second.electron.evaluate(() => globalThis.pathsOpened.length)).toBe(1)
  const [opened = ''] = await second.electron.evaluate(() => globalThis.pathsOpened)
  expect(basename(opened)).toBe('会议纪要.docx')
  expect(await readFile(opened, 'utf8')).toBe('纪要的内容')
})
