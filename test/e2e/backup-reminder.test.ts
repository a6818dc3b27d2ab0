import { mkdir } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { type RunningApp, test } from '../support/electron-app.ts'
import { homeWithLedger } from '../support/home-with-ledger.ts'
import { answerDialogs } from '../support/system-dialogs.ts'
import { BackupPage } from './pages/backup-page.ts'
import {
  backedUp,
  backupsOn,
  nameUnit,
  onBackupScreen,
  ownLedger,
  shortNameOnDisk,
} from './pages/on-backup-screen.ts'
import { WindowPage } from './pages/window-page.ts'

/** Lets days pass for the main process. */
const letDaysPass = ({ electron }: RunningApp, days: number) =>
  electron.evaluate((_electron, passed) => {
    const Present = Date
    const now = () => Present.now() + passed * 86_400_000
    globalThis.Date = new Proxy(Present, {
      construct: (target, args: unknown[]) =>
        Reflect.construct(target, args.length === 0 ? [now()] : args) as object,
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    })
  }, days)

/** Asks the window to close, as its cross does. */
const pressClose = ({ electron }: RunningApp) =>
  electron.evaluate(({ BrowserWindow }) => {
    setImmediate(() => BrowserWindow.getAllWindows()[0]?.close())
  })

test('after seven days with changes the clerk is reminded, and closing asks', async ({
  launchApp,
}, testInfo) => {
  const opened = await onBackupScreen(launchApp, testInfo)
  const { backup, frame, process, stick, window } = opened
  await backedUp(opened)
  await frame.goTo('概览')
  await letDaysPass(opened, 8)
  await nameUnit(opened, '改过的简称')
  await window.reload()
  await expect(backup.reminder).toContainText('上次备份是8天前，此后台账改了 1 次')
  await backup.reminder.getByRole('button', { name: '今天不再提醒' }).click()
  await expect(backup.reminder).toBeHidden()

  await pressClose(opened)
  await expect(backup.closing).toContainText('8天前')
  await expect(backup.closing).toContainText(`将备份到“U盘 一”（${stick}）`)
  await backup.press('返回台账')
  await expect(backup.dialog).toBeHidden()
  await pressClose(opened)
  await backup.press('备份后关闭')
  await expect(backup.titled('备份完成')).toContainText(stick)
  expect(await backupsOn(stick)).toHaveLength(2)
  const ended = new Promise((resolve) => process.once('exit', resolve))
  await backup.press('关闭程序')
  await ended
})

test('closing asks whenever something changed since the last backup, what was typed last included', async ({
  launchApp,
}, testInfo) => {
  const opened = await onBackupScreen(launchApp, testInfo)
  const { backup, frame, home, process, window } = opened
  await pressClose(opened)
  await expect(backup.closing).toContainText('还没有备份过，已经改了 1 次')
  await backup.press('返回台账')
  await backedUp(opened)
  await frame.goTo('单位与巡察')
  await window.getByRole('textbox', { name: '简称' }).fill('市林草局')
  await pressClose(opened)
  await expect(backup.closing).toContainText('上次备份是今天，此后台账改了 1 次')
  await expect(backup.closing).toContainText('不备份也不会丢')
  await backup.closing.getByRole('checkbox').check()
  const ended = new Promise((resolve) => process.once('exit', resolve))
  await backup.press('不备份，直接关闭')
  await ended
  expect(await shortNameOnDisk(home)).toBe('市林草局')

  const again = await launchApp({ home })
  await new WindowPage(again.window).expectScreen('概览')
  await again.window.keyboard.press('Control+8')
  await expect(again.window.getByText('到了上面的天数才问')).toBeVisible()
  const endedUnasked = new Promise((resolve) => again.process.once('exit', resolve))
  await pressClose(again)
  await endedUnasked
})

test('to close once more while the question is up is an answer, and the end of the system asks nothing', async ({
  launchApp,
}, testInfo) => {
  test.skip(process.platform === 'win32', 'a signal of Linux')
  const opened = await onBackupScreen(launchApp, testInfo)
  await pressClose(opened)
  await expect(opened.backup.closing).toBeVisible()
  const ended = new Promise((resolve) => opened.process.once('exit', resolve))
  await expect(async () => {
    await pressClose(opened).catch(() => undefined)
    expect(opened.process.exitCode ?? opened.process.signalCode).not.toBeNull()
  }).toPass()
  await ended

  const again = await launchApp({ home: opened.home })
  await new WindowPage(again.window).expectScreen('概览')
  await nameUnit(again, '又改了')
  const endedBySystem = new Promise((resolve) => again.process.once('exit', resolve))
  again.process.kill('SIGTERM')
  await endedBySystem
  expect(await shortNameOnDisk(opened.home)).toBe('又改了')
})

test('days, number and question are hers to set', async ({ launchApp }, testInfo) => {
  const opened = await onBackupScreen(launchApp, testInfo)
  const { backup, process, window } = opened
  await backedUp(opened)
  await window.keyboard.press('Control+8')
  const days = window.getByRole('spinbutton', { name: '多少天没有备份就提醒' })
  await days.fill('3')
  await days.press('Enter')
  await window.getByRole('spinbutton', { name: '每个位置保留多少份备份' }).fill('2')
  await window.getByRole('combobox', { name: '关闭程序时，问不问要不要备份' }).click()
  await window.getByText('不问', { exact: true }).click()
  await expect
    .poll(() => window.evaluate(() => api.getPreferences()))
    .toMatchObject({ value: { backupReminderDays: 3, keptBackups: 2, closingQuestion: 'never' } })
  await letDaysPass(opened, 4)
  await nameUnit(opened, '改过的简称')
  await expect(backup.reminder).toContainText('此后台账改了 1 次')
  const ended = new Promise((resolve) => process.once('exit', resolve))
  await pressClose(opened)
  await ended
})

test('a ledger without any history is backed up, and that is remembered after a restart', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, ownLedger())
  const { electron, window, close } = await launchApp({ home })
  await new WindowPage(window).expectScreen('概览')
  const backup = new BackupPage(window)
  await window.keyboard.press('Control+6')
  const stick = testInfo.outputPath('U盘')
  await mkdir(stick)
  await answerDialogs(electron, { open: stick })
  await backup.chooseFolder.click()
  await backup.backUp.click()
  await backup.closeMade()
  await expect(backup.last).toContainText('此后台账没有改动')
  await close()

  const again = await launchApp({ home })
  await new WindowPage(again.window).expectScreen('概览')
  await expect(new BackupPage(again.window).inSight).toContainText('今天')
  await nameUnit(again, '第一次改动')
  await again.window.keyboard.press('Control+6')
  await expect(new BackupPage(again.window).last).toContainText('此后台账改了 1 次')
})
