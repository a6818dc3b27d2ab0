import { expect, type Page } from '@playwright/test'
import type { Command } from '#shared/ledger/commands/registry.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type RunningApp, test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { largeLedger } from '../support/large-ledger.ts'
import { noticeFixture } from '../support/notice-fixtures.ts'
import { changed, smallLedger } from '../support/test-ledger.ts'
import { ImportPage } from './pages/import-page.ts'
import { LedgerPage } from './pages/ledger-page.ts'
import { OverviewPage } from './pages/overview-page.ts'
import { StartPage } from './pages/start-page.ts'
import { WindowPage } from './pages/window-page.ts'

type Launch = (options: { home: string }) => Promise<RunningApp>

const open = async (launchApp: Launch, home: string, ledger: Ledger) => {
  await homeWithLedger(home, ledger)
  const app = await launchApp({ home })
  const frame = new WindowPage(app.window)
  return { ...app, frame, overview: new OverviewPage(app.window), table: new LedgerPage(app.window) }
}

/** The local day so many days from now, `YYYY-MM-DD`. */
const inDays = (days: number): string => {
  const day = new Date()
  day.setDate(day.getDate() + days)
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

const withDeadlines = (days: Readonly<Record<string, number>>) => {
  const { ledger, inspectionId, findingId, office } = smallLedger()
  return changed(
    ledger,
    ...Object.entries(days).map(
      ([title, distance]): Command => ({
        name: 'deadline.set',
        input: {
          inspectionId,
          findingId: findingId(title),
          deadline: { kind: 'date', date: inDays(distance), text: '' },
        },
      }),
    ),
    {
      name: 'finding.edit',
      input: { inspectionId, findingId: findingId('甲二'), patch: { departments: [office] } },
    },
  ).ledger
}

test('the sample in one sentence, a rate with its base, and bars that lead to what they count', async ({
  launchApp,
}) => {
  const { window } = await launchApp()
  await new StartPage(window).sample.click()
  const [overview, frame, table] = [new OverviewPage(window), new WindowPage(window), new LedgerPage(window)]
  await expect(overview.sentence).toHaveText(
    /^4个方面25项问题：整改到位22项，正在整改2项（关于.+），需要持续努力整改1项（关于.+）。$/u,
  )
  await expect(overview.rate).toHaveText('88%')
  await expect(window.getByText('整改到位 22 ÷ 全部问题 25')).toBeVisible()
  await expect(overview.attention).toBeHidden()
  await overview.expectLines(overview.aspects, [/\b6\/7\b/u, /\b10\/11\b/u, /\b5\/5\b/u, /\b1\/2\b/u])

  await overview.aspects.getByRole('button', { name: /^（四）.+，整改到位 1 项/u }).click()
  await frame.expectScreen('台账')
  await expect(table.table.locator('[data-row]')).toHaveCount(1)
  await frame.goTo('概览')
  for (const section of ['责任科室', '牵头领导']) {
    const owner = window.getByRole('region', { name: section }).getByRole('button').first()
    const total = Number(/(\d+) 项/u.exec((await owner.getAttribute('aria-label')) ?? '')?.[1])
    await owner.click()
    await expect(table.table.locator('[data-row]')).toHaveCount(total)
    await frame.goTo('概览')
  }
})

test('the sentence is copied as it stands', async ({ launchApp }) => {
  const { window, electron } = await launchApp()
  await new StartPage(window).sample.click()
  await window.getByRole('button', { name: '复制这句话' }).click()
  await expect(new WindowPage(window).message('已复制')).toBeVisible()
  const sentence = await new OverviewPage(window).sentence.innerText()
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(sentence)
})

test('what is due stands in lists that nest, and a line opens its finding', async ({
  launchApp,
}, testInfo) => {
  const ledger = withDeadlines({ 甲一: -3, 甲二: 0, 甲三: 5, 乙一: 25 })
  const { overview, frame, table } = await open(launchApp, testInfo.outputPath('home'), ledger)
  await expect(overview.due.getByText('逾期 1')).toBeVisible()
  const list = overview.due.getByRole('list')
  await overview.expectLines(list, [/^1\s+甲一\s+未定.+逾期3天$/su])
  await overview.chooseDue('今日')
  await overview.expectLines(list, [/甲二\s+办公室.+今天到期$/su])
  await overview.chooseDue('7天内')
  await overview.expectLines(list, [/甲二/u, /甲三/u])
  await overview.chooseDue('30天内')
  await overview.expectLines(list, [/甲二/u, /甲三/u, /乙一/u])
  await list.getByRole('button', { name: /乙一/u }).click()
  await frame.expectScreen('台账')
  await expect(table.panel.root).toBeVisible()
  await expect(table.panel.field('问题')).toHaveValue('乙一')
})

test('with nothing due soon it says so, and names what comes next', async ({ launchApp }, testInfo) => {
  const { overview } = await open(launchApp, testInfo.outputPath('home'), withDeadlines({ 甲一: 90 }))
  await expect(overview.due).toContainText('30天内没有到期的问题。')
  await expect(overview.due).toContainText(inDays(90))
  await expect(overview.due.getByRole('button', { name: /甲一/u })).toBeVisible()
  await expect(overview.due).toContainText('另有 3 项未完成的问题没有具体日期')
})

test('a date of this PC that cannot be right is said above what is overdue', async ({
  launchApp,
}, testInfo) => {
  const dated = largeLedger(3, 1)
  const later = JSON.parse(JSON.stringify(dated).replaceAll('2024-03-01T', '2093-03-01T'))
  const { overview } = await open(launchApp, testInfo.outputPath('home'), later)
  const warning = overview.due.getByRole('alert')
  await expect(warning).toContainText('比台账里最后一次记录（2093-03-01）还早')
  await expect(warning).toContainText('核对电脑右下角的日期和时间')
})

test('what findings lack for the sign-off is counted and listed', async ({ launchApp }, testInfo) => {
  const { overview, table } = await open(launchApp, testInfo.outputPath('home'), withDeadlines({ 甲一: 3 }))
  await expect(overview.signOff).toContainText('4 项问题还差下列内容')
  await overview.signOff.getByRole('button', { name: '缺责任科室 3 项' }).click()
  const list = overview.signOff.getByRole('list', { name: '缺“责任科室”的问题' })
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await list.getByRole('button', { name: /甲三/u }).click()
  await expect(table.panel.field('问题')).toHaveValue('甲三')
})

test('figures that differ from the imported notice are named, and one step sets the statuses', async ({
  launchApp,
}) => {
  const { window, home } = await launchApp()
  await new StartPage(window).importNotice.click()
  const [frame, page, overview] = [new WindowPage(window), new ImportPage(window), new OverviewPage(window)]
  await frame.sayOperator()
  await page.paste(noticeFixture('outline-and-counts'))
  await page.confirm.click()
  await expect(window.getByText('通报里的数字是写定的文字，不会跟着变', { exact: false })).toBeVisible()
  await expect(overview.attention).toContainText('有 3 个数字与导入的通报对不上')
  await expect(overview.attention).toContainText('整改到位：原文写3，台账现为0')

  await overview.attention.getByRole('button', { name: '批量设置状态…' }).click()
  const dialog = overview.statusDialog
  await expect(dialog).toContainText('已整改到位3项,正在整改1项(关于苗圃搬迁工作)')
  await expect(dialog).toContainText('先全部列为“整改到位”')
  await expect(overview.status(1, '整改到位')).toBeChecked()
  expect((await ledgerOnDisk(home)).inspections[0]?.findings.map(({ status }) => status)).toEqual(
    Array(5).fill('inProgress'),
  )
  await overview.status(2, '正在整改').check()
  // The arrow keys go on from there to the next status of the same finding.
  await overview.status(4, '正在整改').check()
  await window.keyboard.press('ArrowRight')
  await expect(overview.status(4, '需要持续努力整改')).toBeChecked()
  await expect(dialog.getByText('原文 3 ✓')).toBeVisible()
  await expect(dialog.getByText('原文 1 ✓')).toHaveCount(2)
  await window.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(overview.sentence).toHaveText(/整改到位3项，正在整改1项（.+），需要持续努力整改1项（.+）。$/u)
  await expect(overview.rate).toHaveText('60%')
  await expect(overview.attention).toBeHidden()
  await expect(overview.importCheck).toContainText('台账全部一致')

  await window.getByRole('heading', { level: 1 }).click()
  await window.keyboard.press('Control+z')
  await expect(frame.message('已撤销：设置4项问题的状态：整改到位3项，需要持续努力整改1项')).toBeVisible()
  await frame.goTo('概览')
  await expect(overview.sentence).toHaveText(/^3个方面5项问题：正在整改5项（.+）。$/u)
})

test('without a round, and without findings, it says what belongs here and offers the next step', async ({
  launchApp,
}) => {
  const { window } = await launchApp()
  await new StartPage(window).empty.click()
  const frame = new WindowPage(window)
  await frame.sayOperator()
  await frame.goTo('概览')
  await expect(window.getByRole('heading', { name: '还没有巡察' })).toBeVisible()
  await window.getByRole('button', { name: '导入通报' }).click()
  await frame.expectScreen('导入通报')
  await window.getByRole('button', { name: '取消' }).click()
  await window.getByRole('button', { name: '新增一轮巡察' }).click()
  await frame.expectScreen('单位与巡察')
  await expect(window.getByRole('textbox', { name: '巡察名称' })).toHaveValue('新一轮巡察')
  await frame.goTo('概览')
  await expect(window.getByRole('heading', { name: '这轮巡察还没有问题' })).toBeVisible()
  await window.getByRole('button', { name: '到台账登记问题' }).click()
  await frame.expectScreen('台账')
})

test('待归类 of an import stays in sight on 概览, folded, and can be copied', async ({
  launchApp,
}, testInfo) => {
  const { ledger } = smallLedger()
  const [inspection] = ledger.inspections
  if (inspection === undefined) throw new Error('no round')
  const unplaced = [
    { line: 3, text: '打印本页' },
    { line: 40, text: '来源不明的一段话。' },
  ]
  const importRecord = {
    importedAt: '2026-03-01T01:00:00.000Z',
    sourceName: '通报.txt',
    sourceText: '全文',
    unplaced,
  }
  const { window, electron, overview } = await open(launchApp, testInfo.outputPath('home'), {
    ...ledger,
    inspections: [{ ...inspection, importRecord }],
  })
  const text = overview.importCheck.getByText('来源不明的一段话。')
  await expect(text).toBeHidden()
  await overview.importCheck.getByText('导入时没有归类的 2 行原文').click()
  await expect(text).toBeVisible()
  await overview.importCheck.getByRole('button', { name: '复制这些文字' }).click()
  await expect(new WindowPage(window).message('已复制')).toBeVisible()
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    '打印本页\n来源不明的一段话。',
  )
})

/** Processor time of the page so far, in seconds: unlike the clock, it is the same on a machine with other work. */
const secondsWorked = async (window: Page): Promise<number> => {
  const session = await window.context().newCDPSession(window)
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN
}

test('a round of 3,000 findings is on screen within two seconds', async ({ launchApp }, testInfo) => {
  const { window, frame, overview } = await open(
    launchApp,
    testInfo.outputPath('home'),
    largeLedger(3000, 20),
  )
  await expect(overview.sentence).toContainText('3000项问题')
  await frame.goTo('单位与巡察')
  const before = await secondsWorked(window)
  await frame.goTo('概览')
  await expect(overview.signOff).toBeVisible()
  expect((await secondsWorked(window)) - before).toBeLessThan(2)
  await window.getByRole('button', { name: '批量设置状态…' }).click()
  await expect(overview.status(3000, '正在整改')).toBeAttached()
})

const SIZES = [
  { width: 1366, height: 768, zoom: 1 },
  { width: 1366, height: 768, zoom: 1.25 },
  { width: 1920, height: 1080, zoom: 1.5 },
]

for (const { width, height, zoom } of SIZES)
  test(`at ${width} × ${height} and ${zoom * 100} % no screen has to be scrolled sideways`, async ({
    launchApp,
  }) => {
    const { window, electron } = await launchApp()
    await electron.evaluate(
      ({ BrowserWindow }, size) => {
        const [shown] = BrowserWindow.getAllWindows()
        shown?.unmaximize()
        shown?.setContentSize(size.width, size.height)
      },
      { width, height },
    )
    await window.evaluate((factor) => api.setPreferences({ zoom: factor }), zoom)
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(Math.round(width / zoom))
    const frame = new WindowPage(window)
    await frame.expectNoSidewaysScrolling()
    await new StartPage(window).sample.click()
    await expect(frame.sampleBand).toBeVisible()
    for (const screen of ['概览', '台账', '通报', '单位与巡察'] as const) {
      await frame.goTo(screen)
      await frame.expectNoSidewaysScrolling()
    }
    await frame.goTo('概览')
    await window.getByRole('button', { name: '导入通报' }).click()
    await frame.expectScreen('导入通报')
    await frame.expectNoSidewaysScrolling()
    const page = new ImportPage(window)
    await page.paste(noticeFixture('outline-and-counts'))
    await frame.expectNoSidewaysScrolling()
    await expect(page.confirm).toBeInViewport({ ratio: 1 })
  })
