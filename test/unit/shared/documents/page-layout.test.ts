import { expect, test } from 'vitest'
import { CHARACTER, GRID, PAGE, TITLE_CHARACTERS_PER_LINE, TYPE_AREA } from '#shared/documents/page-layout.ts'

const millimetres = (twips: number) => (twips / 1440) * 25.4

test('the type area is 156 × 225 mm on A4, 37 mm from the top and 28 mm from the left', () => {
  expect(millimetres(PAGE.width)).toBeCloseTo(210, 1)
  expect(millimetres(PAGE.height)).toBeCloseTo(297, 1)
  expect(millimetres(TYPE_AREA.width)).toBeCloseTo(156, 1)
  expect(millimetres(TYPE_AREA.height)).toBeCloseTo(225, 1)
  expect(millimetres(PAGE.margin.top)).toBeCloseTo(37, 1)
  expect(millimetres(PAGE.margin.left)).toBeCloseTo(28, 1)
})

test('22 lines and 28 characters fit, a 23rd and a 29th do not', () => {
  expect(GRID.linesPerPage * GRID.linePitch).toBeLessThanOrEqual(TYPE_AREA.height)
  expect((GRID.linesPerPage + 1) * GRID.linePitch).toBeGreaterThan(TYPE_AREA.height)
  expect(GRID.charactersPerLine * CHARACTER).toBeLessThanOrEqual(TYPE_AREA.width)
  expect((GRID.charactersPerLine + 1) * CHARACTER).toBeGreaterThan(TYPE_AREA.width)
})

test('a line of the title holds 20 characters', () => {
  expect(TITLE_CHARACTERS_PER_LINE).toBe(20)
})
