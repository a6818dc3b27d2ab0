import { expect, test } from 'vitest'
import { completionRate } from '#shared/ledger/completion-rate.ts'

test.each([
  [688, 697, 2, 98.71, '98.71%'],
  [22, 25, 2, 88, '88%'],
  [1, 8, 1, 12.5, '12.5%'],
  [1, 8, 0, 13, '13%'],
  [1, 3, 2, 33.33, '33.33%'],
  [2, 3, 2, 66.67, '66.67%'],
  [201, 400, 1, 50.3, '50.3%'],
  [25, 25, 2, 100, '100%'],
  [0, 25, 2, 0, '0%'],
] as const)('%i of %i with %i decimals is %d', (done, total, decimals, value, text) => {
  expect(completionRate(done, total, decimals)).toEqual({ done, total, value, text })
})

test('100 only when all, 0 only when none', () => {
  expect(completionRate(996, 1000, 0).value).toBe(99)
  expect(completionRate(9999, 10000, 1).value).toBe(99.9)
  expect(completionRate(99999, 100000, 2).value).toBe(99.99)
  expect(completionRate(1, 100000, 2).value).toBe(0.01)
  expect(completionRate(1, 1000, 0).value).toBe(1)
})

test('with nothing to count there is no rate', () => {
  expect(completionRate(0, 0, 2)).toEqual({ done: 0, total: 0, value: null, text: '' })
})

test('every rate of up to 200 is the half-up rounding of the exact quotient', () => {
  for (let total = 1; total <= 200; total++)
    for (let done = 1; done < total; done++) {
      const exact = BigInt(done) * 100_000n * 2n
      const rounded = (exact + BigInt(total) * 10n) / (BigInt(total) * 20n)
      const clamped = rounded > 9_999n ? 9_999n : rounded < 1n ? 1n : rounded
      expect(completionRate(done, total, 2).value).toBe(Number(clamped) / 100)
    }
})
