import { CHARACTER_OF, LINE_PITCH, TWIPS_PER_MM } from '../page-layout.ts'
import type { TextSize } from '../paper-document.ts'
import { TABLE } from '../table-layout.ts'
import { widthInCharacters } from '../text-width.ts'
import { fittedWidths } from './column-widths.ts'

/**
 * A column as its width is found: the width asked for in millimetres, and its cells row by row, a cell as the texts of its
 * lines; a row the cell above stands for has none. Words in the middle of a column are names and days, which are not
 * broken where it can be helped.
 */
export type WeighedColumn = {
  readonly width: number
  readonly align: 'left' | 'center'
  /** By finding, then by row. */
  readonly cells: readonly (readonly (readonly string[] | undefined)[])[]
}

/** Least width of running text and of a column in the middle, in characters. */
const TEXT = 8
const MIDDLE = 2

/** Up to so many characters a name or a number is kept whole in a column in the middle; a longer one takes two lines. */
const NAME = 6
const NUMBER = 5

/** The width a line of such a column wants: all of it, half of a long one, the parts of a name written with a dot. */
const wordWidth = (line: string): number => {
  const width = widthInCharacters(line)
  if (/[0-9A-Za-z]/u.test(line)) return Math.min(width, NUMBER)
  const parts = line.split('·')
  if (parts.length > 1) return Math.min(NAME, Math.max(...parts.map(widthInCharacters)) + 1)
  return width <= NAME ? width : Math.min(NAME, Math.ceil(width / 2))
}

/** Lines the least height of a row has room for. */
const LEAST_LINES = 1.5

/** What one character alone on its last line weighs, in lines. */
const LONE_CHARACTER = 0.5

/** Marks that may not begin a line, and words that may not break, cost running text about so much of its lines. */
const UNEVEN = 1.03

/** Steps in which width is moved from a column to another, in millimetres. */
const STEPS = [6, 2, 1] as const

/** Beyond so many findings a sample is weighed: the widths hardly change, the time would. */
const SAMPLE = 60

const PADDING = (TABLE.padding.left + TABLE.padding.right) / TWIPS_PER_MM

/** Rounding must not push a character that just fits to the next line. */
const SLACK = 0.3

type Weighed = Pick<WeighedColumn, 'align'> & {
  readonly least: number
  /** Widths of lines in characters. */
  readonly cells: readonly (readonly (readonly number[] | undefined)[])[]
}

/** What a column takes at a width: the lines of its cells by finding and row, and lines of one character. */
type WeighedWidth = {
  readonly lines: readonly (readonly (number | undefined)[])[]
  readonly lone: number
}

const sampled = <T>(all: readonly T[]): readonly T[] => {
  const every = Math.ceil(all.length / SAMPLE)
  return all.filter((_, index) => index % every === 0)
}

const weighed = ({ align, cells, width }: WeighedColumn, character: number): Weighed => {
  const measured = cells.map((rows) => rows.map((cell) => cell?.map(widthInCharacters)))
  // Of all findings, not of a sample: one long name is broken as well as many.
  const lines = cells.flat().flatMap((cell) => cell ?? [])
  const longest = lines.reduce((most, line) => Math.max(most, widthInCharacters(line)), 0)
  const word = lines.reduce((most, line) => Math.max(most, wordWidth(line)), MIDDLE)
  const words = align === 'center' ? word : Math.min(longest, TEXT)
  // A column nothing is written in yet keeps its room for the pen.
  const least = longest === 0 ? width : words * character + PADDING + SLACK
  return { align, least, cells: sampled(measured) }
}

const linesOf = (widths: readonly number[], perLine: number, align: 'left' | 'center'): number =>
  widths.reduce(
    (sum, width) =>
      sum + (width <= perLine ? 1 : Math.ceil((align === 'left' ? width * UNEVEN : width) / perLine)),
    0,
  )

/** Lines that hold a single character, the last of a name. */
const loneCharacters = (cells: Weighed['cells'], perLine: number): number =>
  cells
    .flat()
    .flatMap((cell) => cell ?? [])
    .filter((width) => width > perLine && width - (Math.ceil(width / perLine) - 1) * perLine <= 1).length

/** Height of a finding in lines, from those of its cells by column. */
const heightOf = (columns: readonly (readonly (number | undefined)[])[]): number => {
  const rows: number[] = (columns[0] ?? []).map(() => LEAST_LINES)
  for (const column of columns)
    for (const [row, lines] of column.entries())
      if (lines !== undefined && (row + 1 === column.length || column[row + 1] !== undefined))
        rows[row] = Math.max(rows[row] ?? 0, lines)
  const total = rows.reduce((sum, lines) => sum + lines, 0)
  // A cell over several rows makes the last of them higher where they have not room for it.
  const missing = columns.reduce((most, column) => {
    const starts = column.flatMap((lines, row) => (lines === undefined ? [] : [row]))
    const lacking = starts.reduce((sum, row, index) => {
      const end = starts[index + 1] ?? column.length
      if (end - row < 2) return sum
      const given = rows.slice(row, end).reduce((all, lines) => all + lines, 0)
      return sum + Math.max(0, (column[row] ?? 0) - given)
    }, 0)
    return Math.max(most, lacking)
  }, 0)
  return total + missing
}

/** How wide the table is in millimetres, and whether its columns keep the proportions asked for. */
export type WidthRequest = { readonly total: number; readonly size: TextSize; readonly asAsked?: boolean }

/** The widths of a table's columns, and the mean height of its rows with them, in twips. */
export type BalancedWidths = { readonly widths: readonly number[]; readonly rowHeight: number }

/**
 * Widths, together exactly `total` millimetres, with which the table is as short as it can be: a column with much text takes
 * from those with little. Starts from the widths asked for; no column is narrower than a word of it, and one without any
 * text keeps what it has.
 */
export const balancedWidths = (
  columns: readonly WeighedColumn[],
  { total, size, asAsked = false }: WidthRequest,
): BalancedWidths => {
  const character = CHARACTER_OF[size] / TWIPS_PER_MM
  const weights = columns.map((column) => weighed(column, character))
  const findings = weights[0]?.cells.length ?? 0
  const known = weights.map(() => new Map<number, WeighedWidth>())
  const linesAt = (column: number, width: number) => {
    const before = known[column]?.get(width)
    if (before !== undefined) return before
    const { align, cells } = weights[column] ?? { align: 'left', cells: [] }
    const perLine = Math.max(1, Math.floor(((width - PADDING) / character) * 2) / 2)
    const lines = cells.map((rows) =>
      rows.map((cell) => (cell === undefined ? undefined : linesOf(cell, perLine, align))),
    )
    const weight = { lines, lone: align === 'center' ? loneCharacters(cells, perLine) : 0 }
    known[column]?.set(width, weight)
    return weight
  }
  const heightWith = (widths: readonly number[]): number => {
    const at = widths.map((width, column) => linesAt(column, width))
    let height = at.reduce((sum, { lone }) => sum + lone * LONE_CHARACTER, 0)
    for (let finding = 0; finding < findings; finding++)
      height += heightOf(at.map(({ lines }) => lines[finding] ?? []))
    return height
  }
  const asked = asAsked ? columns.map(({ width }) => width) : startingWidths(columns, weights, total)
  let widths = [...fittedWidths(asked, total)]
  let height = heightWith(widths)
  for (const step of asAsked ? [] : STEPS) {
    let improved = true
    while (improved) {
      improved = false
      for (const [from, { least }] of weights.entries()) {
        if ((widths[from] ?? 0) - step < least) continue
        for (const to of widths.keys()) {
          if (to === from || (widths[from] ?? 0) - step < least) continue
          const moved = widths.map((width, at) =>
            at === from ? width - step : at === to ? width + step : width,
          )
          const shorter = heightWith(moved)
          if (shorter >= height) continue
          widths = moved
          height = shorter
          improved = true
        }
      }
    }
  }
  const rows = weights[0]?.cells.reduce((sum, cells) => sum + cells.length, 0) ?? 0
  return {
    widths: fittedWidths(widths, total),
    rowHeight: rows === 0 ? 0 : (height / rows) * LINE_PITCH[size],
  }
}

/** The widths asked for, those too narrow for their words made wider at the cost of the widest. */
const startingWidths = (
  columns: readonly WeighedColumn[],
  weights: readonly Weighed[],
  total: number,
): readonly number[] => {
  const asked = fittedWidths(
    columns.map(({ width }) => width),
    total,
  )
  const widths = asked.map((width, at) => Math.max(width, weights[at]?.least ?? 0))
  let over = widths.reduce((sum, width) => sum + width, 0) - total
  const spare = widths.map((width, at) => Math.max(0, width - (weights[at]?.least ?? 0)))
  const all = spare.reduce((sum, each) => sum + each, 0)
  if (all === 0) return widths
  over = Math.min(over, all)
  return widths.map((width, at) => width - ((spare[at] ?? 0) / all) * over)
}
