import { expect, test } from 'vitest'
import { type SortKey, sortRows } from '#shared/ledger/finding-sort.ts'
import { ledgerRows } from '#shared/ledger/ledger-row.ts'
import { changed, onlyRound, smallLedger } from '../../../support/test-ledger.ts'

const sorted = (key: SortKey, descending = false) => {
  const { ledger, inspectionId, findingId, director, chief } = smallLedger()
  const at = (title: string) => ({ inspectionId, findingId: findingId(title) })
  const { ledger: filled } = changed(
    ledger,
    { name: 'finding.edit', input: { ...at('甲一'), patch: { leadOfficial: director } } },
    { name: 'finding.edit', input: { ...at('乙一'), patch: { leadOfficial: chief } } },
    {
      name: 'deadline.set',
      input: { ...at('甲二'), deadline: { kind: 'date', date: '2023-05-01', text: '' } },
    },
    {
      name: 'deadline.set',
      input: { ...at('甲三'), deadline: { kind: 'date', date: '2023-04-01', text: '' } },
    },
    {
      name: 'finding.setStatus',
      input: { inspectionId, findingIds: [findingId('甲三')], status: 'rectified' },
    },
  )
  return sortRows(ledgerRows(filled, onlyRound(filled), '2023-03-01'), { key, descending }).map(
    ({ finding }) => finding.title,
  )
}

test('numbers go both ways', () => {
  expect(sorted('number')).toEqual(['甲一', '甲二', '甲三', '乙一'])
  expect(sorted('number', true)).toEqual(['乙一', '甲三', '甲二', '甲一'])
})

test('Chinese names go by Pinyin, blanks last in both directions', () => {
  expect(sorted('leadOfficial')).toEqual(['乙一', '甲一', '甲二', '甲三'])
  expect(sorted('leadOfficial', true)).toEqual(['甲一', '乙一', '甲二', '甲三'])
})

test('deadlines go by day, statuses in the order of reports, equal rows keep their order', () => {
  expect(sorted('deadline')).toEqual(['甲三', '甲二', '甲一', '乙一'])
  expect(sorted('deadline', true)).toEqual(['甲二', '甲三', '甲一', '乙一'])
  expect(sorted('status')).toEqual(['甲三', '甲一', '甲二', '乙一'])
})
