import { expect, test } from 'vitest'
import { ledgerRows } from '#shared/ledger/ledger-row.ts'
import { inspectionStatistics } from '#shared/ledger/statistics.ts'
import { tableRows } from '../../../../renderer/ledger/table-rows.ts'
import { changed, onlyRound, smallLedger } from '../../../support/test-ledger.ts'

const TODAY = '2023-03-01'

/** The small round with a 类 丙类 of one finding under 甲方面, which also holds findings of its own. */
const round = () => {
  const { ledger, inspectionId, aspects } = smallLedger()
  const withSub = changed(ledger, {
    name: 'aspect.add',
    input: { inspectionId, title: '丙类', parentId: aspects.first },
  }).ledger
  const sub = onlyRound(withSub).aspects.find(({ title }) => title === '丙类')?.id ?? ''
  const filled = changed(
    withSub,
    { name: 'finding.add', input: { inspectionId, aspectId: sub, title: '丙一' } },
    {
      name: 'finding.setStatus',
      input: {
        inspectionId,
        findingIds: onlyRound(withSub).findings.map(({ id }) => id),
        status: 'rectified',
      },
    },
  ).ledger
  const inspection = onlyRound(filled)
  const all = ledgerRows(filled, inspection, TODAY)
  const { byAspect } = inspectionStatistics(inspection, filled.settings, TODAY)
  return { all, byAspect, aspects: { ...aspects, sub } }
}

const words = (rows: ReturnType<typeof tableRows>): readonly string[] =>
  rows.map((row) =>
    row.kind === 'aspect'
      ? `${row.number} ${row.placed.aspect.title} ${row.count.byStatus.rectified}/${row.count.total}`
      : row.row.finding.title,
  )

test('findings stand under their aspects, counted with the 类 below', () => {
  const { all, byAspect } = round()
  const grouping = { byAspect, collapsed: new Set<string>(), withEmpty: true }
  expect(words(tableRows({ all, shown: all, kept: undefined }, grouping))).toEqual([
    '1 甲方面 3/4',
    '甲一',
    '甲二',
    '甲三',
    '1 丙类 0/1',
    '丙一',
    '2 乙方面 1/1',
    '乙一',
  ])
})

test('a folded 方面 hides its findings and its 类', () => {
  const { all, byAspect, aspects } = round()
  const grouping = { byAspect, collapsed: new Set([aspects.first]), withEmpty: true }
  expect(words(tableRows({ all, shown: all, kept: undefined }, grouping))).toEqual([
    '1 甲方面 3/4',
    '2 乙方面 1/1',
    '乙一',
  ])
})

test('under a filter only aspects that hold something shown keep their head, with whole counts and numbers', () => {
  const { all, byAspect } = round()
  const shown = all.filter(({ finding }) => finding.title === '丙一' || finding.title === '乙一')
  const grouping = { byAspect, collapsed: new Set<string>(), withEmpty: false }
  expect(words(tableRows({ all, shown, kept: undefined }, grouping))).toEqual([
    '1 甲方面 3/4',
    '1 丙类 0/1',
    '丙一',
    '2 乙方面 1/1',
    '乙一',
  ])
  const only = all.filter(({ finding }) => finding.title === '乙一')
  expect(words(tableRows({ all, shown: only, kept: undefined }, grouping))).toEqual(['2 乙方面 1/1', '乙一'])
})

test('the open finding stays at its place, marked, though the filter does not want it', () => {
  const { all } = round()
  const kept = all.find(({ finding }) => finding.title === '甲二')?.finding.id
  const shown = all.filter(({ finding }) => finding.title !== '甲二')
  const rows = tableRows({ all, shown, kept }, null)
  expect(words(rows)).toEqual(['甲一', '甲二', '甲三', '丙一', '乙一'])
  expect(rows.filter((row) => row.kind === 'finding' && row.outsideFilter)).toHaveLength(1)
  expect(words(tableRows({ all, shown: [], kept }, null))).toEqual(['甲二'])
  expect(
    tableRows({ all, shown: all, kept }, null).some((row) => row.kind === 'finding' && row.outsideFilter),
  ).toBe(false)
})
