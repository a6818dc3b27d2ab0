import type { Origin } from '../composition/composition.ts'
import { gapRun } from '../composition/gap.ts'
import type { TableCell } from '../paper-document.ts'
import { runText } from '../run-text.ts'
import type { FindingColumn } from './finding-columns.ts'
import type { PaperInput } from './paper-definition.ts'
import type { SlotPaper } from './slot-paper.ts'
import { findingOrigin, ledgerCell, measureOrigin } from './table-cells.ts'
import type { WorkEntry } from './work-entry.ts'

/** A column as a table prints it: its key, and its head as the clerk set it. */
export type PrintedColumn = FindingColumn & { readonly key: string; readonly head: string }

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
export const cellOf = (
  paper: SlotPaper,
  column: PrintedColumn,
  entry: WorkEntry,
  input: PaperInput,
): TableCell => {
  const origin = originOf(column, entry)
  const cell = ledgerCell(paper, column.lines(entry, input.inspection), origin, { align: column.align })
  if (column.key !== 'title' || cell.paragraphs.length > 0) return cell
  paper.composition.report('unwritten-title', origin)
  return { ...cell, paragraphs: [{ runs: [gapRun()] }] }
}

const sameWords = (one: TableCell | undefined, other: TableCell): boolean =>
  one !== undefined && JSON.stringify(one.paragraphs) === JSON.stringify(other.paragraphs)

/** The cells of one column over the rows of a finding, undefined where the cell above stands for the row too. */
export const columnOfFinding = (
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

/** Said of what began on an earlier page. */
const CONTINUED = '（续）'

/** Characters of a problem that are said again where it goes on. */
const SAID_AGAIN = 24

/** What a cell says once more where its finding goes on: who and when, the problem in short; long texts are not repeated. */
const saidAgain = (column: PrintedColumn, cell: TableCell): TableCell => {
  if (column.align === 'center') return cell
  if (column.key !== 'title') return { ...cell, paragraphs: [] }
  const [first] = cell.paragraphs
  const runs = first?.runs ?? []
  const characters = [...runText(runs)]
  const short =
    characters.length <= SAID_AGAIN ? runs : [{ text: `${characters.slice(0, SAID_AGAIN).join('')}…` }]
  return { ...cell, paragraphs: [{ ...first, runs: [...short, { text: CONTINUED }] }] }
}

/**
 * The cells of a column over the rows `from` up to but not including `to` of its finding. What stands for rows before them
 * as well says again what it is about, so that no page has rows of nobody knows which finding.
 */
export const columnOfPart = (
  column: PrintedColumn,
  cells: readonly (TableCell | undefined)[],
  from: number,
  to: number,
): readonly (TableCell | undefined)[] => {
  const part = cells.slice(from, to).map((cell, index) => {
    if (cell?.rows === undefined) return cell
    return { ...cell, rows: Math.min(cell.rows, to - from - index) }
  })
  if (from === 0 || cells.length === 0 || part[0] !== undefined) return part
  const start = cells.slice(0, from).findLastIndex((cell) => cell !== undefined)
  const cell = cells[start]
  if (cell === undefined) return part
  const rows = Math.min((cell.rows ?? 1) - (from - start), to - from)
  return [{ ...saidAgain(column, cell), rows }, ...part.slice(1)]
}
