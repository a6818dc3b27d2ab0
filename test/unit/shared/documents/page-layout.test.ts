import { expect, test } from 'vitest'
import {
  CHARACTER,
  GRID,
  PAGE,
  sheetOf,
  TITLE_CHARACTERS_PER_LINE,
  TYPE_AREA,
  typeArea,
} from '#shared/documents/page-layout.ts'

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

test.each([
  ['A4', 'portrait', 156, 225],
  ['A4', 'landscape', 225, 156],
  ['A3', 'landscape', 348, 243],
  ['A3', 'portrait', 243, 348],
] as const)('the type area of %s %s is %i × %i mm', (paper, orientation, width, height) => {
  expect(typeArea({ paper, orientation })).toEqual({ width, height })
})

test('a landscape sheet is the upright one turned: head at the binding edge, page number at the left', () => {
  const upright = sheetOf({ paper: 'A4', orientation: 'portrait' })
  const turned = sheetOf({ paper: 'A4', orientation: 'landscape' })
  expect([turned.width, turned.height]).toEqual([upright.height, upright.width])
  expect(turned.margin).toEqual({
    top: upright.margin.left,
    right: upright.margin.top,
    bottom: upright.margin.right,
    left: upright.margin.bottom,
  })
})
