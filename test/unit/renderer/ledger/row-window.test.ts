import { expect, test } from 'vitest'
import { rowAt, rowOffsets, rowsInView, scrollToShow } from '../../../../renderer/ledger/row-window.ts'

const offsets = rowOffsets([40, 50, 50, 40, 50])

test('rows begin where the ones above end', () => {
  expect(offsets).toEqual([0, 40, 90, 140, 180, 230])
  expect(rowOffsets([])).toEqual([0])
})

test.each([
  [-5, 0],
  [0, 0],
  [39, 0],
  [40, 1],
  [139, 2],
  [180, 4],
  [5000, 4],
])('at %i pixels stands row %i', (distance, row) => {
  expect(rowAt(offsets, distance)).toBe(row)
})

test('an empty table has no row anywhere', () => {
  expect(rowAt([0], 10)).toBe(-1)
  expect(rowsInView([0], { scrollTop: 0, height: 500, margin: 100 })).toEqual({ first: 0, end: 0 })
})

test('only rows in view and around it are drawn', () => {
  expect(rowsInView(offsets, { scrollTop: 95, height: 40, margin: 0 })).toEqual({ first: 2, end: 3 })
  expect(rowsInView(offsets, { scrollTop: 95, height: 40, margin: 10 })).toEqual({ first: 1, end: 4 })
  expect(rowsInView(offsets, { scrollTop: 0, height: 900, margin: 400 })).toEqual({ first: 0, end: 5 })
})

test('however many rows there are, those drawn are few', () => {
  const many = rowOffsets(Array.from({ length: 100_000 }, () => 54))
  const { first, end } = rowsInView(many, { scrollTop: 2_700_000, height: 700, margin: 400 })
  expect(end - first).toBeLessThan(35)
  expect(many[first]).toBeLessThanOrEqual(2_700_000 - 400)
  expect(many[end]).toBeGreaterThanOrEqual(2_700_000 + 700 + 400)
})

test('a row is shown with the least scrolling', () => {
  const view = { scrollTop: 60, height: 100 }
  expect(scrollToShow(offsets, 2, view), 'in view already').toBe(60)
  expect(scrollToShow(offsets, 0, view), 'above').toBe(0)
  expect(scrollToShow(offsets, 4, view), 'below').toBe(130)
})
