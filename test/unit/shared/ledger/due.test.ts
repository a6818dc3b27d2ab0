import { expect, test } from 'vitest'
import type { Deadline } from '#shared/ledger/deadline.ts'
import { deadlineDue, findingDue, isDueAfterFinding, isWithin, measureDue } from '#shared/ledger/due.ts'
import type { Finding, Measure } from '#shared/ledger/finding.ts'
import { findingTitled, smallLedger } from '../../../support/test-ledger.ts'

const base = findingTitled(smallLedger().ledger, '甲一')
const on = (date: string): Deadline => ({ kind: 'date', date, text: '', extensions: [] })
const finding = (deadline: Deadline, rest: Partial<Finding> = {}): Finding => ({ ...base, deadline, ...rest })
const measure = (rest: Partial<Measure> = {}): Measure => ({
  id: 'm',
  text: '措施',
  departments: [],
  people: [],
  done: false,
  progress: [],
  evidence: [],
  supervision: [],
  ...rest,
})

test.each([
  ['2023-04-15', 'overdue', -1],
  ['2023-04-16', 'today', 0],
  ['2023-04-17', 'within7Days', 1],
  ['2023-04-23', 'within7Days', 7],
  ['2023-04-24', 'within30Days', 8],
  ['2023-05-16', 'within30Days', 30],
  ['2023-05-17', 'later', 31],
] as const)('due on %s, seen on 2023-04-16: %s', (date, state, days) => {
  expect(findingDue(finding(on(date)), undefined, '2023-04-16')).toEqual({ state, date, days })
})

test('three months after feedback are calendar months, clamped to the end of the month', () => {
  const deadline: Deadline = { kind: 'afterFeedback', months: 3, text: '', extensions: [] }
  const state = (feedback: string | undefined, today: string) =>
    findingDue(finding(deadline), feedback, today)
  expect(state('2023-01-16', '2023-04-16').state).toBe('today')
  expect(state('2023-01-16', '2023-04-17').state).toBe('overdue')
  expect(state('2022-11-30', '2023-02-28')).toMatchObject({ state: 'today', date: '2023-02-28' })
  expect(state('2023-11-30', '2024-02-29').state).toBe('today')
  expect(state(undefined, '2024-02-29')).toEqual({ state: 'undated', date: undefined, days: undefined })
})

test('the last granted day counts', () => {
  const extension = {
    id: 'e',
    oldDate: '2023-04-16',
    newDate: '2023-06-30',
    reason: '',
    approvedBy: '',
    recordedAt: '2023-04-10T00:00:00.000Z',
  }
  const extended = finding({ ...on('2023-04-16'), extensions: [extension] })
  expect(findingDue(extended, undefined, '2023-06-30').state).toBe('today')
  expect(findingDue(extended, undefined, '2023-07-01')).toMatchObject({ state: 'overdue', days: -1 })
})

test('整改到位, 长期坚持 and 已销号 are never overdue; 基本完成 and 正在整改 are', () => {
  const state = (rest: Partial<Finding>) =>
    findingDue(finding(on('2023-01-01'), rest), undefined, '2023-06-01').state
  expect(state({ status: 'rectified' })).toBe('settled')
  expect(state({ status: 'longTerm' })).toBe('settled')
  expect(state({ status: 'inProgress', closeOut: { state: 'approved' } })).toBe('settled')
  expect(state({ status: 'inProgress', closeOut: { state: 'applied' } })).toBe('overdue')
  expect(state({ status: 'substantiallyDone' })).toBe('overdue')
  expect(state({ status: 'notStarted' })).toBe('overdue')
})

test.each(['immediate', 'longTerm'] as const)('a deadline of kind %s has no day to be late by', (kind) => {
  const { state } = findingDue(finding({ kind, text: '', extensions: [] }), '2023-01-16', '2030-01-01')
  expect(state).toBe('undated')
})

test('a measure goes by its own deadline, else by the finding’s, and by whether it is done', () => {
  const whole = finding(on('2023-04-16'), { status: 'rectified' })
  const state = (rest: Partial<Measure>) => measureDue(measure(rest), whole, undefined, '2023-04-17').state
  expect(state({})).toBe('overdue')
  expect(state({ deadline: on('2023-05-16') })).toBe('within30Days')
  expect(state({ done: true })).toBe('settled')
})

test('a measure due after its finding is noticed, one that inherits never', () => {
  const whole = finding(on('2023-04-16'))
  expect(isDueAfterFinding(measure({ deadline: on('2023-04-17') }), whole, undefined)).toBe(true)
  expect(isDueAfterFinding(measure({ deadline: on('2023-04-16') }), whole, undefined)).toBe(false)
  expect(isDueAfterFinding(measure(), whole, undefined)).toBe(false)
})

test('7天内 holds today, 30天内 holds 7天内', () => {
  const groups = (state: Parameters<typeof isWithin>[0]) =>
    (['today', '7days', '30days'] as const).filter((group) => isWithin(state, group))
  expect(groups('today')).toEqual(['today', '7days', '30days'])
  expect(groups('within7Days')).toEqual(['7days', '30days'])
  expect(groups('within30Days')).toEqual(['30days'])
  expect([groups('overdue'), groups('later'), groups('undated'), groups('settled')].flat()).toEqual([])
})

test('a deadline by itself counts days whatever has become of the work', () => {
  expect(deadlineDue(on('2023-04-15'), undefined, '2023-04-16')).toEqual({
    state: 'overdue',
    date: '2023-04-15',
    days: -1,
  })
  expect(findingDue(finding(on('2023-04-15'), { status: 'rectified' }), undefined, '2023-04-16').state).toBe(
    'settled',
  )
})
