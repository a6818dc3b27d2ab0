import { CELL_AROUND, cellLines, type LineCount } from './block-heights.ts'
import { LINE_PITCH } from './page-layout.ts'
import type { PageSlice } from './pagination.ts'
import type { TableBlock, TextSize } from './paper-document.ts'
import { type PlacedCell, placedCells } from './table-layout.ts'

/**
 * The part of a cell that stands on one page. `top` and `height` in twips from the first row of the slice. When the cell
 * goes on over pages, `lines` is how many of its lines stand here and `before` how many stood on the pages before.
 */
export type CellPart = {
  readonly placed: PlacedCell
  readonly top: number
  readonly height: number
  readonly divided?: { readonly before: number; readonly lines: number }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Height of the rows of a cell that stand in a slice; 0 when none does. */
const heightIn = (
  placed: PlacedCell,
  { from, to, height, cut }: PageSlice,
  rows: readonly number[],
): number => {
  const [first, last] = [Math.max(placed.row, from), Math.min(placed.row + placed.rows, to)]
  if (last <= first) return 0
  return cut === true ? height : sum(rows.slice(first, last))
}

/** Whole lines a part of a cell has room for; a twip less than a line is a matter of rounding. */
const linesIn = (height: number, size: TextSize): number =>
  Math.max(0, Math.floor((height - CELL_AROUND + 1) / LINE_PITCH[size]))

/** The parts of cells that stand in a slice of a table; `slices` are all of the table, `rows` the heights of its rows. */
export const cellParts = (
  cells: readonly PlacedCell[],
  slice: PageSlice,
  slices: readonly PageSlice[],
  rows: readonly number[],
  size: TextSize,
): CellPart[] => {
  return cells.flatMap((placed) => {
    const height = heightIn(placed, slice, rows)
    if (height === 0) return []
    const top = sum(rows.slice(slice.from, Math.max(slice.from, placed.row)))
    const whole = placed.row >= slice.from && placed.row + placed.rows <= slice.to && slice.cut !== true
    if (whole) return [{ placed, top, height }]
    const earlier = slices.slice(0, slices.indexOf(slice)).map((each) => heightIn(placed, each, rows))
    const before = sum(earlier.map((each) => linesIn(each, size)))
    return [{ placed, top, height, divided: { before, lines: linesIn(height, size) } }]
  })
}

/**
 * What the rows of a table must be higher, in twips by row, because a cell over several of them goes on over pages: every
 * page it begins anew on costs it the rest of a line. Empty when there is room for all lines.
 */
export const missingHeights = (
  table: TableBlock,
  rows: readonly number[],
  slices: readonly PageSlice[],
  count: LineCount,
): ReadonlyMap<number, number> => {
  const missing = new Map<number, number>()
  if (slices.length < 2) return missing
  for (const placed of placedCells(table.rows, table.columns.length)) {
    if (placed.rows === 1) continue
    const heights = slices.map((slice) => heightIn(placed, slice, rows)).filter((height) => height > 0)
    if (heights.length < 2) continue
    const room = sum(heights.map((height) => linesIn(height, table.size)))
    const lacking = cellLines(table, placed, count) - room
    const last = placed.row + placed.rows - 1
    if (lacking > 0) missing.set(last, Math.max(missing.get(last) ?? 0, lacking * LINE_PITCH[table.size]))
  }
  return missing
}
