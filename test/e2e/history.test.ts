import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Command } from '#shared/ledger/commands/registry.ts'
import { readDocx } from '../support/docx-reader.ts'
import { type LaunchOptions, type RunningApp, test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { answerDialogs } from '../support/system-dialogs.ts'
import { findingTitled, smallLedger } from '../support/test-ledger.ts'
import { HistoryPage } from './pages/history-page.ts'
import { LedgerPage } from './pages/ledger-page.ts'

type Launch = (options: LaunchOptions) => Promise<RunningApp>

const small = smallLedger()
const { inspectionId } = small
const finding = (title: string) => ({ inspectionId, findingId: small.findingId(title) })

/** What the clerk did before she looks back: three changes of 甲一, one of 甲二, one of the unit. */
const WORK: readonly Command[] = [
  {
    name: 'finding.edit',
    input: { ...finding('甲一'), patch: { facts: '活动计划落实不够到位，台账记录不够完整，督促不够及时。' } },
  },
  {
    name: 'finding.edit',
    input: { ...finding('甲一'), patch: { facts: '活动计划落实不够到位，督促检查不够及时。' } },
  },
  {
    name: 'finding.setStatus',
    input: { inspectionId, findingIds: [small.findingId('甲二')], status: 'rectified' },
  },
  { name: 'progress.add', input: { ...finding('甲一'), date: '2023-02-01', text: '党组会专题研究' } },
  { name: 'unit.edit', input: { patch: { shortName: '市文联' } } },
]

const run = async ({ window }: RunningApp, commands: readonly Command[]): Promise<string[]> => {
  const summaries: string[] = []
  for (const command of commands) {
    const answer = await window.evaluate((each) => api.execute(each), command)
    if (!answer.ok) throw new Error(`${command.name} refused: ${JSON.stringify(answer.problem)}`)
    summaries.push(answer.value.summary)
  }
  // The window did not ask for these changes, so it learns of them as by a start.
  await window.reload()
  return summaries
}

const start = async (launchApp: Launch, home: string, commands = WORK) => {
  await homeWithLedger(home, small.ledger)
  const app = await launchApp({ home })
  const page = new HistoryPage(app.window)
  await page.expectScreen('概览')
  const summaries = await run(app, commands)
  await page.expectScreen('概览')
  return { ...app, app, page, summaries }
}

const historyFile = (home: string) => join(home, 'ledger', 'ledger.data', 'history.jsonl')
const snapshotFolder = (home: string) => join(home, 'ledger', 'ledger.data', 'snapshots')

test('every change is told, newest first, with what it said before and after; search and filters find it', async ({
  launchApp,
}, testInfo) => {
  const { page, summaries, window } = await start(launchApp, testInfo.outputPath('home'))
  await page.open()
  await expect(window.getByText(/共 \d+ 行记录，已核对/u)).toBeVisible()
  const newestFirst = summaries.toReversed()
  await expect(page.entry(summaries[4] ?? '')).toBeVisible()
  await expect(page.entry(summaries[2] ?? '')).toContainText('整改到位')
  await expect(page.entry(summaries[3] ?? '')).toContainText('党组会专题研究')
  const edited = page.changes.getByRole('listitem').filter({ hasText: '督促检查' })
  await expect(edited.locator('del')).toContainText('台账记录不够完整')
  await expect(edited.locator('ins').first()).toBeVisible()
  await expect(page.entry(newestFirst[0] ?? '').getByText('现在', { exact: true })).toBeVisible()

  await window.keyboard.press('Control+f')
  await expect(page.search).toBeFocused()
  await window.keyboard.insertText('党组会')
  await page.expectSummaries([summaries[3] ?? ''])
  await page.search.fill('')
  await page.filterBy('哪个问题', '2．甲二')
  await page.expectSummaries([summaries[2] ?? ''])
  await page.search.fill('没有这样的字')
  await expect(page.changes.getByText('没有符合条件的记录。')).toBeVisible()
  await page.search.fill('')
  await page.window.getByRole('button', { name: '清除筛选' }).click()
  await expect(page.entry(summaries[4] ?? '')).toBeVisible()
  await page.expectNoSidewaysScrolling()
})

test('who did it stands beside every change, and one person can be picked out', async ({
  launchApp,
}, testInfo) => {
  const { page, app, summaries } = await start(launchApp, testInfo.outputPath('home'), WORK.slice(0, 1))
  await app.window.evaluate(() => api.setOperator({ name: '李建国' }))
  const [later = ''] = await run(app, WORK.slice(2, 3))
  await page.open()
  await expect(page.entry(later)).toContainText('李建国')
  await expect(page.entry(summaries[0] ?? '')).toContainText('王晓梅')
  await page.filterBy('经办人', '李建国')
  await page.expectSummaries([later])
})

test('going back to an earlier moment shows first what it would change, and can be undone', async ({
  launchApp,
}, testInfo) => {
  const { page, home, summaries, window } = await start(launchApp, testInfo.outputPath('home'))
  await page.open()
  const restore = page.entry(summaries[2] ?? '').getByRole('button', { name: /^恢复到此刻/u })
  await restore.press('Enter')
  await expect(page.restoreDialog).toContainText('与现在相比：修改 1 个问题，问题以外 1 处不同')
  await window.keyboard.press('Escape')
  await expect(page.restoreDialog).toBeHidden()
  await expect(restore, 'a closed dialog gives the focus back').toBeFocused()
  expect((await ledgerOnDisk(home)).unit.shortName).toBe('市文联')

  // What was done is said for a few seconds only.
  await Promise.all([
    page.restore(page.entry(summaries[2] ?? '')),
    expect(page.message('按 Ctrl+Z 可以撤销')).toBeVisible(),
  ])
  const restored = await ledgerOnDisk(home)
  expect(restored.unit.shortName).toBe('')
  expect(findingTitled(restored, '甲一').progress).toEqual([])
  expect(findingTitled(restored, '甲二').status).toBe('rectified')
  expect(restored.revision, 'going back is one step forward').toBeGreaterThan(summaries.length)

  await window.keyboard.press('Control+z')
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.shortName).toBe('市文联')
  expect(findingTitled(await ledgerOnDisk(home), '甲一').progress).toHaveLength(1)
})

test('two moments side by side: what came, went and changed, and the way to it', async ({
  launchApp,
}, testInfo) => {
  const aspectId = small.aspects.first
  const { page, summaries, window } = await start(launchApp, testInfo.outputPath('home'), [
    ...WORK,
    { name: 'finding.add', input: { inspectionId, aspectId, title: '甲四' } },
    { name: 'finding.remove', input: finding('乙一') },
  ])
  await page.open()
  await page
    .entry(summaries[1] ?? '')
    .getByRole('button', { name: /^与现在对比/u })
    .click()
  await expect(page.comparison).toContainText(
    '新增 1 个问题，删除 1 个问题，修改 2 个问题，问题以外 1 处不同',
  )
  const rows = page.comparison.getByRole('listitem')
  await expect(rows).toHaveCount(4)
  await page.comparison.locator('.ant-segmented-item').filter({ hasText: '删除' }).click()
  await expect(rows).toHaveText([/乙一/u])
  await expect(rows.getByRole('button', { name: /^在台账中打开/u })).toHaveCount(0)

  // The other way round, what came is what went.
  await window.getByRole('button', { name: '左右对调' }).click()
  await page.comparison.locator('.ant-segmented-item').filter({ hasText: '新增' }).click()
  await expect(rows).toHaveText([/乙一/u])

  await page.chooseMoment('从', new RegExp(`（${summaries[2]}）$`, 'u'), '整改到位')
  await page.chooseMoment('到', '现在')
  await expect(page.comparison).toContainText('新增 1 个问题，删除 1 个问题，修改 1 个问题')
  const open = rows.filter({ hasText: '甲一' }).getByRole('button', { name: /^在台账中打开/u })
  await page.comparison.locator('.ant-segmented-item').filter({ hasText: '全部' }).click()
  await open.click()
  await expect(window.getByTestId('finding-panel')).toHaveAttribute('data-finding', small.findingId('甲一'))
})

test('a snapshot with a name is taken by keyboard and gone back to', async ({ launchApp }, testInfo) => {
  const { page, app, home, window } = await start(launchApp, testInfo.outputPath('home'), WORK.slice(0, 1))
  await page.open()
  await page.choosePart('快照')
  await window.getByRole('button', { name: '留下快照…' }).press('Enter')
  const name = window.getByRole('textbox', { name: '快照名称' })
  await expect(name).toBeFocused()
  await window.keyboard.insertText('报市委审定前')
  await window.keyboard.press('Enter')
  await expect(page.message('已留下快照“报市委审定前”')).toBeVisible()
  await expect(page.snapshot('报市委审定前')).toContainText('2个方面、4个问题')

  await run(app, [{ name: 'finding.remove', input: finding('甲三') }])
  await page.open()
  await page.choosePart('快照')
  await page.restore(page.snapshot('报市委审定前'))
  const { inspections } = await ledgerOnDisk(home)
  expect(inspections[0]?.findings.map(({ title }) => title)).toContain('甲三')
  await expect(page.snapshot('恢复前'), 'the state before going back is kept').toBeVisible()
})

test('a snapshot that was damaged is said to be, and cannot be chosen', async ({ launchApp }, testInfo) => {
  const { page, app, home, window } = await start(launchApp, testInfo.outputPath('home'), WORK.slice(0, 1))
  const taken = await window.evaluate(() => api.takeSnapshot({ name: '留底' }))
  if (!taken.ok) throw new Error(JSON.stringify(taken.problem))
  const files = await readdir(snapshotFolder(home))
  const file = join(snapshotFolder(home), files.find((each) => each.includes('留底')) ?? '')
  await writeFile(file, (await readFile(file, 'utf8')).replace('台账记录', '台帐记录'))
  await app.window.reload()
  await page.open()
  await page.choosePart('快照')
  const row = page.snapshot('留底')
  await expect(row).toContainText('已损坏')
  for (const button of await row.getByRole('button').all()) await expect(button).toBeDisabled()
})

test('a line of the history that was altered is found, and the first bad one is named', async ({
  launchApp,
}, testInfo) => {
  const { app, home } = await start(launchApp, testInfo.outputPath('home'))
  await app.close()
  const lines = (await readFile(historyFile(home), 'utf8')).split('\n')
  const altered = lines.findIndex((line) => line.includes('王晓梅') && line.includes('甲二'))
  const before = lines[altered] ?? ''
  lines[altered] = before.replace('王晓梅', '李建国')
  await writeFile(historyFile(home), lines.join('\n'))

  const again = await launchApp({ home })
  const page = new HistoryPage(again.window)
  await page.open()
  await expect(page.chainBand).toContainText(`从第 ${altered + 1} 行起对不上`)
  await expect(page.chainBand).toContainText(`第 ${altered} 次修改`)
  await expect(page.changes.getByText('核对不上')).toHaveCount(lines.length - 1 - altered)
  await expect(
    page.changes.getByRole('listitem').first(),
    'what is there is shown all the same',
  ).toBeVisible()
})

test('what the filter finds is taken out for Word, and for Excel', async ({ launchApp }, testInfo) => {
  const { page, electron, summaries, window } = await start(launchApp, testInfo.outputPath('home'))
  await page.open()
  await page.filterBy('哪个问题', '1．甲一')
  await expect(page.entry(summaries[3] ?? '')).toBeVisible()
  const word = testInfo.outputPath('修改记录.docx')
  await answerDialogs(electron, { save: word })
  await window.keyboard.press('Control+e')
  const done = window.getByRole('dialog', { name: /已导出/u })
  await expect(done).toContainText('修改记录.docx')
  await done.press('Escape')
  const text = JSON.stringify(readDocx(await readFile(word)))
  expect(text).toContain('党组会专题研究')
  expect(text, 'not what the filter leaves out').not.toContain('市文联')

  const excel = testInfo.outputPath('修改记录.xlsx')
  await answerDialogs(electron, { save: excel })
  await window.getByRole('button', { name: '更多导出方式' }).click()
  await window.getByRole('menuitem', { name: '导出 Excel' }).click()
  await expect(done).toContainText('修改记录.xlsx')
  expect((await readFile(excel)).subarray(0, 2).toString()).toBe('PK')
})

test('the panel of a finding tells its own history, and leads to the rest and back', async ({
  launchApp,
}, testInfo) => {
  const { page, window } = await start(launchApp, testInfo.outputPath('home'))
  const ledger = await LedgerPage.open(window)
  await ledger.row('甲一').click()
  const panel = ledger.panel.root
  await panel.getByRole('button', { name: '看看谁在何时改过' }).click()
  const own = panel.getByRole('region', { name: '修改记录' })
  await expect(own).toContainText('党组会专题研究')
  await expect(own).toContainText('王晓梅')
  await expect(own).not.toContainText('市文联')

  await own.getByRole('button', { name: '查看全部修改记录' }).click()
  await page.expectScreen('修改记录')
  await expect(page.changes.getByRole('listitem').filter({ hasText: '市文联' })).toHaveCount(0)
  await expect(page.changes.getByRole('listitem').filter({ hasText: '党组会专题研究' })).toBeVisible()
  await window.keyboard.press('Escape')
  await page.expectScreen('台账')
  await expect(panel).toHaveAttribute('data-finding', small.findingId('甲一'))
})

test('older changes are read when they are asked for, and found however old they are', async ({
  launchApp,
}, testInfo) => {
  const older = 110
  const { page } = await start(
    launchApp,
    testInfo.outputPath('home'),
    Array.from({ length: older }, (_, index) => ({
      name: 'department.add' as const,
      input: { name: `科室${String(index + 1).padStart(3, '0')}` },
    })),
  )
  await page.open()
  const entries = page.changes.getByRole('listitem')
  await expect(entries).toHaveCount(100)
  await page.changes.getByRole('button', { name: '更早的记录' }).click()
  await expect(entries).toHaveCount(older)
  await expect(entries.last()).toContainText('科室001')
  await expect(page.changes.getByRole('button', { name: '更早的记录' })).toHaveCount(0)
  await page.search.fill('科室002')
  await expect(entries).toHaveCount(1)
  await page.choosePart('对比两个时刻')
  await page.chooseMoment('从', /科室003/u, '科室003')
  await expect(page.comparison).toContainText('问题以外 107 处不同')
})

test('Escape closes an open list first, then the screen; nothing has to be scrolled sideways at 125 %', async ({
  launchApp,
}, testInfo) => {
  const { page, electron, window } = await start(launchApp, testInfo.outputPath('home'))
  await electron.evaluate(({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows()
    shown?.setContentSize(1366, 768)
    shown?.webContents.setZoomFactor(1.25)
  })
  await page.open()
  await page.expectNoSidewaysScrolling()
  await page.choosePart('快照')
  await page.expectNoSidewaysScrolling()
  await page.choosePart('对比两个时刻')
  await window.getByRole('combobox', { name: '从', exact: true }).click()
  const list = window.locator('.ant-select-dropdown:visible')
  await expect(list).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await page.expectScreen('修改记录')
  await page.expectNoSidewaysScrolling()
  await window.keyboard.press('Escape')
  await page.expectScreen('概览')
})
