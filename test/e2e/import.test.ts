import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type RunningApp, test } from '../support/electron-app.ts'
import { inGb18030 } from '../support/gb18030.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { cutAfter, noticeFixture } from '../support/notice-fixtures.ts'
import { answerDialogs, shownDialogs } from '../support/system-dialogs.ts'
import { smallLedger } from '../support/test-ledger.ts'
import { ImportPage } from './pages/import-page.ts'
import { OverviewPage } from './pages/overview-page.ts'
import { StartPage } from './pages/start-page.ts'
import { WindowPage } from './pages/window-page.ts'

/** 3 aspects with 5 findings, which the notice declares as 3 整改到位, 1 正在整改, 1 需要持续努力整改. */
const NOTICE = noticeFixture('outline-and-counts')
const ROUND = '六届市委第四轮巡察'

const firstRun = async (launchApp: () => Promise<RunningApp>) => {
  const app = await launchApp()
  await new StartPage(app.window).importNotice.click()
  const frame = new WindowPage(app.window)
  await frame.sayOperator()
  return { ...app, frame, page: new ImportPage(app.window), overview: new OverviewPage(app.window) }
}

test('a pasted notice shows what it becomes, is confirmed, undone and made again', async ({ launchApp }) => {
  const { page, frame, overview, home, window } = await firstRun(launchApp)
  await page.paste(NOTICE)
  await page.expectKind('中共云溪市林业局党组关于六届', 'title')
  await page.expectKind('问题一:生态修复规划', 'finding')
  await expect(page.node('问题一:生态修复规划落实不够到位。')).toBeVisible()
  await expect(page.tree).toContainText('原文写 2 个，找到 2 个')
  await expect(page.tree).toContainText('中共云溪市林业局党组')
  await expect(page.warnings).toContainText('2+2+1=5')
  await expect(page.tree).toContainText('待归类（0）')
  await expect(page.confirm).toHaveText('建立台账：3 个方面、5 个问题')

  await page.confirm.click()
  await frame.expectScreen('概览')
  await expect(overview.sentence).toHaveText(/^3个方面5项问题：正在整改5项（.+）。$/u)
  await expect(overview.rate).toHaveText('0%')
  const imported = await ledgerOnDisk(home)
  expect(imported.inspections.map(({ title }) => title)).toEqual([ROUND])
  expect(imported.inspections[0]?.importRecord?.sourceText).toBe(NOTICE)

  await window.getByRole('heading', { level: 1 }).click()
  await window.keyboard.press('Control+z')
  await expect(frame.message(/^已撤销：导入通报/u)).toBeVisible()
  await expect.poll(async () => (await ledgerOnDisk(home)).inspections).toEqual([])
  await window.keyboard.press('Control+y')
  await expect(frame.message(/^已重做：导入通报/u)).toBeVisible()
  await expect.poll(async () => (await ledgerOnDisk(home)).inspections.length).toBe(1)
  await frame.goTo('概览')
  await expect(overview.sentence).toHaveText(/^3个方面5项问题：正在整改5项（.+）。$/u)
})

test('a line’s kind is changed with a key and with the dropdown, and each correction is taken back', async ({
  launchApp,
}) => {
  const { page, window } = await firstRun(launchApp)
  await page.paste(NOTICE)
  await page.select('目前正在办理用地手续')
  await window.keyboard.press('3')
  await page.expectKind('目前正在办理用地手续', 'finding')
  await expect(page.confirm).toContainText('6 个问题')
  await expect(page.tree).toContainText('原文写 2 个，找到 3 个')
  await expect(page.warnings).toContainText('写明2个问题，文中却找到3个')

  await page.chooseKind('忽略')
  await page.expectKind('目前正在办理用地手续', 'noise')
  await expect(page.tree).toContainText('忽略的网页文字（1）')
  await expect(page.confirm).toHaveText('建立台账：3 个方面、5 个问题')

  await page.lines.focus()
  await window.keyboard.press('Control+z')
  await page.expectKind('目前正在办理用地手续', 'finding')
  await window.keyboard.press('Control+z')
  await page.expectKind('目前正在办理用地手续', 'progress')
  await window.keyboard.press('Control+y')
  await page.expectKind('目前正在办理用地手续', 'finding')
})

test('a line is cut where the mouse or the arrow keys put the caret, joined again, and moved', async ({
  launchApp,
}) => {
  const { page, window } = await firstRun(launchApp)
  await page.paste(NOTICE)
  await expect(page.confirm).toBeVisible()
  const before = await page.lines.getByRole('option').count()
  const text = '问题一:审批服务承诺时限执行不严。'
  await page.select('问题一:审批服务')
  await expect(page.tool('拆成两段')).toBeDisabled()
  await window.keyboard.press('Control+ArrowRight')
  await expect(window.getByTestId('split-caret')).toHaveAttribute('data-at', '4')
  await window.keyboard.press('Enter')
  await expect(page.lines.getByRole('option')).toHaveCount(before + 1)
  await expect(page.selected).toContainText('审批服务承诺时限执行不严。')
  await window.keyboard.press('Backspace')
  await expect(page.lines.getByRole('option')).toHaveCount(before)
  await expect(page.selected).toContainText(text)

  await page.selected.getByText(text).click({ position: { x: 100, y: 10 } })
  await expect(page.tool('拆成两段')).toBeEnabled()
  await page.tool('拆成两段').click()
  await expect(page.lines.getByRole('option')).toHaveCount(before + 1)
  await expect(page.selected).not.toContainText('问题一')
  await page.tool('并入上一段').click()
  await expect(page.lines.getByRole('option')).toHaveCount(before)
  await expect(page.selected).toContainText(text)

  const place = await page.selected.getAttribute('id')
  await window.keyboard.press('Alt+ArrowDown')
  await expect(page.selected).not.toHaveAttribute('id', place ?? '')
  await expect(page.selected).toContainText(text)
  await page.tool('上移').click()
  await expect(page.selected).toHaveAttribute('id', place ?? '')
})

test('a warning and a node of the tree lead to their line, the line to its node', async ({ launchApp }) => {
  const { page } = await firstRun(launchApp)
  await page.paste(cutAfter(NOTICE, 19))
  await page.node('(一)落实上级决策部署方面(2个问题)').last().click()
  await expect(page.selected).toContainText('落实上级决策部署方面(2个问题)')
  await page.warnings.getByRole('button').filter({ hasText: '服务群众和作风建设方面' }).first().click()
  await expect(page.selected).toContainText('服务群众和作风建设方面')
  await page.select('问题一:生态修复')
  await expect(page.node('问题一:生态修复规划落实不够到位。')).toHaveClass(/selected/u)
})

test('what the notice declares but does not tell becomes rows to fill in, unless the clerk wants none', async ({
  launchApp,
}) => {
  const { page, frame, overview, home } = await firstRun(launchApp)
  await page.paste(cutAfter(NOTICE, 19))
  await expect(page.confirm).toHaveText('建立台账：3 个方面、5 个问题（3 个待补录）')
  const offered = page.tree.getByRole('checkbox', { name: /留出待补录的行/u })
  await offered.uncheck()
  await expect(page.confirm).toHaveText('建立台账：3 个方面、2 个问题')
  await offered.check()
  await page.confirm.click()
  await frame.expectScreen('概览')
  await expect(overview.attention).toContainText('3 项问题待补录')
  const findings = (await ledgerOnDisk(home)).inspections[0]?.findings ?? []
  expect(findings.filter(({ placeholder }) => placeholder === true)).toHaveLength(3)
  await overview.attention.getByRole('button', { name: '去补录' }).click()
  await frame.expectScreen('台账')
})

test('a text file in GB18030, chosen in the dialog', async ({ launchApp }) => {
  const { page, electron, home, window } = await firstRun(launchApp)
  const path = join(home, '整改通报.txt')
  await writeFile(path, inGb18030(NOTICE))
  await answerDialogs(electron, { open: path })
  await window.getByRole('button', { name: '选择文本文件（.txt）…' }).click()
  await expect(window.getByText('整改通报.txt（GB18030）')).toBeVisible()
  await expect(page.confirm).toHaveText('建立台账：3 个方面、5 个问题')
  await page.confirm.click()
  await new WindowPage(window).expectScreen('概览')
  expect((await ledgerOnDisk(home)).inspections[0]?.importRecord?.sourceText).toBe(NOTICE)
})

test('a closed dialog says nothing, a file that is no text says why', async ({ launchApp }) => {
  const { page, electron, home, window, frame } = await firstRun(launchApp)
  const choose = window.getByRole('button', { name: '选择文本文件（.txt）…' })
  await answerDialogs(electron, {})
  await choose.click()
  await expect.poll(() => shownDialogs(electron)).toHaveLength(1)
  await expect(page.text).toBeVisible()
  await expect(frame.message(/./u)).toHaveCount(0)
  const path = join(home, '通报.docx')
  await writeFile(path, Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))
  await answerDialogs(electron, { open: path })
  await choose.click()
  await expect(frame.message('不支持这种文件')).toBeVisible()
})

test('the keyboard alone leads from the first screen through the import', async ({ launchApp }) => {
  const { window, home } = await launchApp()
  const [page, frame] = [new ImportPage(window), new WindowPage(window)]
  await expect(new StartPage(window).importNotice).toBeVisible()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(frame.operatorDialog.getByRole('textbox')).toBeFocused()
  await window.keyboard.insertText('王晓梅')
  await window.keyboard.press('Enter')
  await expect(page.text).toBeFocused()
  await window.keyboard.insertText(NOTICE)
  await window.keyboard.press('Control+Enter')
  await expect(page.lines).toBeFocused()

  // Down to the last line, the date, and out of the way of the notice.
  await window.keyboard.press('Control+End')
  await expect(page.selected).toContainText('2025年12月12日')
  await window.keyboard.press('-')
  await expect(page.selected).toHaveAttribute('data-kind', 'noise')
  // Tab reaches the dropdown of the line; its list is worked with the arrows.
  await window.keyboard.press('Tab')
  await expect(page.selected.getByRole('combobox')).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await frame.expectActiveEntry('忽略')
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('Enter')
  await expect(page.selected).not.toHaveAttribute('data-kind', 'noise')
  await expect(page.lines).toBeFocused()
  await window.keyboard.press('Control+Enter')
  await frame.expectScreen('概览')
  expect((await ledgerOnDisk(home)).inspections[0]?.findings).toHaveLength(5)
})

test('a second round stands beside the first, and undoing its import leaves the first on screen', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const { window } = await launchApp({ home })
  const [page, frame, overview] = [new ImportPage(window), new WindowPage(window), new OverviewPage(window)]
  await window.getByRole('button', { name: '导入通报' }).click()
  await page.paste(NOTICE)
  await page.confirm.click()
  await frame.expectScreen('概览')
  await expect(overview.sentence).toContainText('5项问题')
  await window.getByRole('heading', { level: 1 }).click()
  await window.keyboard.press('Control+z')
  await expect(frame.message(/^已撤销：导入通报/u)).toBeVisible()
  await frame.goTo('概览')
  await expect(overview.sentence).toContainText('4项问题')
})

test('leaving the import loses neither the text nor the corrections', async ({ launchApp }) => {
  const { page, frame, window } = await firstRun(launchApp)
  await page.paste(NOTICE)
  await page.select('目前正在办理用地手续')
  await window.keyboard.press('3')
  await frame.goTo('单位与巡察')
  await frame.goTo('概览')
  await window.getByRole('button', { name: '导入通报' }).click()
  await page.expectKind('目前正在办理用地手续', 'finding')
  await window.getByRole('button', { name: '重新选择' }).click()
  await expect(page.text).toHaveValue(NOTICE)
})

test('a text pasted and not imported is found again after a power cut', async ({ launchApp }) => {
  const first = await firstRun(launchApp)
  await first.page.paste(NOTICE)
  const drafts = join(first.home, 'ledger', 'ledger.data', 'drafts.json')
  await expect.poll(() => readFile(drafts, 'utf8').catch(() => '')).toContain('生态修复规划')
  await first.kill()
  const { window } = await launchApp({ home: first.home })
  await window.getByRole('alert').filter({ hasText: '已为您找回' }).getByRole('button').click()
  await window.getByRole('button', { name: '放回原处' }).click()
  await expect(new ImportPage(window).text).toHaveValue(NOTICE)
})
