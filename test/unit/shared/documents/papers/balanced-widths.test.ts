import { expect, test } from 'vitest'
import { balancedWidths, type WeighedColumn } from '#shared/documents/papers/balanced-widths.ts'

const names = (width: number, ...lines: readonly string[]): WeighedColumn => ({
  width,
  align: 'center',
  cells: lines.map((line) => [[line]]),
})
const texts = (width: number, ...lengths: readonly number[]): WeighedColumn => ({
  width,
  align: 'left',
  cells: lengths.map((length) => [['字'.repeat(length)]]),
})
const widthsOf = (columns: readonly WeighedColumn[], total = 225) =>
  balancedWidths(columns, { total, size: 'table' }).widths

test('a column with much text takes from one with little', () => {
  const [short = 0, long = 0] = widthsOf([texts(112, 20), texts(113, 400)])
  expect(long).toBeGreaterThan(2 * short)
  expect(short + long).toBeCloseTo(225, 5)
})

test('names and days are kept whole, whatever text stands beside them', () => {
  const [name = 0, department = 0, day = 0] = widthsOf([
    names(14, '上官婉儿'),
    names(14, '资源管理科室'),
    names(14, '2026-12-20'),
    texts(40, 900),
    texts(40, 900),
  ])
  // Characters of 10.5 pt between paddings of 1 mm.
  expect(name).toBeGreaterThanOrEqual(4 * 3.704 + 2)
  expect(department).toBeGreaterThanOrEqual(6 * 3.704 + 2)
  expect(day).toBeGreaterThanOrEqual(5 * 3.704 + 2)
})

test('a column nothing is written in keeps its room for the pen, and gives the rest to the written ones', () => {
  expect(widthsOf([texts(40, 0), texts(60, 900)], 100)[0]).toBeCloseTo(24, 0)
  expect(widthsOf([texts(40, 0), texts(60, 0)], 100)[0]).toBeCloseTo(40, 0)
})

test('widths the clerk asked for keep their proportions', () => {
  const { widths } = balancedWidths([texts(100, 10), texts(50, 900)], {
    total: 225,
    size: 'table',
    asAsked: true,
  })
  expect(widths).toEqual([150, 75])
})

test('more columns than fit still add up to the sheet', () => {
  const crowd = Array.from({ length: 14 }, () => names(14, '市水旱灾害防御中心'))
  const widths = widthsOf(crowd)
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(225, 5)
  expect(Math.min(...widths)).toBeGreaterThan(10)
})

test('no finding gives the widths asked for', () => {
  expect(widthsOf([texts(30), texts(60)], 90)).toEqual([30, 60])
})

test('the same content gives the same widths', () => {
  const columns = [names(14, '林知远'), texts(40, 300, 20, 90), texts(30, 10, 400, 60)]
  expect(widthsOf(columns)).toEqual(widthsOf(columns))
})
