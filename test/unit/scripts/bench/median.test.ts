import { expect, test } from 'vitest'
import { median, medianRatio } from '../../../../scripts/bench/median.ts'

test('the median is the value in the middle, or the mean of two', () => {
  expect([median([5]), median([9, 1, 5]), median([1, 2, 4, 100])]).toEqual([5, 5, 3])
  expect(() => median([])).toThrow(RangeError)
})

test('a ratio is taken of each pair first, so that a slow moment meets both', () => {
  const pairs = [
    { program: 12, yardstick: 10 },
    { program: 1300, yardstick: 1000 },
    { program: 10, yardstick: 10 },
  ]
  expect(medianRatio(pairs)).toBe(1.2)
})
