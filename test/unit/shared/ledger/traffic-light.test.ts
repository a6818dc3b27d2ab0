import { expect, test } from 'vitest'
import type { Finding } from '#shared/ledger/finding.ts'
import { countByStatus } from '#shared/ledger/statistics.ts'
import type { Status } from '#shared/ledger/status.ts'
import { trafficLight } from '#shared/ledger/traffic-light.ts'
import { findingTitled, smallLedger } from '../../../support/test-ledger.ts'

const counted = (...statuses: readonly Status[]) => {
  const finding: Finding = findingTitled(smallLedger().ledger, '甲一')
  return countByStatus(statuses.map((status) => ({ ...finding, status })))
}

test('green only when everything is rectified; 长期坚持 is still at work', () => {
  expect(trafficLight(counted('rectified', 'rectified'), 0)).toBe('green')
  expect(trafficLight(counted('rectified', 'longTerm'), 0)).toBe('yellow')
  expect(trafficLight(counted('rectified', 'substantiallyDone'), 0)).toBe('yellow')
  expect(trafficLight(counted('notStarted'), 0)).toBe('yellow')
})

test('red as soon as one is overdue', () => {
  expect(trafficLight(counted('rectified', 'inProgress'), 1)).toBe('red')
})

test('nothing to judge, no light', () => {
  expect(trafficLight(counted(), 0)).toBeUndefined()
})
