import { expect, test } from 'vitest'
import { tableDate, tableDeadline } from '#shared/documents/papers/table-dates.ts'
import type { Deadline } from '#shared/ledger/deadline.ts'

const deadline = (fields: Partial<Deadline>): Deadline => ({
  kind: 'date',
  text: '',
  extensions: [],
  ...fields,
})

test('a day in a table is written short', () => {
  expect(tableDate('2024-03-05')).toBe('2024-03-05')
  expect(tableDate(undefined)).toBe('')
})

test('the wording as written comes before a day', () => {
  expect(tableDeadline(deadline({ date: '2024-06-30', text: '上半年' }), undefined)).toEqual(['上半年'])
  expect(tableDeadline(deadline({ date: '2024-06-30' }), undefined)).toEqual(['2024-06-30'])
})

test('months after feedback show the day they end on as soon as it is known', () => {
  const months = deadline({ kind: 'afterFeedback', months: 3 })
  expect(tableDeadline(months, '2024-01-09')).toEqual(['反馈后3个月内', '2024-04-09'])
  expect(tableDeadline(months, undefined)).toEqual(['反馈后3个月内'])
})

test('an extended deadline keeps the old day on record', () => {
  const extension = {
    id: 'x',
    oldDate: '2024-06-30',
    newDate: '2024-09-30',
    reason: '',
    approvedBy: '',
    recordedAt: '2024-06-20T08:00:00.000Z',
  }
  const extended = deadline({ date: '2024-06-30', text: '上半年', extensions: [extension] })
  expect(tableDeadline(extended, undefined)).toEqual(['2024-09-30', '原时限', '2024-06-30'])
})

test('deadlines without a day say what they are', () => {
  expect(tableDeadline(deadline({ kind: 'immediate' }), undefined)).toEqual(['立行立改'])
  expect(tableDeadline(deadline({ kind: 'longTerm' }), undefined)).toEqual(['长期坚持'])
  expect(tableDeadline(undefined, undefined)).toEqual([])
})
