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
const TEXT = 6
const MIDDLE = 2

/** Up to so many characters a name or a number is kept whole in a column in the middle; a longer one takes two lines. */
const NAME = 6.5
const NUMBER = 5
const NUMERIC = /[0-9A-Za-z]/u
/** Where a number stands beside Chinese some programs add a quarter of a character. */
const BESIDE_NUMBER = /\p{Script=Han}[0-9A-Za-z]|[0-9A-Za-z]\p{Script=Han}/gu
const PARTING = 0.25

const widthOf = (line: string): number =>
  widthInCharacters(line) + (line.match(BESIDE_NUMBER)?.length ?? 0) * PARTING

/** The width a line of such a column wants: all of it, half of a long one, the parts of a name written with a dot. */
const wordWidth = (line: string): number => {
  const width = widthOf(line)
  // 〔2026〕12号 stays on a line of its 文号.
  if (NUMERIC.test(line)) return Math.min(width, line.includes('〔') ? NAME : NUMBER)
  const parts = line.split('·')
  if (parts.length > 1) return Math.min(NAME, Math.max(...parts.map(widthInCharacters)) + 1)
  return width <= NAME ? width : Math.min(NAME, Math.ceil(width / 2))
}

/** Running text keeps at least this share of the width asked for it, so that no column looks pinched beside the others. */
const KEPT = 0.6

/** Lines the least height of a row has room for. */
const LEAST_LINES = 1.5

/** What one character alone on its last line weighs, in lines. */
const LONE_CHARACTER = 0.5

/** Marks that may not begin a line, and words that may not break, cost running text about so much of its lines. */
const UNEVEN = 1.03

/** Steps in which width is moved from a column to another, in millimetres. */
const STEPS = [6, 2, 1] as const

/** Beyond so many findings a sample is weighed: the widths hardly change, the time would. */
const SAMPLE = 40

/** Width in millimetres that running text leaves for the pen where nothing is written yet. */
const PEN = 24

const roomForPen = (align: WeighedColumn['align'], width: number): number =>
  align === 'left' ? Math.min(width, PEN) : width

const PADDING = (TABLE.padding.left + TABLE.padding.right) / TWIPS_PER_MM

/** Rounding must not push a character that just fits to the next line. */
const SLACK = 0.3

type Weighed = Pick<WeighedColumn, 'align'> & {
  readonly least: number
  /** What its days and numbers need, or two characters; kept even where the sheet is too narrow for all names. */
  readonly hard: number
  /** With which no line of it is broken; more would be wasted on it. */
  readonly most: number
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

const weighed = (
  { align, cells, width }: WeighedColumn,
  { character, scale }: { readonly character: number; readonly scale: number },
): Weighed => {
  const measured = cells.map((rows) => rows.map((cell) => cell?.map(widthOf)))
  // Of all findings, not of a sample: one long name is broken as well as many.
  const lines = cells.flat().flatMap((cell) => cell ?? [])
  const longest = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0)
  const word = lines.reduce((most, line) => Math.max(most, wordWidth(line)), MIDDLE)
  const words = align === 'center' ? word : Math.min(longest, TEXT)
  const number = lines
    .filter((line) => NUMERIC.test(line))
    .reduce((most, line) => Math.max(most, wordWidth(line)), MIDDLE)
  const hard = (align === 'center' ? number : MIDDLE) * character + PADDING + SLACK
  const needed = words * character + PADDING + SLACK
  const kept = align === 'left' ? Math.max(needed, width * scale * KEPT) : needed
  const least = longest === 0 ? roomForPen(align, width * scale) : kept
  return {
    align,
    least: Math.max(least, hard),
    hard,
    most: longest * character + PADDING + SLACK,
    cells: sampled(measured),
  }
}

/** Lines of a text; part of the last one counts as a part, so that every millimetre towards a line less is worth something. */
const linesOf = (widths: readonly number[], perLine: number, align: 'left' | 'center'): number =>
  widths.reduce((sum, width) => {
    if (width <= perLine) return sum + 1
    const lines = (align === 'left' ? width * UNEVEN : width) / perLine
    return sum + (Math.ceil(lines) + lines) / 2
  }, 0)

/** Lines that hold a single character, the last of a name. */
const loneCharacters = (cells: Weighed['cells'], perLine: number): number =>
  cells
    .flat()
    .flatMap((cell) => cell ?? [])
    .filter((width) => width > perLine && width - (Math.ceil(width / perLine) - 1) * perLine <= 1).length

/** Height of a finding in lines, from those of its cells by column. Loops, because it is asked for thousands of times. */
const heightOf = (columns: readonly (readonly (number | undefined)[])[]): number => {
  const rows: number[] = (columns[0] ?? []).map(() => LEAST_LINES)
  const count = rows.length
  for (const column of columns)
    for (let row = 0; row < count; row++) {
      const lines = column[row]
      const isAlone = row + 1 === count || column[row + 1] !== undefined
      if (lines !== undefined && isAlone && lines > (rows[row] ?? 0)) rows[row] = lines
    }
  let total = 0
  for (const lines of rows) total += lines
  if (count < 2) return total
  // A cell over several rows makes the last of them higher where they have not room for it.
  let missing = 0
  for (const column of columns) {
    let lacking = 0
    for (let row = 0; row < count; ) {
      const needed = column[row] ?? 0
      let given = 0
      do given += rows[row++] ?? 0
      while (row < count && column[row] === undefined)
      if (needed > given) lacking += needed - given
    }
    if (lacking > missing) missing = lacking
  }
  return total + missing
}

/** How wide the table is in millimetres, and whether its columns keep the proportions asked for. */
export type WidthRequest = { readonly total: number; readonly size: TextSize; readonly asAsked?: boolean }

/** The widths of a table's columns, and the mean height of its rows with them, in twips. */
export type BalancedWidths = { readonly widths: readonly number[]; readonly rowHeight: number }

/**
 * Widths, together exactly `total` millimetres, with which the table is as short as it can be: a column with much text takes
 * from those with little. Starts from the widths asked for; no column is narrower than a word of it, and one without any
 * text keeps room for the pen: all of it in the middle, where names and days belong, 24 mm of one for running text.
 */
export const balancedWidths = (
  columns: readonly WeighedColumn[],
  { total, size, asAsked = false }: WidthRequest,
): BalancedWidths => {
  const character = CHARACTER_OF[size] / TWIPS_PER_MM
  const scale = total / columns.reduce((sum, { width }) => sum + width, 0)
  const weights = withinSheet(
    columns.map((column) => weighed(column, { character, scale })),
    total,
  )
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
          if (to === from || (widths[to] ?? 0) >= (weights[to]?.most ?? 0)) continue
          if ((widths[from] ?? 0) - step < least) break
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

/** Least widths that fit the sheet: where they do not, names and texts give way, days and numbers do not. */
const withinSheet = (weights: readonly Weighed[], total: number): readonly Weighed[] => {
  const all = weights.reduce((sum, { least }) => sum + least, 0)
  if (all <= total) return weights
  const hard = weights.reduce((sum, column) => sum + column.hard, 0)
  const share = Math.max(0, (total - hard) / (all - hard))
  return weights.map((column) => ({ ...column, least: column.hard + (column.least - column.hard) * share }))
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
