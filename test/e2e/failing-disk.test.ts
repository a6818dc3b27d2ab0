import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { canCause } from '../../scripts/torture/fault-means.ts'
import { test as base, type RunningApp } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'
import { answerDialogs, shownDialogs } from '../support/system-dialogs.ts'
import { smallLedger } from '../support/test-ledger.ts'
import { UnitPage } from './pages/unit-page.ts'
import { WindowPage } from './pages/window-page.ts'

type OnDisk = { readonly home: string; readonly disk: SmallDisk; readonly start: () => Promise<RunningApp> }

/** A ledger that lies on a small disk of its own, which is gone when the test ends. */
const test = base.extend<{ readonly smallDisk: OnDisk }>({
  smallDisk: async ({ launchApp }, use, testInfo) => {
    const home = testInfo.outputPath('home')
    const disk = mountSmallDisk(join(home, 'ledger'), '8m')
    await homeWithLedger(home, smallLedger().ledger)
    const started: RunningApp[] = []
    await use({
      home,
      disk,
      start: async () => {
        const app = await launchApp({ home })
        started.push(app)
        return app
      },
    })
    // After a failure it may still run and would ask where to save.
    for (const app of started) if (app.process.exitCode === null) await app.kill()
    disk.unmount()
  },
})

test.skip(!canCause('tmpfs'), 'takes a small disk of its own, which only root may mount')

const onUnitScreen = async ({ start }: OnDisk) => {
  const app = await start()
  const [frame, unit] = [new WindowPage(app.window), new UnitPage(app.window)]
  await frame.goTo('单位与巡察')
  await unit.field('电话').fill('0000-1')
  await unit.field('电话').blur()
  await frame.expectSaved()
  return { ...app, frame, unit }
}

/** Asks the window to close, as its cross does. */
const pressClose = ({ electron }: RunningApp) =>
  electron.evaluate(({ BrowserWindow }) => {
    setImmediate(() => BrowserWindow.getAllWindows()[0]?.close())
  })

test('closed with the disk full, the window asks and stays; with room again everything is saved', async ({
  smallDisk,
}) => {
  const { home, disk } = smallDisk
  const app = await onUnitScreen(smallDisk)
  disk.fill(0)
  await app.unit.field('全称').fill('中共云溪市林业局党组')
  await app.unit.field('全称').blur()
  await expect(app.frame.saveBand).toContainText('磁盘已满')
  const before = await ledgerOnDisk(home)
  expect(before.unit).toMatchObject({ fullName: '', contact: { phone: '0000-1' } })

  await answerDialogs(app.electron, { buttons: ['返回台账'] })
  await pressClose(app)
  await expect.poll(() => shownDialogs(app.electron)).toHaveLength(1)
  await expect(app.unit.field('全称')).toHaveValue('中共云溪市林业局党组')
  expect(await ledgerOnDisk(home)).toEqual(before)

  await rm(disk.filling)
  await pressClose(app)
  // Whether a backup is asked for before the window goes is another matter.
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.fullName).toBe('中共云溪市林业局党组')
})

test('on a disk that became read-only nothing is lost: it is told, stays on screen, and is saved in the end', async ({
  smallDisk,
}) => {
  const { home, disk } = smallDisk
  const app = await onUnitScreen(smallDisk)
  disk.switchTo('ro')
  await app.unit.field('全称').fill('中共云溪市林业局党组')
  await app.unit.field('全称').blur()
  await expect(app.frame.saveBand).toContainText('只读')
  await expect(app.unit.field('全称')).toHaveValue('中共云溪市林业局党组')
  disk.switchTo('rw')
  await app.frame.saveBand.getByRole('button', { name: '重试' }).click()
  await expect(app.frame.saveBand).toBeHidden()
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.fullName).toBe('中共云溪市林业局党组')
  await app.close()
})

test('a ledger on a full disk opens under a band that says what to do', async ({ smallDisk }) => {
  const { disk, start } = smallDisk
  disk.fill(0)
  const app = await start()
  await expect(app.window.getByRole('alert').filter({ hasText: '磁盘满了' })).toContainText('腾出空间')
  await new WindowPage(app.window).expectScreen('概览')
  await rm(disk.filling)
  await app.close()
  const again = await start()
  await expect(again.window.getByRole('alert').filter({ hasText: '磁盘满了' })).toBeHidden()
  await again.close()
})

test('a ledger on a read-only disk opens under its band, and what is typed all the same is not lost silently', async ({
  smallDisk,
}) => {
  const { home, disk, start } = smallDisk
  const before = await ledgerOnDisk(home)
  disk.switchTo('ro')
  const app = await start()
  await expect(app.window.getByRole('alert').filter({ hasText: '只能读、不能写' })).toBeVisible()
  const [frame, unit] = [new WindowPage(app.window), new UnitPage(app.window)]
  await frame.goTo('单位与巡察')
  await unit.field('全称').fill('没处存的全称')
  await unit.field('全称').blur()
  await expect(frame.saveBand).toContainText('只读')
  await expect(unit.field('全称')).toHaveValue('没处存的全称')

  await answerDialogs(app.electron, { buttons: ['返回台账', '仍然关闭'] })
  await pressClose(app)
  await expect.poll(() => shownDialogs(app.electron)).toHaveLength(1)
  await expect(unit.field('全称')).toHaveValue('没处存的全称')
  const ended = new Promise((resolve) => app.process.once('exit', resolve))
  await pressClose(app)
  await ended
  expect(await ledgerOnDisk(home)).toEqual(before)
})
