import { expect, test } from 'vitest'
import type { HistoryEntry } from '#shared/bridge/history-view.ts'
import { byDay } from '../../../../renderer/history/history-days.ts'

const entry = (revision: number, time: Date): HistoryEntry => ({
  revision,
  time: time.toISOString(),
  operator: '王晓梅',
  summary: '修改单位',
  effective: true,
  withinReach: true,
  changes: [],
  moreChanges: 0,
})

test('changes stand under the local day, whatever day it was in UTC', () => {
  const days = byDay([
    entry(3, new Date(2023, 4, 23, 23, 59)),
    entry(2, new Date(2023, 4, 23, 0, 1)),
    entry(1, new Date(2023, 4, 22, 23, 59)),
  ])
  expect(days.map(({ day, entries }) => [day, entries.map(({ revision }) => revision)])).toEqual([
    ['2023-05-23', [3, 2]],
    ['2023-05-22', [1]],
  ])
})

test('a clock that was set back does not change the order of the changes', () => {
  const days = byDay([
    entry(3, new Date(2023, 4, 23, 9)),
    entry(2, new Date(1970, 0, 1, 9)),
    entry(1, new Date(2023, 4, 23, 8)),
  ])
  expect(days.map(({ day }) => day)).toEqual(['2023-05-23', '1970-01-01', '2023-05-23'])
})
