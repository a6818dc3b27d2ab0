import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect } from '@playwright/test'
import { canCause, whyUnable } from '../../scripts/torture/fault-means.ts'
import { test } from '../support/electron-app.ts'
import { homeWithLedger } from '../support/home-with-ledger.ts'
import { smallLedger } from '../support/test-ledger.ts'
import { WindowStick, withOwnMounts } from '../support/window-stick.ts'
import { BackupPage } from './pages/backup-page.ts'
import { WindowPage } from './pages/window-page.ts'

/** Evidence that takes a while to copy, in bytes. */
const MUCH = 400_000_000

/** Puts a large file into the store of evidence; it takes no room on this disk. */
const largeEvidence = async (home: string): Promise<string> => {
  const attachments = join(home, 'ledger', 'ledger.data', 'attachments')
  await mkdir(attachments, { recursive: true })
  const path = join(attachments, randomBytes(32).toString('hex'))
  const file = await open(path, 'wx')
  await file.truncate(MUCH)
  await file.close()
  return path
}

const BACKUP: unknown = expect.stringMatching(/^整改台账_.*\.zgbak$/u)

/** Names of what lies on the stick, hidden files included. */
const filesOn = async (stick: WindowStick): Promise<string[]> =>
  (await readdir(stick.seenFromOutside)).filter((name) => name !== 'lost+found')

for (const system of ['exfat', 'ext4'] as const)
  test(`an ${system} stick pulled out in the middle of a backup costs only that backup`, async ({
    launchApp,
  }, testInfo) => {
    test.skip(!canCause(system), whyUnable(system) ?? '')
    const home = testInfo.outputPath('home')
    await homeWithLedger(home, smallLedger().ledger)
    const app = await launchApp({ home, executable: await withOwnMounts(testInfo.outputPath('program')) })
    const [frame, backup] = [new WindowPage(app.window), new BackupPage(app.window)]
    await frame.expectScreen('概览')
    const stick = await WindowStick.make(app, system, testInfo.outputPath('stick.img'), 900)
    try {
      await app.window.keyboard.press('Control+6')
      await frame.expectScreen('备份')
      await expect(app.window.getByText('没有找到U盘。')).toBeVisible()
      await stick.plugIn()
      await expect(backup.targets.getByRole('radio', { checked: true })).toHaveAttribute(
        'value',
        stick.folder,
      )
      await expect(backup.targets).toContainText('U盘')
      await expect(backup.backUp).toContainText(basename(stick.folder))
      await backup.backUp.click()
      await expect(backup.titled('备份完成')).toContainText('4个问题、0条进展、0份佐证材料')
      await backup.closeMade()
      expect(await filesOn(stick)).toEqual([BACKUP])
      await expect(backup.last).toContainText('今天')

      const evidence = await largeEvidence(home)
      await backup.backUp.click()
      await expect.poll(() => readdir(stick.seenFromOutside)).toContainEqual(expect.stringMatching(/\.tmp$/u))
      await stick.pull()
      const failed = backup.titled('没有备份成功')
      await expect(failed).toContainText('已经拔出或断开')
      await expect(failed).toContainText('以前的备份也都还在')
      await backup.press('关闭')
      await expect(app.window.getByText('没有找到U盘。')).toBeVisible()
      expect(await readdir(stick.seenFromOutside), 'nothing on the disk of the PC').toEqual([])

      await stick.plugIn()
      await expect(backup.kept).toHaveCount(1)
      await backup.pressBeside('核对')
      await expect(backup.titled('这份备份是完好的')).toBeVisible()
      await backup.press('关闭')
      await rm(evidence)
      await backup.backUp.click()
      await backup.closeMade()
      await expect(backup.kept).toHaveCount(2)
      expect(await filesOn(stick), 'nothing is left of what was pulled out').toEqual([BACKUP, BACKUP])
    } finally {
      await stick.remove()
    }
  })
