import { expect, test } from 'vitest'
import { fittedWidths } from '#shared/documents/papers/column-widths.ts'

const sum = (widths: readonly number[]): number =>
  Math.round(widths.reduce((all, width) => all + width, 0) * 10) / 10

test('widths add up to the sheet in the proportions asked for', () => {
  expect(fittedWidths([10, 20, 30], 120)).toEqual([20, 40, 60])
  const widths = fittedWidths([9, 36, 52, 14, 20, 14, 21, 20, 15, 36], 225)
  expect(sum(widths)).toBe(225)
  expect(sum(fittedWidths([7, 7, 7], 156))).toBe(156)
})

test('one column takes the whole sheet, and the narrowest stays a column', () => {
  expect(fittedWidths([5], 225)).toEqual([225])
  expect(Math.min(...fittedWidths([5, 400, 400, 400], 156))).toBeGreaterThan(0)
})
