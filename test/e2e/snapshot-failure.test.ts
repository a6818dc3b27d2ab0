import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { canCause } from '../../scripts/torture/fault-means.ts'
import { test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { mountSmallDisk } from '../support/small-disk.ts'
import { smallLedger } from '../support/test-ledger.ts'
import { UnitPage } from './pages/unit-page.ts'
import { WindowPage } from './pages/window-page.ts'

test.skip(!canCause('tmpfs'), 'takes a small disk of its own, which only root may mount')

test('with no room for snapshots alone, changes are saved and the band says so, until one can be kept again', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const disk = mountSmallDisk(join(home, 'ledger', 'ledger.data', 'snapshots'), '2m')
  const app = await launchApp({ home })
  try {
    const [frame, unit] = [new WindowPage(app.window), new UnitPage(app.window)]
    await frame.goTo('单位与巡察')
    disk.fill(0)
    await unit.field('全称').fill('中共云溪市林业局党组')
    await unit.field('全称').blur()
    await frame.expectSaved()
    await app.window.keyboard.press('Control+s')
    await expect(frame.snapshotBand).toContainText('快照没有留成：磁盘已满')
    await expect(frame.message('没有留成快照')).toBeVisible()
    expect((await ledgerOnDisk(home)).unit.fullName).toBe('中共云溪市林业局党组')

    await unit.field('简称').fill('市林业局')
    await unit.field('简称').blur()
    await expect.poll(async () => (await ledgerOnDisk(home)).unit.shortName).toBe('市林业局')
    await frame.snapshotBand.getByRole('button', { name: '再留一次' }).click()
    await expect(frame.message('还是没有留成')).toBeVisible()
    await expect(frame.snapshotBand).toBeVisible()

    await rm(disk.filling)
    await frame.snapshotBand.getByRole('button', { name: '再留一次' }).click()
    await expect(frame.snapshotBand).toBeHidden()
    expect((await readdir(disk.folder)).filter((name) => name.endsWith('-hand.json'))).toHaveLength(1)
    await app.close()
  } finally {
    if (app.process.exitCode === null) await app.kill()
    disk.unmount()
  }
})
