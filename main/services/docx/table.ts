import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { type Sheet, TWIPS_PER_MM } from '#shared/documents/page-layout.ts'
import { TALL_ROW } from '#shared/documents/pagination.ts'
import type {
  TableCell as ModelCell,
  TableRow as ModelRow,
  TableBlock,
} from '#shared/documents/paper-document.ts'
import { type PlacedCell, placedCells, rowHeights, TABLE } from '#shared/documents/table-layout.ts'
import { ALIGNMENT, toIndent, toTail } from './paragraphs.ts'
import { toCellPicture } from './picture.ts'
import { toTextRuns } from './runs.ts'
import { STYLE } from './styles.ts'
import type { Flow, Writing } from './writing.ts'

const VERTICAL = {
  top: VerticalAlignTable.TOP,
  center: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const

const LINE = { style: BorderStyle.SINGLE, size: (TABLE.border / 20) * 8, color: '000000' } as const
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const

const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM)

const toParagraphs = (
  cell: ModelCell,
  size: TableBlock['size'],
  keepNext: boolean,
  writing: Writing,
): Paragraph[] => {
  const keep = keepNext ? { keepNext } : {}
  const text = cell.paragraphs.map(
    ({ runs, align, indent }) =>
      new Paragraph({
        style: STYLE.sized[size],
        ...keep,
        alignment: ALIGNMENT[align ?? cell.align ?? (cell.shade === 'head' ? 'center' : 'left')],
        ...(indent === undefined ? {} : { indent: toIndent(indent, size) }),
        children: runs.flatMap((run) => toTextRuns(run, 'body', writing.typefaces)),
      }),
  )
  const drawing = cell.picture === undefined ? [] : [toCellPicture(cell.picture, keepNext, writing)]
  const content = [...drawing, ...text]
  // A cell without a paragraph would make the file damaged.
  return content.length > 0 ? content : [new Paragraph({ style: STYLE.sized[size], ...keep })]
}

/** The cells of a row from left to right, those carried down from above included, and what is left empty. */
const cellsOfRow = (placed: readonly PlacedCell[], row: number, columnCount: number): PlacedCell[] => {
  const cells = placed.filter((place) => row >= place.row && row < place.row + place.rows)
  const filled: PlacedCell[] = []
  let column = 0
  for (const place of [...cells].sort((a, b) => a.column - b.column)) {
    for (; column < place.column; column += 1) filled.push(emptyCell(row, column))
    filled.push(place)
    column = place.column + place.columns
  }
  for (; column < columnCount; column += 1) filled.push(emptyCell(row, column))
  return filled
}

const emptyCell = (row: number, column: number): PlacedCell => ({
  cell: { paragraphs: [] },
  row,
  column,
  columns: 1,
  rows: 1,
})

const merged = (place: PlacedCell, row: number) => {
  if (place.rows === 1) return {}
  return { verticalMerge: row === place.row ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
}

type Rows = {
  readonly rows: readonly ModelRow[]
  readonly head: boolean
  /** Height left for a row on an empty page, under the repeated head. */
  readonly room: number
}

const toRows = ({ rows, head, room }: Rows, table: TableBlock, flow: Flow, writing: Writing): TableRow[] => {
  const { columns, size } = table
  const placed = placedCells(rows, columns.length)
  const heights = rowHeights(rows, table)
  return rows.map((row, index) => {
    const last = !head && index === rows.length - 1
    const whole = (heights[index] ?? 0) < room * TALL_ROW
    // A row that runs over several pages cannot stay with another; asked to, it would leave the page before it empty.
    const keepNext = whole && (head || row.keepNext === true || (last && flow.keepNext))
    return new TableRow({
      ...(whole ? { cantSplit: true } : {}),
      ...(head ? { tableHeader: true } : {}),
      ...(row.height === undefined ? {} : { height: { value: twips(row.height), rule: HeightRule.ATLEAST } }),
      children: cellsOfRow(placed, index, columns.length).map((place) => {
        const { cell } = place
        const width = columns
          .slice(place.column, place.column + place.columns)
          .reduce((sum, mm) => sum + twips(mm), 0)
        const content = place.row === index ? cell : { paragraphs: [] }
        return new TableCell({
          width: { size: width, type: WidthType.DXA },
          ...(place.columns > 1 ? { columnSpan: place.columns } : {}),
          ...merged(place, index),
          verticalAlign: VERTICAL[cell.vertical ?? 'center'],
          ...(cell.shade === undefined
            ? {}
            : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: TABLE.shade[cell.shade] } }),
          children: toParagraphs(content, size, keepNext, writing),
        })
      }),
    })
  })
}

/**
 * A table of fixed columns, centred in the type area, off the line grid. Its head is repeated on every page; rows are not
 * cut, but one that is taller than a page is, or its end would never be printed. After it stands a paragraph of no height, so
 * that two tables in a row stay two.
 */
export const toTable = (
  table: TableBlock,
  sheet: Sheet,
  flow: Flow,
  writing: Writing,
): (Paragraph | Table)[] => {
  const widths = table.columns.map(twips)
  const headHeight = rowHeights(table.head, table).reduce((sum, height) => sum + height, 0)
  const room = sheet.typeArea.height - headHeight
  const rows = [
    ...toRows({ rows: table.head, head: true, room: sheet.typeArea.height }, table, flow, writing),
    ...toRows({ rows: table.rows, head: false, room }, table, flow, writing),
  ]
  if (rows.length === 0) return []
  return [
    ...(flow.newPage ? [toTail(true)] : []),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: ALIGNMENT.center,
      borders: BORDERS,
      margins: { ...TABLE.padding, marginUnitType: WidthType.DXA },
      rows,
    }),
    toTail(),
  ]
}
