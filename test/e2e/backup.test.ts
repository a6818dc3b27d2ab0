import { randomBytes } from 'node:crypto'
import { mkdir, open as openFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/electron-app.ts'
import { ledgerOnDisk } from '../support/home-with-ledger.ts'
import { answerDialogs } from '../support/system-dialogs.ts'
import { changed, smallLedger } from '../support/test-ledger.ts'
import { BackupPage } from './pages/backup-page.ts'
import {
  backedUp,
  backupsOn,
  chooseStick,
  nameUnit,
  onBackupScreen,
  shortNameOnDisk,
} from './pages/on-backup-screen.ts'
import { StartPage } from './pages/start-page.ts'
import { WindowPage } from './pages/window-page.ts'

test('a backup is announced with what was counted in it, and is then in sight everywhere', async ({
  launchApp,
}, testInfo) => {
  const opened = await onBackupScreen(launchApp, testInfo)
  const { backup, frame, stick, window } = opened
  await expect(backup.last).toContainText('还没有备份过')
  await expect(backup.inSight).toContainText('还没有备份')
  await chooseStick(opened)
  await expect(backup.kept).toHaveCount(0)
  await backup.backUp.click()
  const made = backup.titled('备份完成')
  await expect(made).toContainText(
    /已核对：4个问题、0条进展、0份佐证材料|已写入：4个问题、0条进展、0份佐证材料/u,
  )
  const [file, ...others] = await backupsOn(stick)
  expect(others, 'nothing else lies there').toEqual([])
  expect(file).toMatch(/^整改台账_市林业局_\d{8}-\d{4}_r\d+\.zgbak$/u)
  await expect(made).toContainText(join(stick, file ?? ''))
  await backup.closeMade()
  await expect(backup.kept).toHaveCount(1)
  await expect(backup.last).toContainText('今天')
  await expect(backup.last).toContainText('此后台账没有改动')
  await frame.goTo('概览')
  await expect(backup.inSight).toContainText('今天')
  await nameUnit(opened, '市林草局')
  await frame.goTo('备份')
  await expect(backup.last).toContainText('此后台账改了 1 次')
  await expect(window.getByTestId('backup-reminder')).toBeHidden()
})

test('Ctrl+B backs up from any screen to where it went last, and asks where to when nothing is known', async ({
  launchApp,
}, testInfo) => {
  const opened = await onBackupScreen(launchApp, testInfo)
  const { backup, frame, stick, window } = opened
  await frame.goTo('概览')
  await window.keyboard.press('Control+b')
  await frame.expectScreen('备份')
  await expect(backup.dialog).toBeHidden()
  await backedUp(opened)
  await frame.goTo('台账')
  await window.keyboard.press('Control+b')
  await backup.closeMade()
  await frame.expectScreen('台账')
  expect(await backupsOn(stick)).toHaveLength(2)
})

test('核对 says what a backup holds; one flipped byte is noticed, by 核对 and by 恢复', async ({
  launchApp,
}, testInfo) => {
  const opened = await onBackupScreen(launchApp, testInfo)
  const { backup, stick, home } = opened
  await backedUp(opened)
  await backup.pressBeside('核对')
  const whole = backup.titled('这份备份是完好的')
  await expect(whole).toContainText('中共云溪市林业局党组')
  await expect(whole).toContainText('4个问题、0条进展、0份佐证材料')
  await backup.press('关闭')

  const path = join(stick, (await backupsOn(stick))[0] ?? '')
  const bytes = await readFile(path)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await writeFile(path, bytes)
  const before = await readFile(join(home, 'ledger', 'ledger.json'), 'utf8')
  await backup.pressBeside('核对')
  await expect(backup.titled('这份备份没有通过核对')).toContainText('已损坏')
  await backup.press('关闭')
  await backup.pressBeside('恢复')
  await expect(backup.titled('不能用这份备份恢复')).toContainText('已损坏')
  await backup.press('关闭')
  expect(await readFile(join(home, 'ledger', 'ledger.json'), 'utf8')).toBe(before)
})

test('恢复 shows first what would change, then restores, and can be undone', async ({
  launchApp,
}, testInfo) => {
  const opened = await onBackupScreen(launchApp, testInfo)
  const { backup, frame, home, window } = opened
  await backedUp(opened)
  await backup.pressBeside('恢复')
  await expect(backup.dialog).toContainText('不需要恢复')
  await expect(backup.dialog.getByRole('button', { name: '恢复到这份备份' })).toBeHidden()
  await backup.press('关闭')

  await nameUnit(opened, '改过的简称')
  await backup.pressBeside('恢复')
  await expect(backup.dialog).toContainText('以前的样子')
  await expect(backup.dialog.getByRole('list', { name: '恢复后会有这些变化' })).toContainText('改过的简称')
  await backup.press('取消')
  expect(await shortNameOnDisk(home)).toBe('改过的简称')

  await backup.pressBeside('恢复')
  await backup.press('恢复到这份备份')
  await expect(frame.message('按 Ctrl+Z 可以撤销')).toBeVisible()
  expect(await shortNameOnDisk(home)).toBe('市林业局')
  await window.keyboard.press('Control+z')
  await expect.poll(() => shortNameOnDisk(home)).toBe('改过的简称')
})

test('a password is typed twice, asked for until it is right, and needed for 恢复', async ({
  launchApp,
}, testInfo) => {
  const opened = await onBackupScreen(launchApp, testInfo)
  const { backup, home, window } = opened
  await chooseStick(opened)
  await backup.encrypts.check()
  await backup.backUp.click()
  await expect(backup.titled('给备份设一个密码')).toContainText('无法找回')
  await expect(backup.password).toBeFocused()
  await backup.password.fill('云溪2026年')
  await backup.repeated.fill('云溪2026月')
  await backup.press('用这个密码备份')
  await expect(backup.dialog.getByText('两次输入的密码不一样')).toBeVisible()
  await backup.repeated.fill('云溪2026年')
  await window.keyboard.press('Enter')
  await backup.closeMade()
  await expect(backup.kept.first()).toContainText('有密码')

  await nameUnit(opened, '改过的简称')
  await backup.pressBeside('恢复')
  await expect(backup.password).toBeFocused()
  await backup.password.fill('不是这个密码')
  await window.keyboard.press('Enter')
  await expect(backup.dialog.getByText('密码不对，文件本身是完好的')).toBeVisible()
  await backup.password.fill('云溪2026年')
  await window.keyboard.press('Enter')
  await backup.press('恢复到这份备份')
  await expect.poll(() => shortNameOnDisk(home)).toBe('市林业局')
})

test('older backups beyond the number kept go, and what cannot go is told by name', async ({
  launchApp,
}, testInfo) => {
  const opened = await onBackupScreen(launchApp, testInfo)
  const { backup, stick, window } = opened
  await window.evaluate(() => api.setPreferences({ keptBackups: 1 }))
  await backedUp(opened)
  const [first = ''] = await backupsOn(stick)
  const bytes = await readFile(join(stick, first))
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  await writeFile(join(stick, first), bytes)
  const unreadable = first.replace(/_r\d+/u, '_r0')
  await mkdir(join(stick, unreadable))
  await backup.backUp.click()
  const made = backup.titled('备份完成')
  await expect(made).toContainText('有 1 份旧备份已经损坏，不能再用')
  await expect(made).toContainText(first)
  await expect(made).toContainText('有 1 份旧备份读不出来或删不掉，仍留在原处')
  await expect(made).toContainText(unreadable)
  await backup.closeMade()
  const kept = await backupsOn(stick)
  expect(kept).toHaveLength(3)
  await backup.backUp.click()
  await expect(made).toContainText('已清理更早的 1 份备份')
  await backup.closeMade()
  expect(await backupsOn(stick)).toEqual(expect.arrayContaining([first, unreadable]))
})

test('the backup of another unit has to be accepted expressly', async ({ launchApp }, testInfo) => {
  const opened = await onBackupScreen(launchApp, testInfo)
  const { backup, home, window } = opened
  await backedUp(opened)
  await window.evaluate(() =>
    api.execute({ name: 'unit.edit', input: { patch: { fullName: '中共青川县水利局党组' } } }),
  )
  await window.reload()
  await opened.frame.goTo('备份')
  await backup.pressBeside('恢复')
  const restore = backup.dialog.getByRole('button', { name: '恢复到这份备份' })
  await expect(backup.dialog).toContainText(
    '这份备份是“中共云溪市林业局党组”的，现在的台账是“中共青川县水利局党组”的。',
  )
  await expect(restore).toBeDisabled()
  await backup.dialog.getByRole('checkbox').check()
  await restore.click()
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.fullName).toBe('中共云溪市林业局党组')
})

test('a backup is stopped in the middle and leaves nothing', async ({ launchApp }, testInfo) => {
  const opened = await onBackupScreen(launchApp, testInfo)
  const { backup, stick, home } = opened
  const attachments = join(home, 'ledger', 'ledger.data', 'attachments')
  await mkdir(attachments, { recursive: true })
  const large = await openFile(join(attachments, randomBytes(32).toString('hex')), 'w')
  await large.truncate(800_000_000)
  await large.close()
  await chooseStick(opened)
  await backup.backUp.click()
  await expect(backup.titled('正在备份')).toBeVisible()
  await backup.press('停止')
  await expect(backup.dialog).toBeHidden()
  expect(await backupsOn(stick)).toEqual([])
  await expect(backup.last).toContainText('还没有备份过')
})

test('交接: another PC takes the package at its first start and works on', async ({
  launchApp,
}, testInfo) => {
  const opened = await onBackupScreen(launchApp, testInfo)
  const { backup, electron, stick, window } = opened
  await nameUnit(opened, '交接前的简称')
  await answerDialogs(electron, { open: stick })
  await window.getByRole('button', { name: '制作交接包…' }).click()
  await backup.press('选择位置并制作…')
  await expect(backup.titled('交接包做好了')).toContainText('从备份或交接包恢复')
  await backup.press('关闭')
  await opened.close()
  const [file] = await backupsOn(stick)

  const home = testInfo.outputPath('另一台电脑')
  const other = await launchApp({ home })
  const otherBackup = new BackupPage(other.window)
  await answerDialogs(other.electron, { open: join(stick, file ?? '') })
  await new StartPage(other.window).takeOver.click()
  await expect(otherBackup.titled('从备份或交接包恢复')).toContainText('中共云溪市林业局党组')
  await otherBackup.press('恢复到这台电脑上')
  const frame = new WindowPage(other.window)
  await frame.sayOperator()
  await frame.expectScreen('概览')
  expect(await shortNameOnDisk(home)).toBe('交接前的简称')
})

test('a ledger that cannot be read is put back from a backup, and what was found is kept', async ({
  launchApp,
}, testInfo) => {
  const opened = await onBackupScreen(launchApp, testInfo)
  const { stick, home } = opened
  await backedUp(opened)
  await opened.close()
  const [file] = await backupsOn(stick)
  await writeFile(join(home, 'ledger', 'ledger.json'), '{"format":')

  const again = await launchApp({ home })
  const backup = new BackupPage(again.window)
  await answerDialogs(again.electron, { open: join(stick, file ?? '') })
  await new StartPage(again.window).button('从备份恢复…').click()
  await expect(backup.titled('从备份或交接包恢复')).toContainText('会改名保留，不会删除')
  await backup.press('恢复到这台电脑上')
  await new WindowPage(again.window).expectScreen('概览')
  expect(await shortNameOnDisk(home)).toBe('市林业局')
  const kept = await filesBelow(join(home, 'ledger'))
  expect(
    kept.filter((text) => text === '{"format":'),
    'the broken file',
  ).toHaveLength(1)
})

/** The texts of all files in a folder, its folders included. */
const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')))
}

test('evidence whose file is gone is told, by the backup and by 核对: it holds only their names', async ({
  launchApp,
}, testInfo) => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const evidence = { sha256: 'ab'.repeat(32), name: '会议纪要.pdf', size: 3 }
  const opened = await onBackupScreen(
    launchApp,
    testInfo,
    changed(ledger, {
      name: 'evidence.add',
      input: { inspectionId, findingId: findingId('甲一'), files: [evidence] },
    }).ledger,
  )
  const { backup } = opened
  await chooseStick(opened)
  await backup.backUp.click()
  const told = '有 1 份佐证材料的文件当时不在电脑上，或已经损坏'
  await expect(backup.titled('备份完成')).toContainText(told)
  await expect(backup.titled('备份完成')).toContainText('会议纪要.pdf')
  await backup.closeMade()
  await backup.pressBeside('核对')
  await expect(backup.titled('这份备份是完好的')).toContainText(told)
})

test('nothing has to be scrolled sideways in the smallest window', async ({ launchApp }, testInfo) => {
  const opened = await onBackupScreen(launchApp, testInfo)
  const { electron, frame, window } = opened
  await backedUp(opened)
  await electron.evaluate(({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows()
    shown?.setSize(1366, 768)
    shown?.webContents.setZoomFactor(1.25)
  })
  await expect.poll(() => window.evaluate(() => innerWidth)).toBeLessThan(1100)
  await frame.expectNoSidewaysScrolling()
})
