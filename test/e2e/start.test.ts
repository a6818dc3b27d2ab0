import { access, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { blockSaving } from '../support/blocked-saving.ts'
import { test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { smallLedger } from '../support/test-ledger.ts'
import { HistoryPage } from './pages/history-page.ts'
import { OverviewPage } from './pages/overview-page.ts'
import { StartPage } from './pages/start-page.ts'
import { UnitPage } from './pages/unit-page.ts'
import { WindowPage } from './pages/window-page.ts'

declare global {
  // In the main process of the program under test.
  var openedPath: string | undefined
}

const ledgerFile = (home: string) => join(home, 'ledger', 'ledger.json')

test('the first start offers four ways, asks who works here, and never asks again', async ({ launchApp }) => {
  const first = await launchApp()
  const start = new StartPage(first.window)
  await expect(start.importNotice).toBeVisible()
  await expect(start.empty).toBeVisible()
  await expect(start.takeOver).toBeVisible()
  await expect(start.sample).toBeVisible()

  await start.empty.click()
  const frame = new WindowPage(first.window)
  await expect(frame.operatorDialog).toBeVisible()
  await first.window.keyboard.press('Escape')
  await expect(frame.operatorDialog).toBeVisible()
  await expect(frame.operatorDialog.getByRole('button')).toHaveText(['确定'])
  await frame.sayOperator()
  await frame.expectScreen('单位与巡察')
  await first.close()

  const second = await launchApp({ home: first.home })
  await new WindowPage(second.window).expectScreen('概览')
  await expect(second.window.getByText('经办人：王晓梅')).toBeVisible()
  await expect(new WindowPage(second.window).operatorDialog).toBeHidden()
})

test('with the keyboard alone: Tab reaches the ways in order, Enter takes one', async ({ launchApp }) => {
  const { window } = await launchApp()
  const start = new StartPage(window)
  await expect(start.importNotice).toBeVisible()
  for (const choice of [start.importNotice, start.empty, start.takeOver, start.sample]) {
    await window.keyboard.press('Tab')
    await expect(choice).toBeFocused()
  }
  await window.keyboard.press('Enter')
  await expect(new WindowPage(window).sampleBand).toBeVisible()
})

test('the sample opens under its band and leaves nothing behind of the clerk’s', async ({ launchApp }) => {
  const { window, home } = await launchApp()
  const [start, frame] = [new StartPage(window), new WindowPage(window)]
  await start.sample.click()
  await expect(frame.sampleBand).toContainText('示例台账')
  await expect(new OverviewPage(window).sentence).toContainText('4个方面25项问题：整改到位22项')

  await frame.goTo('单位与巡察')
  const shortName = new UnitPage(window).field('简称')
  await shortName.fill('试着改一改')
  await shortName.blur()
  await frame.expectSaved()
  await frame.sampleBand.getByRole('button', { name: '回到我的台账' }).click()
  await expect(start.importNotice).toBeVisible()
  await expect(access(ledgerFile(home))).rejects.toThrow('ENOENT')
})

test('beside the clerk’s own ledger the sample changes no byte of it', async ({ launchApp }, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const { window } = await launchApp({ home })
  const frame = new WindowPage(window)
  await frame.expectScreen('概览')
  const before = await readFile(ledgerFile(home), 'utf8')
  expect(await window.evaluate(() => api.openSample())).toMatchObject({ ok: true })
  await window.reload()
  await expect(frame.sampleBand).toBeVisible()
  await frame.goTo('单位与巡察')
  const shortName = new UnitPage(window).field('简称')
  await shortName.fill('试着改一改')
  await shortName.blur()
  await frame.expectSaved()
  await frame.sampleBand.getByRole('button', { name: '回到我的台账' }).click()
  await expect(window.getByText('首轮巡察')).toBeVisible()
  expect(await readFile(ledgerFile(home), 'utf8')).toBe(before)
})

test('what the sample could not save never reaches the clerk’s own ledger', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const { window } = await launchApp({ home })
  const [frame, unit] = [new WindowPage(window), new UnitPage(window)]
  await frame.expectScreen('概览')
  expect(await window.evaluate(() => api.openSample())).toMatchObject({ ok: true })
  await window.reload()
  await frame.goTo('单位与巡察')
  await unit.field('电话').fill('0000-1')
  await unit.field('电话').blur()
  await frame.expectSaved()
  const before = await readFile(ledgerFile(home), 'utf8')
  await blockSaving(home, 'sample')
  await unit.field('简称').fill('示例里没存上的字')
  await unit.field('简称').blur()
  await expect(window.getByTestId('save-band')).toBeVisible()

  await frame.sampleBand.getByRole('button', { name: '回到我的台账' }).click()
  await expect(frame.sampleBand).toBeHidden()
  await frame.goTo('单位与巡察')
  await expect(unit.field('简称')).not.toHaveValue('示例里没存上的字')
  await unit.field('简称').focus()
  await unit.field('简称').blur()
  await frame.goTo('概览')
  expect(await readFile(ledgerFile(home), 'utf8')).toBe(before)
  await expect.poll(() => window.evaluate(() => api.listDrafts())).toEqual({ ok: true, value: [] })
})

test('a broken ledger is left as it is, and what was saved last can be opened instead', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const first = await launchApp({ home })
  const frame = new WindowPage(first.window)
  await frame.goTo('单位与巡察')
  const shortName = new UnitPage(first.window).field('简称')
  await shortName.fill('市林业局党组')
  await shortName.blur()
  await frame.expectSaved()
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.shortName).toBe('市林业局党组')
  await first.close()
  const broken = (await readFile(ledgerFile(home), 'utf8')).slice(0, 400)
  await writeFile(ledgerFile(home), broken)

  const { window } = await launchApp({ home })
  const start = new StartPage(window)
  await expect(start.problem('台账文件损坏，打不开')).toBeVisible()
  await expect(start.sheet).toContainText(ledgerFile(home))
  expect(await readFile(ledgerFile(home), 'utf8')).toBe(broken)
  await expect(start.newest).toContainText('最后一次保存的内容找回来了')
  await expect(start.newest).toContainText('4个问题')
  await start.newest.getByRole('button', { name: '恢复到这里，接着工作' }).click()

  await new WindowPage(window).goTo('单位与巡察')
  await expect(new UnitPage(window).field('简称')).toHaveValue('市林业局党组')
  await expect(window.getByText(/台账-损坏-\d{8}-\d{6}\.json/u)).toBeVisible()
})

test('a ledger damaged while it is open: reading it again offers what was saved last, and what is typed comes along', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const { window } = await launchApp({ home })
  const frame = new WindowPage(window)
  await frame.goTo('单位与巡察')
  const unit = new UnitPage(window)
  await unit.field('简称').fill('市林业局党组')
  await unit.field('简称').blur()
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.shortName).toBe('市林业局党组')
  await writeFile(ledgerFile(home), '')
  await unit.field('全称').fill('中共云溪市林业局党组')
  await unit.field('全称').blur()
  await frame.saveBand.getByRole('button', { name: '重新读取' }).click()

  const start = new StartPage(window)
  await expect(start.problem('台账文件损坏，打不开')).toBeVisible()
  await start.newest.getByRole('button', { name: '恢复到这里，接着工作' }).click()
  await frame.goTo('单位与巡察')
  await expect(unit.field('简称')).toHaveValue('市林业局党组')
  await expect(unit.field('全称')).toHaveValue('中共云溪市林业局党组')
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.fullName).toBe('中共云溪市林业局党组')
})

test('killed and then damaged: the very last change is offered, and under it the snapshots with what they lack', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const first = await launchApp({ home })
  const frame = new WindowPage(first.window)
  await frame.goTo('单位与巡察')
  const unit = new UnitPage(first.window)
  for (const [field, text] of [
    ['简称', '市林业局党组'],
    ['全称', '中共云溪市林业局党组'],
  ] as const) {
    await unit.field(field).fill(text)
    await unit.field(field).blur()
  }
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.fullName).toBe('中共云溪市林业局党组')
  await first.kill()
  const broken = (await readFile(ledgerFile(home), 'utf8')).slice(0, 400)
  await writeFile(ledgerFile(home), broken)

  const { window } = await launchApp({ home })
  const start = new StartPage(window)
  await expect(start.newest).toContainText('最后一次保存的内容找回来了')
  await start.earlier.click()
  await expect(start.snapshots).toHaveCount(1)
  await expect(start.snapshots).toContainText('打开程序时')
  await expect(start.snapshots).toContainText('少 2 次修改')
  expect(await readFile(ledgerFile(home), 'utf8'), 'nothing before the clerk decides').toBe(broken)
  await start.newest.getByRole('button', { name: '恢复到这里，接着工作' }).click()

  await new WindowPage(window).goTo('单位与巡察')
  await expect(new UnitPage(window).field('简称')).toHaveValue('市林业局党组')
  await expect(new UnitPage(window).field('全称')).toHaveValue('中共云溪市林业局党组')
  const aside = window.getByText(/台账-损坏-\d{8}-\d{6}\.json/u)
  await expect(aside).toBeVisible()
  const name = /台账-损坏-\d{8}-\d{6}\.json/u.exec((await aside.textContent()) ?? '')?.[0] ?? ''
  expect(await readFile(join(home, 'ledger', name), 'utf8')).toBe(broken)
})

test('nothing to recover from: the screen says so and leads to the backup', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const first = await launchApp({ home })
  await new WindowPage(first.window).expectScreen('概览')
  await first.close()
  await rm(join(home, 'ledger', 'ledger.data'), { recursive: true })
  await writeFile(ledgerFile(home), '{"format":"rectification-ledger",')
  const { window } = await launchApp({ home })
  const start = new StartPage(window)
  await expect(start.sheet).toContainText('没有找到能用的快照和修改记录，请用U盘上的备份恢复')
  await expect(start.button('从备份恢复…')).toBeVisible()
})

test('a ledger that is gone is missed; once it is back it opens', async ({ launchApp }, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const first = await launchApp({ home })
  await new WindowPage(first.window).expectScreen('概览')
  await first.close()
  await rename(ledgerFile(home), join(home, 'elsewhere.json'))

  const { window } = await launchApp({ home })
  const start = new StartPage(window)
  await expect(start.problem('找不到台账')).toBeVisible()
  await start.button('再找一次').click()
  await expect(start.searching, 'it has looked and found nothing').toHaveCount(0)
  await expect(start.problem('找不到台账')).toBeVisible()
  await rename(join(home, 'elsewhere.json'), ledgerFile(home))
  await start.button('再找一次').click()
  await new WindowPage(window).expectScreen('概览')
  await expect(window.getByText('首轮巡察')).toBeVisible()
})

test('a ledger that is gone for good: what was saved last is put in its place, and the screen says so', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const first = await launchApp({ home })
  await new WindowPage(first.window).expectScreen('概览')
  await first.close()
  await rm(ledgerFile(home))

  const { window } = await launchApp({ home })
  const [start, frame] = [new StartPage(window), new WindowPage(window)]
  await expect(start.sheet).toContainText('这台电脑上没有做过备份的记录')
  // Pressed twice in haste, as it happens.
  await start.newest.getByRole('button', { name: '恢复到这里，接着工作' }).dblclick()
  await frame.expectScreen('概览')
  await expect(frame.noticeBand).toHaveText('台账已经恢复，可以接着工作：4个问题、0条进展、0份佐证材料。')
  await expect(window.locator('.ant-message-error')).toHaveCount(0)
  expect((await ledgerOnDisk(home)).inspections).toHaveLength(1)
})

test('the screen of a ledger that is gone shows where it lay, and makes no folder there', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const first = await launchApp({ home })
  await new WindowPage(first.window).expectScreen('概览')
  await first.close()
  await rm(join(home, 'ledger'), { recursive: true })

  const { window, electron } = await launchApp({ home })
  const start = new StartPage(window)
  await electron.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      globalThis.openedPath = path
      return ''
    }
  })
  await start.button('打开台账所在文件夹').click()
  await expect.poll(() => electron.evaluate(() => globalThis.openedPath)).toBe(home)
  await expect(access(join(home, 'ledger'))).rejects.toThrow('ENOENT')
})

test('a ledger changed while the program was closed: the band leads to what was changed, and back', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const first = await launchApp({ home })
  await new WindowPage(first.window).goTo('单位与巡察')
  const shortName = new UnitPage(first.window).field('简称')
  await shortName.fill('市林业局党组')
  await shortName.blur()
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.shortName).toBe('市林业局党组')
  await first.close()
  const whole = await readFile(ledgerFile(home), 'utf8')
  await writeFile(ledgerFile(home), whole.replace('市林业局党组', '市林叶局党组'))

  const { window } = await launchApp({ home })
  const history = new HistoryPage(window)
  await expect(history.noticeBand).toContainText('在本程序之外被改动过')
  await history.noticeBand.getByRole('button', { name: '看看改了什么' }).click()
  await expect(history.comparison).toContainText('市林业局党组')
  await expect(history.comparison).toContainText('市林叶局党组')
  await history.choosePart('逐条记录')
  await expect(history.changes).toContainText('现在的台账与最后一条记录不一样')
  await history
    .entry('单位')
    .getByRole('button', { name: /^恢复到此刻/u })
    .click()
  await history.restoreDialog.getByRole('button', { name: '恢复', exact: true }).click()
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.shortName).toBe('市林业局党组')
  await expect(history.changes).not.toContainText('不一样')
})

test('a ledger of a newer program is refused in words and left untouched', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const newer = (await readFile(ledgerFile(home), 'utf8')).replace(
    /"schemaVersion":\d+/u,
    '"schemaVersion":99',
  )
  await writeFile(ledgerFile(home), newer)
  const { window } = await launchApp({ home })
  const start = new StartPage(window)
  await expect(start.problem('这个台账现在不能打开')).toBeVisible()
  await expect(start.sheet).toContainText('更新版本的程序')
  expect(await readFile(ledgerFile(home), 'utf8')).toBe(newer)
})
