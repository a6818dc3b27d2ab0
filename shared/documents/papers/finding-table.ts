import { groupByKeys } from '../../ledger/grouping.ts'
import type { ColumnSetting } from '../../ledger/paper-settings.ts'
import { inspectionStatistics } from '../../ledger/statistics.ts'
import type { Origin } from '../composition/composition.ts'
import { gapRun } from '../composition/gap.ts'
import { sheetOf, typeArea } from '../page-layout.ts'
import type { PageFormat, TableBlock, TableCell, TableRow, TextSize } from '../paper-document.ts'
import { rowHeights } from '../table-layout.ts'
import { groupRows } from './aspect-group-row.ts'
import { fittedWidths } from './column-widths.ts'
import { type FindingColumn, findingColumn } from './finding-columns.ts'
import type { PaperInput } from './paper-definition.ts'
import type { SlotPaper } from './slot-paper.ts'
import { balancedLines, findingOrigin, headCell, ledgerCell, measureOrigin } from './table-cells.ts'
import { type WorkEntry, workEntries } from './work-entry.ts'

/** Least height of a row in millimetres, so that there is room for the pen. */
const ROW = 9

type PrintedColumn = FindingColumn & { readonly key: string; readonly head: string }

/** Columns for which a cell stands for its row alone; what is written in them is never taken for another row's. */
const separate = (column: FindingColumn): boolean => column.of === 'measure' && !column.merges

const originOf = (column: FindingColumn, { row, measure }: WorkEntry): Origin => {
  const { finding, number } = row
  if (column.of === 'aspect' && row.aspect !== undefined)
    return { source: { kind: 'aspect', aspectId: row.aspect.id }, place: row.aspect.title }
  return column.of === 'measure' && measure !== undefined
    ? measureOrigin(finding.id, number.through, measure.measure.id)
    : findingOrigin(finding.id, number.through)
}

/** A cell of one row, before rows share it. A finding not written yet shows so in its own words' place. */
const cellOf = (paper: SlotPaper, column: PrintedColumn, entry: WorkEntry, input: PaperInput): TableCell => {
  const origin = originOf(column, entry)
  const cell = ledgerCell(paper, column.lines(entry, input.inspection), origin, { align: column.align })
  if (column.key !== 'title' || cell.paragraphs.length > 0) return cell
  paper.composition.report('unwritten-title', origin)
  return { ...cell, paragraphs: [{ runs: [gapRun()] }] }
}

const sameWords = (one: TableCell | undefined, other: TableCell): boolean =>
  one !== undefined && JSON.stringify(one.paragraphs) === JSON.stringify(other.paragraphs)

/** The cells of one column over the rows of a finding, undefined where the cell above stands for the row too. */
const columnOfFinding = (
  paper: SlotPaper,
  column: PrintedColumn,
  entries: readonly WorkEntry[],
  input: PaperInput,
): readonly (TableCell | undefined)[] => {
  const [first] = entries
  if (first === undefined) return []
  if (column.of === 'finding') {
    const cell = cellOf(paper, column, first, input)
    return entries.map((_, index) => (index === 0 ? { ...cell, rows: entries.length } : undefined))
  }
  const cells = entries.map((entry) => cellOf(paper, column, entry, input))
  if (separate(column)) return cells
  const starts = cells.map((cell, index) => !sameWords(cells[index - 1], cell))
  return cells.map((cell, index) => {
    if (!starts[index]) return undefined
    const next = starts.indexOf(true, index + 1)
    return { ...cell, rows: (next < 0 ? cells.length : next) - index }
  })
}

/** What the rows of a table share. `room` is the height left under the repeated head on a page, in twips. */
type Frame = {
  readonly paper: SlotPaper
  readonly input: PaperInput
  readonly columns: readonly PrintedColumn[]
  readonly table: Pick<TableBlock, 'columns' | 'size'>
  readonly room: number
}

/** The cells of a finding, column by column; those of its aspect are not among them. */
type FindingCells = {
  readonly entries: readonly WorkEntry[]
  readonly cells: readonly (readonly (TableCell | undefined)[])[]
  readonly height: number
}

const rowsOf = (cells: FindingCells['cells'], count: number): TableRow[] =>
  Array.from({ length: count }, (_, row) => ({
    cells: cells.flatMap((column) => column[row] ?? []),
    height: ROW,
  }))

const heightOf = (rows: readonly TableRow[], table: Frame['table']): number =>
  rowHeights(rows, table).reduce((sum, each) => sum + each, 0)

const findingCells = (
  { paper, input, columns, table }: Frame,
  entries: readonly WorkEntry[],
): FindingCells => {
  const cells = columns.map((column) =>
    column.of === 'aspect' ? [] : columnOfFinding(paper, column, entries, input),
  )
  const blank = { paragraphs: [], rows: entries.length }
  const measured = cells.map((column) => (column.length === 0 ? [blank] : column))
  return { entries, cells, height: heightOf(rowsOf(measured, entries.length), table) }
}

/**
 * The rows of the findings of an aspect. Those of one finding stay on a page, so that a cell over several of them is never
 * cut; a finding taller than a page has to be parted. The cell of the aspect stands for all its rows.
 */
const aspectRows = (frame: Frame, findings: readonly (readonly WorkEntry[])[]): readonly TableRow[] => {
  const { paper, input, columns, room } = frame
  const parts = findings.map((entries) => findingCells(frame, entries))
  const rows = parts.reduce((sum, { entries }) => sum + entries.length, 0)
  const height = parts.reduce((sum, part) => sum + part.height, 0)
  return parts.flatMap(({ entries, cells, height: own }, index) => {
    const [first] = entries
    if (first === undefined) return []
    const complete = columns.map((column, at) =>
      column.of === 'aspect' && index === 0
        ? [
            {
              ...cellOf(paper, column, first, input),
              rows,
              ...(height > room ? { vertical: 'top' as const } : {}),
            },
          ]
        : (cells[at] ?? []),
    )
    return rowsOf(complete, entries.length).map((row, at) => ({
      ...row,
      source: { kind: 'finding', findingId: first.row.finding.id } as const,
      keepNext: at < entries.length - 1 && own <= room,
    }))
  })
}

const printedColumns = (settings: readonly ColumnSetting[]): readonly PrintedColumn[] =>
  settings.flatMap(({ key, title, shown }) => {
    const column = findingColumn(key)
    return shown && column !== undefined ? [{ ...column, key, head: title }] : []
  })

/**
 * The table of a round's findings, as wide as the sheet: by aspect with a row over each, a row a measure when a column
 * about measures is printed, the head repeated. Every column switched off leaves the problem's own.
 */
export const findingTable = (
  paper: SlotPaper,
  input: PaperInput,
  settings: readonly ColumnSetting[],
  { format, size }: { readonly format: PageFormat; readonly size: TextSize },
): TableBlock => {
  const { ledger, inspection, today } = input
  const chosen = settings.some(({ shown }) => shown)
    ? settings
    : settings.map((setting) => ({ ...setting, shown: setting.key === 'title' }))
  const columns = printedColumns(chosen)
  const widths = fittedWidths(
    chosen.filter(({ shown }) => shown).map(({ width }) => width),
    typeArea(format).width,
  )
  const table = { columns: widths, size }
  const head = [
    {
      cells: columns.map(({ head: title }, index) =>
        headCell(balancedLines(title, widths[index] ?? 0, size), { shade: 'head' }),
      ),
    },
  ]
  const frame = {
    paper,
    input,
    columns,
    table,
    room: sheetOf(format).typeArea.height - heightOf(head, table),
  }
  const entries = workEntries(
    ledger,
    inspection,
    today,
    columns.some((column) => column.of === 'measure'),
  )
  const byAspect = groupByKeys(entries, ([entry]) => [entry?.row.finding.aspectId ?? ''])
  const statistics = inspectionStatistics(inspection, ledger.settings, today)
  const groups = groupRows(paper, statistics.byAspect, ledger.settings, columns.length)
  const known = statistics.byAspect.map(({ aspect }) => aspect.id)
  const order = [...known, ...[...byAspect.keys()].filter((id) => !known.includes(id))]
  const rows = order.flatMap((id) => [groups.get(id) ?? [], aspectRows(frame, byAspect.get(id) ?? [])].flat())
  return { kind: 'table', ...table, head, rows, source: { kind: 'round' } }
}
