import { expect, test } from 'vitest'
import { sameValue } from '#shared/ledger/same-value.ts'

test('data is the same by what it holds', () => {
  expect(sameValue({ a: [1, { b: '字' }] }, { a: [1, { b: '字' }] })).toBe(true)
  expect(sameValue({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true)
})

test.each([
  [
    [1, 2],
    [2, 1],
  ],
  [[1], { 0: 1 }],
  [{ a: undefined }, { b: undefined }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [null, {}],
  ['1', 1],
])('%j and %j differ', (left, right) => {
  expect(sameValue(left, right)).toBe(false)
  expect(sameValue(right, left)).toBe(false)
})
