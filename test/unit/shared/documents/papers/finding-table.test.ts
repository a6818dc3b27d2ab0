import { expect, test } from 'vitest'
import { ledgerPaper } from '#shared/documents/papers/ledger-paper.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { ColumnSetting } from '#shared/ledger/paper-settings.ts'
import { finding } from '../notice/ledger-fixture.ts'
import { withPaper } from './paper-fixture.ts'
import {
  cellText,
  firstTable,
  holesOf,
  measure,
  ownedFinding,
  printed,
  roundOf,
  rowTexts,
} from './table-reading.ts'

const columns = (shown: readonly string[]): ColumnSetting[] =>
  (ledgerPaper.columns ?? []).map((column) => ({ ...column, shown: shown.includes(column.key) }))

const showing = (round: Inspection, ...shown: readonly string[]): Inspection =>
  withPaper('ledger', { columns: columns(shown) }, round)

const LONG = '针对反馈问题逐项分析原因制定措施。'.repeat(200)

test('each measure has a row, problem and owners stand over all of them', () => {
  const { rows } = firstTable(printed('ledger', roundOf([ownedFinding({ noticeText: '' })])))
  const [group, first, second] = rows
  expect(group?.cells).toHaveLength(1)
  expect(first?.cells.map((cell) => [cellText(cell), cell.rows ?? 1])).toEqual([
    ['1', 2],
    ['阵地不到位', 2],
    ['1.措施甲。', 1],
    ['林知远', 2],
    ['综合部', 1],
    ['苏文', 2],
    ['2024-06-01', 2],
    ['已完成\n2024-05-20', 1],
    ['正在整改\n逾期17天', 2],
    ['', 1],
  ])
  expect(second && rowTexts(second)).toEqual([
    '2.措施乙。',
    '活动部\n培训部',
    '未完成\n逾期17天',
    '2024-06-10 已完成初稿。',
  ])
})

test('the table is as wide as the sheet and has no hole, whatever columns are printed', () => {
  const findings = [ownedFinding(), finding({ id: '空' }), ownedFinding({ id: '另', aspectId: 'a2' })]
  for (const keys of [
    ['number', 'title'],
    ['aspect', 'measures', 'done'],
    ['aspect', 'title', 'facts', 'note'],
  ]) {
    const table = firstTable(printed('ledger', showing(roundOf(findings), ...keys)))
    expect(holesOf(table).every((holes) => holes === 0)).toBe(true)
    expect(table.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(225, 5)
    expect(table.head[0]?.cells).toHaveLength(keys.length)
  }
})

test('without a column about measures a finding has one row', () => {
  const table = firstTable(printed('ledger', showing(roundOf([ownedFinding()]), 'number', 'title', 'facts')))
  expect(table.rows.slice(1, -1).map(rowTexts)).toEqual([['1', '阵地不到位', '']])
})

test('with every column switched off the problem is printed all the same', () => {
  const table = firstTable(printed('ledger', showing(roundOf([ownedFinding()]))))
  expect(table.rows.slice(1, -1).map(rowTexts)).toEqual([['阵地不到位']])
})

test('the cell of an aspect stands for all its findings', () => {
  const findings = [ownedFinding(), finding({ id: '学习' }), finding({ id: '党建', aspectId: 'a2' })]
  const table = firstTable(printed('ledger', showing(roundOf(findings), 'aspect', 'title', 'measures')))
  const aspects = table.rows.flatMap(({ cells }) => cells.filter(({ source }) => source?.kind === 'aspect'))
  expect(
    aspects.filter(({ columns: span }) => span === undefined).map((cell) => [cellText(cell), cell.rows]),
  ).toEqual([
    ['贯彻决策部署方面', 3],
    ['基层党建方面', 1],
  ])
})

test('a row over each aspect gives its figures, an aspect without findings included', () => {
  const round = roundOf([ownedFinding(), finding({ id: '学习', status: 'rectified' })])
  const groups = firstTable(printed('ledger', round)).rows.filter(({ cells }) => cells[0]?.shade === 'group')
  expect(groups.map((row) => rowTexts(row)[0])).toEqual([
    '一、贯彻决策部署方面（共2项：整改到位1项，正在整改1项）',
    '二、基层党建方面（共0项）',
  ])
  expect(groups.map(({ keepNext }) => keepNext)).toEqual([true, false])
})

test('a 类 has a row of its own under its 方面; one without title has none', () => {
  const aspects = [
    { id: 'a1', title: '方面甲', intro: '' },
    { id: 's1', parentId: 'a1', title: '类甲', intro: '' },
    { id: 's2', parentId: 'a1', title: '', intro: '' },
  ]
  const round = roundOf([finding({ id: '一', aspectId: 's1' }), finding({ id: '二', aspectId: 's2' })], {
    aspects,
  })
  const first = firstTable(printed('ledger', round)).rows.map((row) => rowTexts(row)[0])
  expect(first).toEqual(['一、方面甲（共2项：正在整改2项）', '（一）类甲（共1项：正在整改1项）', '1', '2'])
})

test('the rows of a finding stay together unless it is taller than a page', () => {
  const rowsOf = (...texts: readonly string[]) =>
    firstTable(
      printed(
        'ledger',
        roundOf([ownedFinding({ measures: texts.map((text, index) => measure({ id: `m${index}`, text })) })]),
      ),
    ).rows.slice(1, -1)
  expect(rowsOf('短', '短', '短').map(({ keepNext }) => keepNext)).toEqual([true, true, false])
  expect(rowsOf('短', LONG, '短').map(({ keepNext }) => keepNext)).toEqual([false, false, false])
})

test('what is not written yet is a gap for the problem and room for the pen elsewhere', () => {
  const blank = finding({ id: '空', title: '', shortName: '', noticeText: '', placeholder: true })
  const { issues, document, fileName } = printed('ledger', roundOf([blank]))
  expect(issues.map(({ code, source }) => [code, source.kind])).toEqual([['unwritten-title', 'finding']])
  expect(fileName).toMatch(/（草稿）$/u)
  const row = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))[1]
  expect(row && rowTexts(row).filter((text) => text !== '')).toEqual(['1', '【待补录】', '正在整改'])
})

test('a click on a cell leads to the finding, the measure or the aspect', () => {
  const [group, first] = firstTable(printed('ledger', roundOf([ownedFinding()]))).rows
  expect(group?.cells[0]?.source).toEqual({ kind: 'aspect', aspectId: 'a1' })
  expect(first?.cells[1]?.source).toEqual({ kind: 'finding', findingId: '阵地' })
  expect(first?.cells[2]?.source).toEqual({ kind: 'measure', findingId: '阵地', measureId: '甲' })
})

test('no finding is lost, whatever its aspect', () => {
  const round = roundOf([ownedFinding({ aspectId: '不在' })])
  expect(firstTable(printed('ledger', round)).rows.flatMap(rowTexts)).toContain('阵地不到位')
})

const SENTENCE = '针对反馈问题逐项分析原因制定措施。'
const longFinding = (count: number) =>
  ownedFinding({
    title: '阵地管理责任没有压实到岗到人并且长期没有得到纠正的问题比较突出',
    facts: '具体表现。',
    measures: Array.from({ length: count }, (_, index) =>
      measure({ id: `m${index}`, text: SENTENCE.repeat(6) }),
    ),
  })

test('a finding of several pages says again on each of them which it is', () => {
  const { rows, columns: widths } = firstTable(printed('ledger', roundOf([longFinding(30)])))
  const starts = rows.slice(1, -1).filter(({ cells }) => cells.length > 4)
  expect(starts.length).toBeGreaterThan(1)
  expect(starts.map(({ cells }) => cells[0] && cellText(cells[0]))).toEqual(starts.map(() => '1'))
  const titles = starts.map(({ cells }) => cells[1] && cellText(cells[1]))
  expect(titles[0]).toBe('阵地管理责任没有压实到岗到人并且长期没有得到纠正的问题比较突出')
  expect(new Set(titles.slice(1))).toEqual(
    new Set(['阵地管理责任没有压实到岗到人并且长期没有得到纠正…（续）']),
  )
  expect(starts.map(({ cells }) => cells.map(cellText)).every((texts) => texts.includes('林知远'))).toBe(true)
  expect(holesOf(firstTable(printed('ledger', roundOf([longFinding(30)])))).every((hole) => hole === 0)).toBe(
    true,
  )
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(225, 5)
})

test('a long text of the finding is not said again', () => {
  const round = showing(roundOf([longFinding(30)]), 'number', 'title', 'facts', 'measures')
  const texts = firstTable(printed('ledger', round)).rows.flatMap(rowTexts)
  expect(texts.filter((text) => text === '具体表现。')).toHaveLength(1)
  expect(texts.filter((text) => text.includes('（续）')).length).toBeGreaterThan(0)
})

test('the aspect is said on every page it covers', () => {
  const findings = Array.from({ length: 40 }, (_, index) =>
    finding({ id: `f${index}`, facts: SENTENCE.repeat(8) }),
  )
  const table = firstTable(
    printed('ledger', showing(roundOf(findings), 'number', 'aspect', 'title', 'facts')),
  )
  const aspects = table.rows
    .flatMap(({ cells }) => cells)
    .filter(({ source, shade }) => source?.kind === 'aspect' && shade === undefined)
  expect(aspects.length).toBeGreaterThan(2)
  expect(new Set(aspects.map(cellText))).toEqual(new Set(['贯彻决策部署方面']))
  expect(aspects.reduce((sum, { rows = 1 }) => sum + rows, 0)).toBe(40)
  expect(holesOf(table).every((hole) => hole === 0)).toBe(true)
})

test('what begins a page by estimate stays with the rows after it, not to slip onto the page before', () => {
  const findings = Array.from({ length: 60 }, (_, index) => finding({ id: `f${index}` }))
  const { rows } = firstTable(
    printed('ledger', showing(roundOf(findings), 'number', 'aspect', 'title', 'facts')),
  )
  const begins = rows.filter(({ cells }) =>
    cells.some(({ source, shade }) => source?.kind === 'aspect' && shade === undefined),
  )
  expect(begins.length).toBeGreaterThan(2)
  expect(begins.slice(1).every(({ keepNext }) => keepNext === true)).toBe(true)
})

test('a table with very long rows is set in the smaller letter', () => {
  const tall = ownedFinding({ measures: [measure({ id: '长', text: SENTENCE.repeat(30) })] })
  expect(firstTable(printed('ledger', roundOf([tall]))).size).toBe('small')
  expect(firstTable(printed('ledger', roundOf([ownedFinding()]))).size).toBe('table')
})

test('widths the clerk set are those of the table', () => {
  const set = columns(['number', 'title', 'measures']).map((column) =>
    column.key === 'title' ? { ...column, width: 100 } : column,
  )
  const round = withPaper('ledger', { columns: set }, roundOf([longFinding(2)]))
  const [number = 0, title = 0] = firstTable(printed('ledger', round)).columns
  expect(title / number).toBeCloseTo(10, 0)
})
