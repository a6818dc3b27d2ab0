import { expect } from '@playwright/test'
import { findingsInOrder } from '#shared/ledger/finding-order.ts'
import { type RunningApp, test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { typeWithInputMethod } from '../support/input-method.ts'
import { largeLedger } from '../support/large-ledger.ts'
import { changed, onlyRound, smallLedger } from '../support/test-ledger.ts'
import { LedgerPage } from './pages/ledger-page.ts'

/** The small round with something in every column: 甲一 整改到位, 甲二 overdue, 乙一 with progress. */
const filledLedger = () => {
  const small = smallLedger()
  const { inspectionId, findingId, office, section, director, chief } = small
  const at = (title: string) => ({ inspectionId, findingId: findingId(title) })
  const { ledger } = changed(
    small.ledger,
    {
      name: 'finding.setStatus',
      input: { inspectionId, findingIds: [findingId('甲一')], status: 'rectified' },
    },
    {
      name: 'finding.setStatus',
      input: { inspectionId, findingIds: [findingId('甲二')], status: 'inProgress' },
    },
    {
      name: 'finding.edit',
      input: { ...at('甲一'), patch: { leadOfficial: director, departments: [office], people: [chief] } },
    },
    {
      name: 'finding.edit',
      input: { ...at('甲二'), patch: { leadOfficial: director, departments: [section, office] } },
    },
    {
      name: 'deadline.set',
      input: { ...at('甲二'), deadline: { kind: 'date', date: '2023-03-31', text: '' } },
    },
    { name: 'measure.add', input: { ...at('甲一'), text: '重新制定计划' } },
    { name: 'progress.add', input: { ...at('乙一'), date: '2023-02-20', text: '已经\t“完成”走访' } },
  )
  return { ...small, ledger }
}

const start = async (
  launchApp: (options: { home: string }) => Promise<RunningApp>,
  home: string,
  ledger = filledLedger().ledger,
) => {
  await homeWithLedger(home, ledger)
  const app = await launchApp({ home })
  return { ...app, page: await LedgerPage.open(app.window) }
}

const titlesOnDisk = async (home: string) =>
  (await ledgerOnDisk(home)).inspections[0]?.findings.map(({ title }) => title)

test('the table groups findings under their aspects, with counts, as a grid', async ({
  launchApp,
}, testInfo) => {
  const { page } = await start(launchApp, testInfo.outputPath('home'))
  await page.expectTitles(['甲一', '甲二', '甲三', '乙一'])
  await expect(page.aspect('甲方面').getByTestId('aspect-count')).toHaveText('整改到位 1/3')
  await expect(page.aspect('乙方面').getByTestId('aspect-count')).toHaveText('整改到位 0/1')
  await expect(page.table).toHaveAttribute('aria-rowcount', '7')
  await expect(page.table.getByRole('columnheader')).toHaveCount(10)
  await expect(page.cell('甲二', 'deadline')).toContainText('2023-03-31')
  await expect(page.cell('甲二', 'deadline')).toContainText(/逾期\d+天/u)
  await expect(page.cell('甲二', 'departments')).toHaveText('业务科、办公室')
  await expect(page.cell('乙一', 'progress')).toContainText('2023-02-20')

  await page.aspect('甲方面').click()
  await page.expectTitles(['乙一'])
  await page.window.getByRole('checkbox', { name: '按方面分组' }).click()
  await page.expectTitles(['甲一', '甲二', '甲三', '乙一'])
  await expect(page.table.locator('[data-aspect]')).toHaveCount(0)
})

test('the keyboard alone leads through the table, into the panel and back', async ({
  launchApp,
}, testInfo) => {
  const { page } = await start(launchApp, testInfo.outputPath('home'))
  const { window, table, panel } = page
  await table.focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await window.keyboard.press(key)
  await page.expectCursor('整改措施：')
  await window.keyboard.press('Home')
  await window.keyboard.press('ArrowRight')
  await page.expectCursor('问题：甲二')

  await window.keyboard.press('Enter')
  await expect(panel.field('问题')).toBeFocused()
  await expect(panel.field('问题')).toHaveValue('甲二')
  await window.keyboard.press('Alt+ArrowDown')
  await expect(panel.field('问题')).toHaveValue('甲三')
  await expect(panel.field('问题')).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(panel.root).toBeHidden()
  await expect(table).toBeFocused()
  await page.expectCursor('问题：甲三')

  await window.keyboard.press('Control+Home')
  await window.keyboard.press('ArrowLeft')
  await page.expectTitles(['乙一'])
  await window.keyboard.press('ArrowRight')
  await expect(page.row('甲一')).toBeVisible()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Alt+Shift+ArrowDown')
  await page.expectTitles(['甲二', '甲一', '甲三', '乙一'])
  await page.expectCursor('问题：甲一')
})

test('F2 writes the problem in its cell; an input method is left alone by saving, filter and search', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { page, electron } = await start(launchApp, home)
  const { window, table } = page
  await page.search('一')
  await page.expectTitles(['甲一', '乙一'])
  await table.focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await page.expectCursor('问题：甲一')
  await window.keyboard.press('F2')
  const editor = table.getByRole('textbox', { name: '第1项的问题' })
  await expect(editor).toBeFocused()

  await window.keyboard.press('Control+A')
  await window.keyboard.insertText('丙')
  await page.saved()
  expect(await titlesOnDisk(home)).toContain('丙')
  await expect(editor, 'the row no longer matches the search, but is being written').toBeFocused()

  await typeWithInputMethod(window, ['xue', "xue'xi"], '学习', async (stage) => {
    await expect(editor).toHaveValue(`丙${stage}`)
    await electron.evaluate(({ Menu }) => {
      const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      entries?.find(({ label }) => label === '保存')?.click()
    })
    await expect(editor, 'saving in mid-word').toHaveValue(`丙${stage}`)
    expect(await titlesOnDisk(home)).toContain('丙')
  })
  await expect(editor).toHaveValue('丙学习')
  await window.keyboard.press('Enter')
  await expect(editor).toBeHidden()
  await expect(table).toBeFocused()
  await expect.poll(() => titlesOnDisk(home)).toContain('丙学习')
  await page.expectTitles(['乙一'], 'the search counts again')

  await page.openSearch()
  await window.keyboard.press('Control+A')
  await typeWithInputMethod(window, ['er'], '二', async () => {
    await page.expectTitles(['乙一'], 'half a word searches for nothing')
  })
  await page.expectTitles(['甲二'])
})

test('several ticked findings get a status as one step, and one undo takes it back', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { page } = await start(launchApp, home)
  const { window } = page
  const statuses = async () => (await ledgerOnDisk(home)).inspections[0]?.findings.map(({ status }) => status)
  const before = await statuses()
  await page.row('甲一').getByRole('checkbox').click()
  await page
    .row('乙一')
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] })
  await expect(window.getByText('已选 4 项')).toBeVisible()
  await window.getByRole('button', { name: '批量设置状态' }).click()
  await page.chooseInMenu('基本完成')
  await expect.poll(statuses).toEqual(Array(4).fill('substantiallyDone'))
  await page.table.focus()
  await window.keyboard.press('Control+z')
  await expect.poll(statuses).toEqual(before)
  await expect(window.getByText(/^已撤销：把4项问题的状态改为“基本完成”/u)).toBeVisible()
})

test('the shown rows go to the clipboard for a spreadsheet', async ({ launchApp }, testInfo) => {
  const { page, electron } = await start(launchApp, testInfo.outputPath('home'))
  const { window } = page
  const clipboard = () => electron.evaluate((modules) => modules.clipboard.readText())
  await page.filterBy('状态', '未启动')
  await page.expectTitles(['甲三', '乙一'])
  await window.getByRole('button', { name: '复制表格' }).click()
  await expect(window.getByText('已复制 2 行，可以粘贴到 Excel 或 WPS 表格')).toBeVisible()
  expect((await clipboard()).split(/\r?\n/u)).toEqual([
    '序号\t方面\t问题\t整改措施\t牵头领导\t责任科室\t责任人\t整改时限\t状态\t最新进展',
    '3\t甲方面\t甲三\t\t\t\t\t\t未启动\t',
    '4\t乙方面\t乙一\t\t\t\t\t\t未启动\t"2023-02-20 已经\t“完成”走访"',
  ])
  await page.cell('甲三', 'title').click()
  await window.keyboard.press('Control+c')
  await expect.poll(clipboard).toBe('甲三')
})

test('filters are chips one can read and take away; views show what they count', async ({
  launchApp,
}, testInfo) => {
  const { page } = await start(launchApp, testInfo.outputPath('home'))
  const { window } = page
  await page.filterBy('责任科室', '办公室')
  await page.filterBy('状态', '整改到位', '正在整改')
  await page.expectTitles(['甲一', '甲二'])
  await expect(window.getByText('显示 2 项，共 4 项问题')).toBeVisible()
  await expect(window.getByText('责任科室 = 办公室')).toBeVisible()
  await window.getByRole('button', { name: '去掉条件：责任科室 = 办公室' }).click()
  await window.getByRole('button', { name: '去掉条件：状态 = 整改到位、正在整改' }).click()
  await page.expectTitles(['甲一', '甲二', '甲三', '乙一'])

  await window.getByRole('button', { name: '逾期 1' }).click()
  await page.expectTitles(['甲二'])
  await expect(window.getByText('时限 = 逾期')).toBeVisible()
  await page.search('没有这样的问题')
  await expect(window.getByText('没有符合条件的问题。')).toBeVisible()
  await window.getByRole('button', { name: '显示全部' }).last().click()
  await page.expectTitles(['甲一', '甲二', '甲三', '乙一'])
})

test('a column head sorts; hidden columns stay hidden after a restart', async ({ launchApp }, testInfo) => {
  const home = testInfo.outputPath('home')
  const first = await start(launchApp, home)
  const { window, table } = first.page
  const head = table.getByRole('columnheader', { name: '状态' })
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await first.page.expectTitles(['甲一', '甲二', '甲三', '乙一'])
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await first.page.expectTitles(['甲三', '甲二', '甲一', '乙一'])

  await window.getByRole('button', { name: '列设置' }).click()
  await window.getByRole('checkbox', { name: '责任人' }).click()
  await expect(table.getByRole('columnheader', { name: '责任人' })).toHaveCount(0)
  await expect
    .poll(() => window.evaluate(() => api.getPreferences()))
    .toMatchObject({ value: { layout: { 'ledger.hiddenColumns': 'people' } } })
  await first.close()

  const second = await launchApp({ home })
  const page = new LedgerPage(second.window)
  await page.goTo()
  await expect(page.table.getByRole('columnheader', { name: '整改时限' })).toBeVisible()
  await expect(page.table.getByRole('columnheader', { name: '责任人' })).toHaveCount(0)
})

test('Ctrl+N adds a finding where the cursor is; aspects are added, renamed, moved and removed', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { page } = await start(launchApp, home)
  const { window, panel } = page
  await page.cell('甲一', 'title').click()
  await window.keyboard.press('Control+n')
  await expect(panel.field('问题')).toBeFocused()
  await expect(panel.field('问题')).toHaveValue('')
  await window.keyboard.insertText('甲四')
  await window.keyboard.press('Escape')
  await page.expectTitles(['甲一', '甲二', '甲三', '甲四', '乙一'])
  await expect.poll(() => titlesOnDisk(home)).toContain('甲四')

  // The second click of a double click adds nothing.
  await window.getByRole('button', { name: '新增方面' }).dblclick()
  const title = page.table.getByRole('textbox', { name: '方面标题' })
  await expect(title).toBeFocused()
  await window.keyboard.insertText('丙方面')
  await window.keyboard.press('Enter')
  await expect(page.aspect('丙方面').getByTestId('aspect-count')).toHaveText('整改到位 0/0')

  await page.choose(page.aspect('丙方面'), '上移')
  const aspects = async () => (await ledgerOnDisk(home)).inspections[0]?.aspects.map((aspect) => aspect.title)
  await expect.poll(aspects).toEqual(['甲方面', '丙方面', '乙方面'])
  await page.choose(page.aspect('乙方面'), '删除方面，问题移到', '丙方面')
  await expect.poll(aspects).toEqual(['甲方面', '丙方面'])
  await expect(page.aspect('丙方面').getByTestId('aspect-count')).toHaveText('整改到位 0/1')
})

test('findings move by menu and by dragging; a removed one comes back with undo', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { page } = await start(launchApp, home)
  const { window } = page
  await page.choose(page.row('甲一'), '移动到', '乙方面')
  await page.expectTitles(['甲二', '甲三', '乙一', '甲一'])
  await page.cell('甲一', 'number').dragTo(page.cell('甲二', 'number'), { targetPosition: { x: 20, y: 4 } })
  await page.expectTitles(['甲一', '甲二', '甲三', '乙一'])
  await page.cell('甲三', 'number').dragTo(page.aspect('乙方面'))
  await page.expectTitles(['甲一', '甲二', '甲三', '乙一'])
  await expect(page.aspect('乙方面').getByTestId('aspect-count')).toHaveText('整改到位 0/2')

  await page.choose(page.row('甲二'), '删除')
  await expect.poll(() => titlesOnDisk(home)).not.toContain('甲二')
  await expect(window.getByText(/按 Ctrl\+Z 可以找回/u)).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(page.row('甲二')).toBeVisible()
})

test('an empty round says what belongs there and offers the next step', async ({ launchApp }, testInfo) => {
  const { ledger, inspectionId, aspects } = smallLedger()
  const empty = {
    ...ledger,
    inspections: ledger.inspections.map((round) => ({ ...round, aspects: [], findings: [] })),
  }
  expect([inspectionId, aspects.first]).not.toContain('')
  const { page } = await start(launchApp, testInfo.outputPath('home'), empty)
  await expect(page.window.getByText(/还没有问题/u)).toBeVisible()
  await expect(page.window.getByRole('button', { name: '导入通报' })).toBeVisible()
  await page.window.getByRole('button', { name: '新增方面' }).last().click()
  await expect(page.table.getByRole('textbox', { name: '方面标题' })).toBeFocused()
})

test('3,000 findings with 20 diary lines each scroll, open and type fluently', async ({
  launchApp,
}, testInfo) => {
  test.slow()
  const home = testInfo.outputPath('home')
  const ledger = largeLedger(3000, 20)
  const round = onlyRound(ledger)
  const last = findingsInOrder(round).at(-1)?.title ?? ''
  const { page } = await start(launchApp, home, ledger)
  const { window, table, panel } = page
  await expect(table).toHaveAttribute('aria-rowcount', String(1 + round.aspects.length + 3000))
  await expect.poll(() => table.locator('[data-row]').count()).toBeLessThan(60)
  await table.focus()
  await window.keyboard.press('Control+End')
  await page.expectCursor(`问题：${last}`)
  await expect(page.row(last)).toBeVisible()
  await expect.poll(() => table.locator('[data-row]').count()).toBeLessThan(60)

  await window.keyboard.press('Enter')
  await expect(panel.field('问题')).toBeFocused()
  await window.keyboard.press('Control+A')
  const typed = '边输入边保存也不卡顿'
  for (const character of typed) await window.keyboard.insertText(character)
  await expect(panel.field('问题')).toHaveValue(typed)
  await expect.poll(() => titlesOnDisk(home), { timeout: 20_000 }).toContain(typed)

  // A new aspect, far below what is in view, is brought there to be named.
  await table.focus()
  await window.keyboard.press('Control+Home')
  await window.getByRole('button', { name: '新增方面' }).click()
  await expect(table.getByRole('textbox', { name: '方面标题' })).toBeFocused()
})
