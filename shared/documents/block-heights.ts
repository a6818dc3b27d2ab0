import { imprintLayout } from './imprint-layout.ts'
import { brokenLines, type LineMeasure } from './line-breaking.ts'
import { CHARACTER_OF, FIRST_LINE_INDENT, GRID, LINE_PITCH, SIZE, TWIPS_PER_MM } from './page-layout.ts'
import type { BlockHeights } from './pagination.ts'
import type { Block, CellParagraph, Indent, Run, TableBlock, TextSize } from './paper-document.ts'
import { redHeadLayout } from './red-head-layout.ts'
import { runText } from './run-text.ts'
import { issuerLines } from './signature-layout.ts'
import { type PlacedCell, rowHeights, TABLE } from './table-layout.ts'

/** Blocks whose height depends on where their text breaks into lines. */
export type TextBlock = Extract<Block, { readonly kind: 'heading' | 'outline' | 'paragraph' }>

/** How many lines a text takes in a width in twips: measured from what is drawn, or `ESTIMATED_LINES`. */
export type LineCount = {
  readonly ofText: (block: TextBlock, width: number) => number
  /** Lines of all paragraphs of a cell; `width` is that between its paddings. */
  readonly ofCell: (paragraphs: readonly CellParagraph[], size: TextSize, width: number) => number
}

const BODY_INDENT: Indent = { left: 0, firstLine: FIRST_LINE_INDENT.characterHundredths / 100 }
const NO_INDENT: Indent = { left: 0, firstLine: 0 }

/** Indent of a text block, in characters of its own size. */
export const indentOfText = (block: TextBlock): Indent =>
  block.kind === 'paragraph' ? (block.indent ?? BODY_INDENT) : BODY_INDENT

/** Size of a text block. */
export const sizeOfText = (block: TextBlock): TextSize =>
  block.kind === 'paragraph' ? (block.size ?? 'body') : 'body'

const lineMeasure = (size: TextSize, indent: Indent, width: number): LineMeasure => {
  const character = CHARACTER_OF[size]
  const inside = Math.max(character, width - indent.left * character)
  const first = Math.max(character, inside - indent.firstLine * character)
  return { character, size: SIZE[size] * 10, first, width: inside }
}

/**
 * Counts lines by the width of the characters; see `line-breaking.ts`. `parting` is what a program adds between Chinese and
 * figures or letters, in characters.
 */
export const estimatedLineCount = (parting: number): LineCount => {
  const count = (runs: readonly Run[], size: TextSize, indent: Indent, width: number): number =>
    brokenLines(runText(runs), { ...lineMeasure(size, indent, width), parting }).length
  return {
    ofText: (block, width) => count(block.runs, sizeOfText(block), indentOfText(block), width),
    ofCell: (paragraphs, size, width) =>
      paragraphs.reduce(
        (lines, { runs, indent }) => lines + count(runs, size, indent ?? NO_INDENT, width),
        0,
      ),
  }
}

/** The same with nothing added: as Word counts them, whom the file tells so. */
export const ESTIMATED_LINES: LineCount = estimatedLineCount(0)

/** What a cell adds to the height of its content, in twips. */
export const CELL_AROUND = TABLE.padding.top + TABLE.padding.bottom + TABLE.border

/** Width between the paddings of a cell that is so wide, in twips. */
export const widthInCell = (width: number): number => width - TABLE.padding.left - TABLE.padding.right

/** Lines of text a cell of a table takes. */
export const cellLines = (
  { columns, size }: Pick<TableBlock, 'columns' | 'size'>,
  placed: PlacedCell,
  count: LineCount,
): number => {
  const covered = columns.slice(placed.column, placed.column + placed.columns)
  const width = covered.reduce((sum, column) => sum + column, 0) * TWIPS_PER_MM
  return count.ofCell(placed.cell.paragraphs, size, widthInCell(width))
}

/** Heights of the head rows and the rows of a table, in twips, its lines counted in this way. */
const tableHeights = (
  table: TableBlock,
  count: LineCount,
): { readonly head: readonly number[]; readonly rows: readonly number[] } => {
  const needed = (placed: PlacedCell): number =>
    (placed.cell.picture?.height ?? 0) * TWIPS_PER_MM +
    cellLines(table, placed, count) * LINE_PITCH[table.size] +
    CELL_AROUND
  return { head: rowHeights(table.head, table, needed), rows: rowHeights(table.rows, table, needed) }
}

const equal = (count: number, height: number): number[] => Array.from({ length: count }, () => height)
const lines = (count: number, height: number = GRID.linePitch): BlockHeights => ({
  parts: equal(count, height),
  head: [],
})
const whole = (height: number): BlockHeights => ({ parts: [height], head: [] })

/** Heights of what a block is made of, in a type area of this width (twips), its lines counted in this way. */
export const blockHeights = (block: Block, width: number, count: LineCount): BlockHeights => {
  switch (block.kind) {
    case 'title':
      return lines(block.lines.length)
    case 'heading':
    case 'outline':
    case 'paragraph':
      return lines(count.ofText(block, width), LINE_PITCH[sizeOfText(block)])
    case 'blank':
      return lines(block.lines)
    case 'signature':
      return lines(issuerLines(block.issuer).length + (block.date === '' ? 0 : 1))
    case 'redHead':
      return whole(redHeadLayout(block).height)
    case 'imprint':
      return whole(imprintLayout(block).height)
    case 'picture':
      return whole(Math.ceil(block.picture.height * TWIPS_PER_MM))
    case 'rule':
      return whole(LINE_PITCH.note)
    case 'pageBreak':
      return lines(0)
    case 'table': {
      const { head, rows } = tableHeights(block, count)
      const cut = { pitch: LINE_PITCH[block.size], around: CELL_AROUND }
      // A head without rows is printed once.
      return rows.length === 0 ? { parts: head, head: [] } : { parts: rows, head, cut }
    }
  }
}
