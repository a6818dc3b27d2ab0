import { expect } from '@playwright/test'
import { blockSaving } from '../support/blocked-saving.ts'
import { type RunningApp, test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { smallLedger } from '../support/test-ledger.ts'
import { LedgerPage } from './pages/ledger-page.ts'
import { UnitPage } from './pages/unit-page.ts'
import { WindowPage } from './pages/window-page.ts'

const onUnitScreen = async (launchApp: (options: { home: string }) => Promise<RunningApp>, home: string) => {
  await homeWithLedger(home, smallLedger().ledger)
  const app = await launchApp({ home })
  const [frame, unit] = [new WindowPage(app.window), new UnitPage(app.window)]
  await frame.goTo('单位与巡察')
  // The first change makes the history that blockSaving stands in the way of.
  await unit.field('电话').fill('0000-1')
  await unit.field('电话').blur()
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.contact.phone).toBe('0000-1')
  return { ...app, frame, unit }
}

test('what was typed later is never overwritten by the text a failed save left waiting', async ({
  launchApp,
}, testInfo) => {
  const { unit, frame, window, home } = await onUnitScreen(launchApp, testInfo.outputPath('home'))
  const mend = await blockSaving(home)
  await unit.field('全称').fill('中共云溪市')
  await unit.field('全称').blur()
  await expect(frame.saveBand).toBeVisible()
  await mend()
  await unit.field('全称').click()
  await unit.field('全称').fill('中共云溪市林业局党组')
  await unit.field('全称').blur()
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.fullName).toBe('中共云溪市林业局党组')
  await expect(frame.saveBand).toBeHidden()

  await window.keyboard.press('Control+s')
  await expect(frame.message('已保存')).toBeVisible()
  expect((await ledgerOnDisk(home)).unit.fullName).toBe('中共云溪市林业局党组')
})

test('a choice the disk refused is made before a later one, not after it', async ({
  launchApp,
}, testInfo) => {
  const { unit, frame, window, home } = await onUnitScreen(launchApp, testInfo.outputPath('home'))
  await unit.tab('本轮巡察')
  const choose = async (kind: string) => {
    await window.getByRole('combobox', { name: '类别' }).click()
    await window.locator('.ant-select-dropdown:visible').getByText(kind, { exact: true }).click()
  }
  const mend = await blockSaving(home)
  await choose('专项巡察')
  await expect(frame.saveBand).toBeVisible()
  await mend()
  await choose('巡察“回头看”')
  const kindOnDisk = async () => (await ledgerOnDisk(home)).inspections[0]?.kind
  await expect(frame.saveBand).toBeHidden()
  await expect.poll(kindOnDisk).toBe('lookBack')

  await window.keyboard.press('Control+s')
  await expect(frame.message('已保存')).toBeVisible()
  expect(await kindOnDisk()).toBe('lookBack')
})

test('a diary line pressed in vain several times is there once when the disk works again', async ({
  launchApp,
}, testInfo) => {
  const { frame, window, home } = await onUnitScreen(launchApp, testInfo.outputPath('home'))
  const page = new LedgerPage(window)
  await page.goTo()
  await page.cell('甲一', 'title').click()
  const box = page.panel.field('新的进展').first()
  await box.click()
  const mend = await blockSaving(home)
  await window.keyboard.insertText('走访了三个乡镇')
  await window.keyboard.press('Control+Enter')
  await expect(frame.saveBand).toBeVisible()
  await window.keyboard.press('Control+Enter')
  await frame.saveBand.getByRole('button', { name: '重试' }).click()
  await expect(frame.message('还是没有存上')).toBeVisible()
  await expect(box).toHaveValue('走访了三个乡镇')
  await mend()
  await frame.saveBand.getByRole('button', { name: '重试' }).click()
  await expect(frame.saveBand).toBeHidden()
  await expect(box).toHaveValue('')
  await expect(page.panel.entries()).toHaveText(['走访了三个乡镇'])
})
