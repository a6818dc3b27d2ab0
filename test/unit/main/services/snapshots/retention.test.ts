import { expect, test } from 'vitest'
import { RETENTION, surplusSnapshots } from '../../../../../main/services/snapshots/retention.ts'
import { snapshotName, snapshotsAmong } from '../../../../../main/services/snapshots/snapshot-name.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const START = Date.UTC(2025, 0, 1, 8)

const taken = (moments: readonly number[]) =>
  snapshotsAmong(moments.map((at, index) => snapshotName(index + 1, new Date(at).toISOString(), 'interval')))

test('the last ten, one a day for thirty days, one a month for ever', () => {
  const moments = Array.from({ length: 400 }, (_, day) =>
    [0, 10, 20].map((minute) => START + day * DAY + minute * MINUTE),
  ).flat()
  const snapshots = taken(moments)
  const surplus = new Set(surplusSnapshots(snapshots))
  const kept = snapshots.filter((snapshot) => !surplus.has(snapshot))
  expect(kept.slice(0, 10)).toEqual(snapshots.slice(0, 10))
  expect(new Set(kept.map(({ savedAt }) => savedAt.slice(0, 10))).size).toBe(30 + 12)
  expect(new Set(kept.map(({ savedAt }) => savedAt.slice(0, 7))).size).toBe(14)
  expect(kept.length).toBeLessThan(60)
})

test('of fifteen in one hour the newest ten are kept, neither more nor fewer', () => {
  const snapshots = taken(Array.from({ length: 15 }, (_, index) => START + index * MINUTE))
  expect(surplusSnapshots(snapshots)).toEqual(snapshots.slice(10))
})

test('what is kept once is kept by the same rule again: giving up is stable', () => {
  const snapshots = taken(Array.from({ length: 300 }, (_, index) => START + index * 7 * 3_600_000))
  const surplus = new Set(surplusSnapshots(snapshots))
  expect(surplusSnapshots(snapshots.filter((snapshot) => !surplus.has(snapshot)))).toEqual([])
})

test.each([
  [0, 0],
  [1, 0],
  [1, 1],
  [1e9, 1e9],
])('limits %d and %d never give up the newest', (last, days) => {
  const snapshots = taken([START, START, START + MINUTE, START + DAY])
  expect(surplusSnapshots(snapshots, { last, days })).not.toContain(snapshots[0])
  expect(surplusSnapshots([], { last, days })).toEqual([])
})

test('a clock at 1970, 2038 or a day back changes nothing in the order', () => {
  const moments = [START, START + DAY, 0, Date.UTC(2038, 0, 19), START + DAY - MINUTE, START + 2 * DAY]
  expect(taken(moments).map(({ revision }) => revision)).toEqual([6, 5, 4, 3, 2, 1])
  expect(surplusSnapshots(taken(moments), { last: 1, days: 30 })).toEqual([
    expect.objectContaining({ revision: 2 }),
  ])
})

test('named ones stay for good, whatever their age', () => {
  const named = snapshotName(1, new Date(START).toISOString(), 'named', '年中/报送前. ')
  const many = Array.from({ length: 100 }, (_, index) =>
    snapshotName(index + 2, new Date(START + DAY + index * MINUTE).toISOString(), 'interval'),
  )
  const snapshots = snapshotsAmong([named, ...many])
  expect(snapshots.at(-1)).toMatchObject({ reason: 'named', name: '年中 报送前' })
  expect(surplusSnapshots(snapshots, RETENTION)).not.toContainEqual(
    expect.objectContaining({ reason: 'named' }),
  )
})

test('files of earlier versions and of others', () => {
  expect(snapshotsAmong(['r7-20260523T073000Z.json', 'notes.txt', 'r8-20260523T073000Z-other.json'])).toEqual(
    [expect.objectContaining({ revision: 7, reason: 'interval', savedAt: '2026-05-23T07:30:00.000Z' })],
  )
})

test('days and months are those of the clerk’s calendar', () => {
  // In Shanghai both are of 1 March, in London of two days and two months.
  const [late, early] = ['2025-02-28T23:30:00.000Z', '2025-03-01T08:00:00.000Z']
  const snapshots = snapshotsAmong([
    snapshotName(1, late, 'interval'),
    snapshotName(2, early, 'interval'),
    ...Array.from({ length: 3 }, (_, index) => snapshotName(index + 3, '2025-04-01T08:00:00.000Z', 'hand')),
  ])
  expect(surplusSnapshots(snapshots, { last: 3, days: 9 }).map(({ revision }) => revision)).toEqual([1])
})
