import { expect, test } from 'vitest'
import {
  generationName,
  generationsAmong,
  surplusGenerations,
} from '../../../../../main/services/ledger/generation-name.ts'

test('a name carries revision and time, and is read back', () => {
  const name = generationName(128, '2023-05-23T07:30:12.345Z')
  expect(name).toBe('r128-20230523T073012Z.json')
  expect(generationsAmong([name])).toEqual([{ id: name, revision: 128, savedAt: '2023-05-23T07:30:12.000Z' }])
})

test('generations are ordered by revision, whatever the clock said; other files are none', () => {
  const names = [
    'r9-20300101T000000Z.json',
    'r10-19700101T000000Z.json',
    'r100-20240101T000000Z.json',
    'r10-20240101T000000Z.json',
    'r10-20240101T000000Z.json.bak',
    'r-1-20240101T000000Z.json',
    '台账.json',
    'r5.json',
  ]
  expect(generationsAmong(names).map(({ id }) => id)).toEqual([
    'r100-20240101T000000Z.json',
    'r10-20240101T000000Z.json',
    'r10-19700101T000000Z.json',
    'r9-20300101T000000Z.json',
  ])
})

test.each([
  [0, 2],
  [1, 2],
  [2, 1],
  [3, 0],
  [1_000_000, 0],
])('of three generations a limit of %i gives up %i, never the newest', (limit, count) => {
  const kept = generationsAmong([1, 2, 3].map((revision) => generationName(revision, '2024-01-01T00:00:00Z')))
  const surplus = surplusGenerations(kept, limit)
  expect(surplus).toHaveLength(count)
  expect(surplus.map(({ revision }) => revision)).not.toContain(3)
})
