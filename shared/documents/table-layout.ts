import { brokenLines } from './line-breaking.ts'
import { CHARACTER_OF, LINE_PITCH, TWIPS_PER_MM } from './page-layout.ts'
import type { CellParagraph, TableBlock, TableCell, TableRow, TextSize } from './paper-document.ts'
import { runText } from './run-text.ts'

/**
 * The measures of tables, for the Word writer and the preview alike. Twips; `border` is 0.5 pt. Shades are light enough to
 * read on and still seen on a print without colours (RRGGBB).
 */
export const TABLE = {
  padding: { left: 57, right: 57, top: 28, bottom: 28 },
  border: 10,
  shade: { head: 'E7E6E6', group: 'F2F2F2' },
  /** Height of what must stand after a table and prints nothing: 0.7 pt. */
  tail: 14,
} as const

/** A cell at its place in the grid of a table: first column and row, and how many of each it covers. */
export type PlacedCell = {
  readonly cell: TableCell
  readonly row: number
  readonly column: number
  readonly columns: number
  readonly rows: number
}

const covers = (placed: PlacedCell, row: number, column: number): boolean =>
  row >= placed.row &&
  row < placed.row + placed.rows &&
  column >= placed.column &&
  column < placed.column + placed.columns

/**
 * Where the cells of rows stand: each takes the first columns of its row that no cell from above covers. Spans that run
 * over the last column or row are cut there; a cell that finds no column is left out.
 */
export const placedCells = (rows: readonly TableRow[], columnCount: number): readonly PlacedCell[] => {
  const placed: PlacedCell[] = []
  let open: PlacedCell[] = []
  for (const [row, { cells }] of rows.entries()) {
    open = open.filter((above) => above.row + above.rows > row)
    let column = 0
    for (const cell of cells) {
      while (column < columnCount && open.some((above) => covers(above, row, column))) column += 1
      if (column >= columnCount) break
      let columns = 1
      while (
        columns < (cell.columns ?? 1) &&
        column + columns < columnCount &&
        !open.some((above) => covers(above, row, column + columns))
      )
        columns += 1
      const next = { cell, row, column, columns, rows: Math.min(cell.rows ?? 1, rows.length - row) }
      placed.push(next)
      if (next.rows > 1) open.push(next)
      column += columns
    }
  }
  return placed
}

const linesOf = ({ runs, indent }: CellParagraph, width: number, size: TextSize): number => {
  const character = CHARACTER_OF[size]
  const rest = Math.max(character, width - (indent?.left ?? 0) * character)
  const first = Math.max(character, rest - (indent?.firstLine ?? 0) * character)
  return brokenLines(runText(runs), { character, first, width: rest }).length
}

/** Estimated height of a cell's content with its padding, in twips; `width` is that of the cell. */
const cellHeight = ({ paragraphs, picture }: TableCell, width: number, size: TextSize): number => {
  const inner = width - TABLE.padding.left - TABLE.padding.right
  const lines = paragraphs.reduce((sum, paragraph) => sum + linesOf(paragraph, inner, size), 0)
  const drawn = picture === undefined ? 0 : picture.height * TWIPS_PER_MM
  return lines * LINE_PITCH[size] + drawn + TABLE.padding.top + TABLE.padding.bottom + TABLE.border
}

/**
 * Heights of rows, in twips, from those their cells need: by estimate, or as measured by `neededHeight`, which gets the
 * width of the cell in twips. What a cell over several rows needs beyond them is added to the last of them, where Word
 * puts it.
 */
export const rowHeights = (
  rows: readonly TableRow[],
  { columns, size }: Pick<TableBlock, 'columns' | 'size'>,
  neededHeight = ({ cell }: PlacedCell, width: number): number => cellHeight(cell, width, size),
): readonly number[] => {
  const heights = rows.map(({ height = 0 }) => Math.round(height * TWIPS_PER_MM))
  const placed = placedCells(rows, columns.length)
  const needs = placed.map((place) => {
    const millimetres = columns.slice(place.column, place.column + place.columns)
    const width = millimetres.reduce((sum, column) => sum + column, 0) * TWIPS_PER_MM
    return { place, height: neededHeight(place, width) }
  })
  for (const { place, height } of needs)
    if (place.rows === 1) heights[place.row] = Math.max(heights[place.row] ?? 0, height)
  for (const { place, height } of needs) {
    if (place.rows === 1) continue
    const last = place.row + place.rows - 1
    const given = heights.slice(place.row, last + 1).reduce((sum, each) => sum + each, 0)
    heights[last] = (heights[last] ?? 0) + Math.max(0, height - given)
  }
  return heights
}
