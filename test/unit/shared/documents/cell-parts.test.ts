import { expect, test } from 'vitest'
import { ESTIMATED_LINES } from '#shared/documents/block-heights.ts'
import { cellParts, missingHeights } from '#shared/documents/cell-parts.ts'
import { laidOutPaper } from '#shared/documents/laid-out-paper.ts'
import type { PageSlice } from '#shared/documents/pagination.ts'
import type { TableBlock, TableCell } from '#shared/documents/paper-document.ts'
import { placedCells } from '#shared/documents/table-layout.ts'

const cell = (text: string, rows = 1): TableCell => ({ paragraphs: [{ runs: [{ text }] }], rows })
const slice = (from: number, to: number, height: number, cut?: true): PageSlice => ({
  blockIndex: 0,
  from,
  to,
  height,
  ...(cut === undefined ? {} : { cut }),
})
const told = (parts: ReturnType<typeof cellParts>) =>
  parts.map(({ placed, top, height, divided }) => [
    placed.cell.paragraphs[0]?.runs[0]?.text,
    top,
    height,
    ...(divided === undefined ? [] : [divided.before, divided.lines]),
  ])

const ROWS = [366, 366, 666]
const CELLS = placedCells(
  [{ cells: [cell('并', 3), cell('一')] }, { cells: [cell('二')] }, { cells: [cell('三')] }],
  2,
)

test('on one page every cell stands whole, a spanning one as high as its rows', () => {
  const only = slice(0, 3, 1398)
  expect(told(cellParts(CELLS, only, [only], ROWS, 'table'))).toEqual([
    ['并', 0, 1398],
    ['一', 0, 366],
    ['二', 366, 366],
    ['三', 732, 666],
  ])
})

test('a cell over rows of two pages goes on where it ended', () => {
  const slices = [slice(0, 2, 732), slice(2, 3, 666)]
  const parts = slices.map((each) => told(cellParts(CELLS, each, slices, ROWS, 'table')))
  expect(parts).toEqual([
    [
      ['并', 0, 732, 0, 2],
      ['一', 0, 366],
      ['二', 366, 366],
    ],
    [
      ['并', 0, 666, 2, 2],
      ['三', 0, 666],
    ],
  ])
})

test('a row cut over pages shows its lines one after the other', () => {
  const cells = placedCells([{ cells: [cell('长')] }], 1)
  const slices = [slice(0, 1, 3066, true), slice(0, 1, 3066, true), slice(0, 1, 966, true)]
  const parts = slices.flatMap((each) => told(cellParts(cells, each, slices, [6966], 'table')))
  expect(parts).toEqual([
    ['长', 0, 3066, 0, 10],
    ['长', 0, 3066, 10, 10],
    ['长', 0, 966, 20, 3],
  ])
})

/** A table whose first cell stands over all its rows, with a text of so many lines of 20 characters. */
const tableOver = (rowCount: number, lines: number): TableBlock => ({
  kind: 'table',
  // 20 characters of 五号 and the padding.
  columns: [(20 * 210 + 114) / (1440 / 25.4) + 0.1, 50],
  head: [],
  rows: Array.from({ length: rowCount }, (_, row) => ({
    height: 10,
    cells: [...(row === 0 ? [cell('字'.repeat(20 * lines), rowCount)] : []), cell(String(row))],
  })),
  size: 'table',
  source: { kind: 'round' },
})

test('a cell that goes on over pages has room for all its lines', () => {
  const table = tableOver(40, 130)
  const { blocks, pages, slicesOf } = laidOutPaper(
    { title: '', author: '', subject: '', blocks: [table] },
    ESTIMATED_LINES,
  )
  const slices = slicesOf(0)
  const rows = blocks[0]?.parts ?? []
  expect(pages.length).toBeGreaterThan(2)
  expect(missingHeights(table, rows, slices, ESTIMATED_LINES).size).toBe(0)
  const lines = slices.map((each) => {
    const [first] = cellParts(placedCells(table.rows, 2), each, slices, rows, 'table')
    return first?.divided?.lines ?? 0
  })
  expect(lines.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(130)
})

test('what a cell lacks is added to the last of its rows', () => {
  const table = tableOver(2, 10)
  const slices = [slice(0, 1, 1566), slice(1, 2, 1500)]
  expect([...missingHeights(table, [1566, 1500], slices, ESTIMATED_LINES)]).toEqual([[1, 300]])
})
