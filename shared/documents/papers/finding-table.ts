import { groupByKeys } from '../../ledger/grouping.ts'
import type { ColumnSetting } from '../../ledger/paper-settings.ts'
import { inspectionStatistics } from '../../ledger/statistics.ts'
import { blockHeights, ESTIMATED_LINES } from '../block-heights.ts'
import { LINE_PITCH, sheetOf, typeArea } from '../page-layout.ts'
import type { PageFormat, TableBlock, TableCell, TableRow, TextSize } from '../paper-document.ts'
import { rowHeights } from '../table-layout.ts'
import { groupRows } from './aspect-group-row.ts'
import { type BalancedWidths, balancedWidths, type WeighedColumn } from './balanced-widths.ts'
import { cellOf, columnOfFinding, columnOfPart, type PrintedColumn } from './finding-cells.ts'
import { findingColumn } from './finding-columns.ts'
import { type FindingPart, findingParts } from './finding-parts.ts'
import type { PaperInput } from './paper-definition.ts'
import type { SlotPaper } from './slot-paper.ts'
import { balancedLines, headCell } from './table-cells.ts'
import { type WorkEntry, workEntries } from './work-entry.ts'

/** Least height of a row in millimetres, so that there is room for the pen. */
const ROW = 9

/** Rows of more lines than this on average (fewer than three on an A4 sheet on its side) are set in the smaller letter. */
const LINES_OF_DENSE_ROW = 10

/** What programs count otherwise than the estimate must not push the last row of a page to the next: two lines. Twips. */
const SPARE = 2 * LINE_PITCH.table

/** The cells of a finding, column by column; those of its aspect are not among them. */
type FindingCells = {
  readonly entries: readonly WorkEntry[]
  readonly cells: readonly (readonly (TableCell | undefined)[])[]
  /** Of all its rows, in twips. */
  readonly height: number
}

/** What the rows of a table share. */
type Frame = {
  readonly paper: SlotPaper
  readonly input: PaperInput
  readonly columns: readonly PrintedColumn[]
  readonly table: Pick<TableBlock, 'columns' | 'size'>
}

const rowsOf = (cells: FindingCells['cells'], count: number): TableRow[] =>
  Array.from({ length: count }, (_, row) => ({
    cells: cells.flatMap((column) => column[row] ?? []),
    height: ROW,
  }))

const heightOf = (rows: readonly TableRow[], table: Frame['table']): number =>
  rowHeights(rows, table).reduce((sum, each) => sum + each, 0)

/** Height of the rows of these cells; the place of the aspect's cell is kept. */
const cellsHeight = (cells: FindingCells['cells'], count: number, table: Frame['table']): number => {
  const kept = cells.map((column) => (column.length === 0 ? [{ paragraphs: [], rows: count }] : column))
  return heightOf(rowsOf(kept, count), table)
}

const findingCells = (frame: Frame, entries: readonly WorkEntry[]): FindingCells => {
  const { paper, input, columns, table } = frame
  const cells = columns.map((column) =>
    column.of === 'aspect' ? [] : columnOfFinding(paper, column, entries, input),
  )
  return { entries, cells, height: cellsHeight(cells, entries.length, table) }
}

const cellsOfPart = (
  { columns }: Frame,
  { cells }: FindingCells,
  { from, to }: Pick<FindingPart, 'from' | 'to'>,
): FindingCells['cells'] => columns.map((column, at) => columnOfPart(column, cells[at] ?? [], from, to))

const partHeight = (frame: Frame, of: FindingCells, from: number, to: number): number =>
  from === 0 && to === of.entries.length
    ? of.height
    : cellsHeight(cellsOfPart(frame, of, { from, to }), to - from, frame.table)

/** The findings of an aspect, and the rows printed over the first of them. */
type AspectFindings = { readonly over: readonly TableRow[]; readonly findings: readonly FindingCells[] }

/** A part with what it is part of. */
type FoundPart = FindingPart & { readonly of: FindingCells; readonly aspect: number }

/** A part whose first rows stay with those after them. */
type PlacedPart = FoundPart & { readonly held: number }

/** How many rows the cell of the aspect stands for, by the part it begins at: all of a page. */
const aspectSpans = (parts: readonly PlacedPart[]): ReadonlyMap<number, number> => {
  const spans = new Map<number, number>()
  let start = 0
  for (const [index, { from, to, beginsPage }] of parts.entries()) {
    if (beginsPage) start = index
    spans.set(start, (spans.get(start) ?? 0) + to - from)
  }
  return spans
}

/**
 * How many rows of each part stay with the row after them, so that what should begin a page does: together they are higher
 * than what the page before leaves empty, were that a little more than estimated.
 */
const heldRows = (frame: Frame, parts: readonly FoundPart[]): readonly number[] => {
  let empty = 0
  return parts.map(({ of, from, to, beginsPage, leftEmpty, isTall }) => {
    if (beginsPage) empty = leftEmpty === 0 ? 0 : leftEmpty + 2 * SPARE
    if (empty <= 0 || isTall) {
      empty = 0
      return 0
    }
    const height = (end: number): number => partHeight(frame, of, from, end)
    let held = 0
    while (from + held < to && height(from + held + 1) <= empty) held += 1
    empty = from + held === to ? empty - height(to) : 0
    return held
  })
}

/** The rows of parts; those of a short finding keep together. The aspect's cell is said again on every page. */
const rowsOfParts = (frame: Frame, parts: readonly PlacedPart[], room: number): readonly TableRow[] => {
  const { paper, input, columns } = frame
  const spans = aspectSpans(parts)
  return parts.flatMap((part, index): readonly TableRow[] => {
    const count = part.to - part.from
    const [first] = part.of.entries
    if (first === undefined) return []
    const rows = spans.get(index)
    const own = cellsOfPart(frame, part.of, part)
    const cells = columns.map((column, at) => {
      if (column.of !== 'aspect') return own[at] ?? []
      return rows === undefined ? [] : [{ ...cellOf(paper, column, first, input), rows }]
    })
    const stays = count === part.of.entries.length && part.of.height <= room / 2
    return rowsOf(cells, count).map((row, at) => ({
      ...row,
      // A cell cut between pages is read from its beginning.
      ...(part.isTall ? { cells: row.cells.map((cell) => ({ ...cell, vertical: 'top' as const })) } : {}),
      source: { kind: 'finding', findingId: first.row.finding.id },
      keepNext: at < part.held || (at < count - 1 && stays),
    }))
  })
}

/** The rows of all aspects, parted between pages; `room` is the height of a page under the head, `used` what is taken of the first. */
const rowsOfAspects = (
  frame: Frame,
  aspects: readonly AspectFindings[],
  page: { readonly room: number; readonly used: number },
): readonly TableRow[] => {
  let lead = 0
  const planned = aspects.flatMap(({ over, findings }, aspect) => {
    lead += heightOf(over, frame.table)
    return findings.map((of) => {
      const finding = {
        aspect,
        of,
        rows: of.entries.length,
        lead,
        height: (from: number, to: number) => partHeight(frame, of, from, to),
      }
      lead = 0
      return finding
    })
  })
  const found = findingParts(planned, page).flatMap((part) => {
    const of = planned[part.finding]
    return of === undefined ? [] : [{ ...part, of: of.of, aspect: of.aspect }]
  })
  const held = heldRows(frame, found)
  const parts = found.map((part, index) => ({ ...part, held: held[index] ?? 0 }))
  return aspects.flatMap(({ over }, aspect) => [
    ...over,
    ...rowsOfParts(
      frame,
      parts.filter((part) => part.aspect === aspect),
      page.room,
    ),
  ])
}

const printedColumns = (settings: readonly ColumnSetting[]): readonly PrintedColumn[] =>
  settings.flatMap(({ key, title, shown }) => {
    const column = findingColumn(key)
    return shown && column !== undefined ? [{ ...column, key, head: title }] : []
  })

/** The columns as their widths are found: what their cells say, cells with the same words standing for each other. */
const weighedColumns = (
  { inspection }: PaperInput,
  columns: readonly PrintedColumn[],
  settings: readonly ColumnSetting[],
  entries: readonly (readonly WorkEntry[])[],
): readonly WeighedColumn[] =>
  columns.map((column, at) => ({
    width: settings[at]?.width ?? column.width,
    align: column.align,
    cells: entries.map((rows) => {
      let before: string | undefined
      return rows.map((entry, row) => {
        if (row > 0 && column.of !== 'measure') return undefined
        const lines = column.lines(entry, inspection).map(({ text }) => text)
        const words = lines.join('\n')
        if (column.merges && words === before) return undefined
        before = words
        return lines
      })
    }),
  }))

/** Widths and size of the text: those the clerk set, or as the content wants them. */
const tableMeasures = (
  columns: readonly WeighedColumn[],
  total: number,
  asAsked: boolean,
): BalancedWidths & { readonly size: TextSize } => {
  const roomy = balancedWidths(columns, { total, size: 'table', asAsked })
  if (roomy.rowHeight <= LINES_OF_DENSE_ROW * LINE_PITCH.table) return { ...roomy, size: 'table' }
  return { ...balancedWidths(columns, { total, size: 'small', asAsked }), size: 'small' }
}

/** Height taken of the first page by what is printed over the table. */
const heightOver = ({ blocks }: SlotPaper, width: number): number =>
  blocks
    .flatMap((block) => blockHeights(block, width, ESTIMATED_LINES).parts)
    .reduce((sum, height) => sum + height, 0)

/**
 * The table of a round's findings, as wide as the sheet: by aspect with a row over each, a row a measure when a column
 * about measures is printed, the head repeated. Its columns share the width by what is in them, unless `widthsAsked`. Every
 * column switched off leaves the problem's own.
 */
export const findingTable = (
  paper: SlotPaper,
  input: PaperInput,
  settings: readonly ColumnSetting[],
  { format, widthsAsked }: { readonly format: PageFormat; readonly widthsAsked: boolean },
): TableBlock => {
  const { ledger, inspection, today } = input
  const chosen = settings.some(({ shown }) => shown)
    ? settings
    : settings.map((setting) => ({ ...setting, shown: setting.key === 'title' }))
  const columns = printedColumns(chosen)
  const entries = workEntries(
    ledger,
    inspection,
    today,
    columns.some((column) => column.of === 'measure'),
  )
  const { widths, size } = tableMeasures(
    weighedColumns(
      input,
      columns,
      chosen.filter(({ shown }) => shown),
      entries,
    ),
    typeArea(format).width,
    widthsAsked,
  )
  const table = { columns: widths, size }
  const head = [
    {
      cells: columns.map(({ head: title, key }, index) =>
        headCell(balancedLines(title, widths[index] ?? 0, size), {
          shade: 'head',
          source: { kind: 'columns', column: key },
        }),
      ),
    },
  ]
  const frame = { paper, input, columns, table }
  const byAspect = groupByKeys(entries, ([entry]) => [entry?.row.finding.aspectId ?? ''])
  const statistics = inspectionStatistics(inspection, ledger.settings, today)
  const groups = groupRows(paper, statistics.byAspect, ledger.settings, columns.length)
  const known = statistics.byAspect.map(({ aspect }) => aspect.id)
  const order = [...known, ...[...byAspect.keys()].filter((id) => !known.includes(id))]
  const aspects = order.map((id) => ({
    over: [groups.get(id) ?? []].flat(),
    findings: (byAspect.get(id) ?? []).map((rows) => findingCells(frame, rows)),
  }))
  const { width, height } = sheetOf(format).typeArea
  const rows = rowsOfAspects(frame, aspects, {
    room: height - heightOf(head, table) - SPARE,
    used: heightOver(paper, width),
  })
  return { kind: 'table', ...table, head, rows, source: { kind: 'columns' } }
}
