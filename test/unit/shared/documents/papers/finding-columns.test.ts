import { expect, test } from 'vitest'
import { type FINDING_COLUMNS, findingColumn } from '#shared/documents/papers/finding-columns.ts'
import { type WorkEntry, workEntries } from '#shared/documents/papers/work-entry.ts'
import { finding, TODAY } from '../notice/ledger-fixture.ts'
import { measure, ownedFinding, roundOf, tableLedger } from './table-reading.ts'

const entriesOf = (...findings: Parameters<typeof roundOf>[0]): readonly WorkEntry[] => {
  const round = roundOf(findings)
  return workEntries(tableLedger(round), round, TODAY, true).flat()
}
const round = roundOf([])
const textsOf = (key: keyof typeof FINDING_COLUMNS, entries: readonly WorkEntry[]) =>
  entries.map((entry) =>
    findingColumn(key)
      ?.lines(entry, round)
      .map(({ text }) => text),
  )

test('measures take what they do not say themselves from their finding', () => {
  const entries = entriesOf(ownedFinding())
  expect(textsOf('departments', entries)).toEqual([['综合部'], ['活动部', '培训部']])
  expect(textsOf('leadOfficial', entries)).toEqual([['林知远'], ['林知远']])
  expect(textsOf('people', entries)).toEqual([['苏文'], ['苏文']])
})

test('a measure shows its own newest progress, or that of its finding', () => {
  const progress = [
    { id: 'e0', date: '2024-06-15', text: '专题会研究。', by: '', recordedAt: '2024-06-15T08:00:00.000Z' },
  ]
  expect(textsOf('progress', entriesOf(ownedFinding({ progress })))).toEqual([
    ['2024-06-15 专题会研究。'],
    ['2024-06-10 已完成初稿。'],
  ])
})

test('完成情况 and 整改状态 say what is late', () => {
  const entries = entriesOf(ownedFinding())
  expect(textsOf('done', entries)).toEqual([
    ['已完成', '2024-05-20'],
    ['未完成', '逾期17天'],
  ])
  expect(textsOf('status', entries)[0]).toEqual(['正在整改', '逾期17天'])
  const approved = ownedFinding({ status: 'rectified', closeOut: { state: 'approved' } })
  expect(textsOf('status', entriesOf(approved))[0]).toEqual(['整改到位', '已销号'])
})

test('several measures are numbered, a single one is not', () => {
  expect(textsOf('measures', entriesOf(ownedFinding()))).toEqual([['1.措施甲。'], ['2.措施乙。']])
  expect(textsOf('measures', entriesOf(finding({ id: '一', measures: [measure({ id: '甲' })] })))).toEqual([
    ['措施甲。'],
  ])
})

test('a finding as a whole names the owners its measures have when it has none', () => {
  const unowned = ownedFinding({ departments: [], leadOfficial: 'p1' })
  const whole = roundOf([unowned])
  const [entry] = workEntries(tableLedger(whole), whole, TODAY, false).flat()
  expect(entry?.owners.departments).toEqual(['活动部', '培训部'])
})
