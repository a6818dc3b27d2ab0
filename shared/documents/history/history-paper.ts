import { type Problem, problem } from '../../problem.ts'
import { fail, ok, type Result } from '../../result.ts'
import { typeArea } from '../page-layout.ts'
import type { PageFormat, PaperDocument, TableCell, TableRow } from '../paper-document.ts'
import { OVER_TABLE } from '../papers/line-over-table.ts'
import { headCell } from '../papers/table-cells.ts'
import { titleLines } from '../title-lines.ts'
import { type HistoryRow, historyRows, type PrintableEntry } from './history-row.ts'
import { HISTORY_FILE_WORDS } from './wording.ts'

/** The history to be taken out: entries newest first, and what stands over them. `madeAt` is local time, as printed. */
export type HistoryToPrint = {
  readonly entries: readonly PrintableEntry[]
  readonly unit: string
  readonly madeAt: string
  readonly localTime: (moment: string) => string
}

const FORMAT: PageFormat = { paper: 'A4', orientation: 'landscape', pageNumbers: true }

/** Share of the width each column takes; together 100. */
const SHARES = { revision: 5, time: 11, operator: 8, summary: 22, what: 20, before: 17, after: 17 } as const

const COLUMNS = Object.keys(SHARES) as readonly (keyof typeof SHARES)[]

/** Columns that are said once for all rows of a change. */
const ONCE: ReadonlySet<keyof HistoryRow> = new Set(['revision', 'time', 'operator', 'summary'])

const SOURCE = { kind: 'figures' } as const

const cell = (row: HistoryRow, column: keyof HistoryRow, rows: number): TableCell => ({
  paragraphs: String(row[column])
    .split(/\r\n|[\n\r]/u)
    .map((text) => ({ runs: text === '' ? [] : [{ text }] })),
  align: column === 'revision' || column === 'time' || column === 'operator' ? 'center' : 'left',
  vertical: 'center',
  ...(rows > 1 && ONCE.has(column) ? { rows } : {}),
})

/** Rows that share the cells of a change: more would leave a page without a word of which change they belong to. */
const SHARED_ROWS = 5

const sharingRows = (rows: readonly HistoryRow[]): readonly TableRow[] =>
  rows.map((row, index) => ({
    cells: COLUMNS.filter((column) => index === 0 || !ONCE.has(column)).map((column) =>
      cell(row, column, rows.length),
    ),
    // Stay together on a page as long as one page holds them.
    ...(index < rows.length - 1 ? { keepNext: true } : {}),
  }))

const tableRows = (rows: readonly HistoryRow[]): readonly TableRow[] => {
  const parts = Array.from({ length: Math.ceil(rows.length / SHARED_ROWS) }, (_, part) =>
    rows.slice(part * SHARED_ROWS, (part + 1) * SHARED_ROWS),
  )
  return parts.flatMap((part, index) =>
    sharingRows(
      index === 0 ? part : part.map((row) => ({ ...row, summary: HISTORY_FILE_WORDS.again(row.summary) })),
    ),
  )
}

/** Most rows a Word file takes: about 300 sheets, written in seconds. A workbook takes them all. */
const MOST_ROWS = 4000

/**
 * 修改记录 as a paper: one table on landscape sheets, a row for each field changed, its head repeated on every page.
 * `history-too-long` above 4,000 rows.
 */
export const historyPaper = ({
  entries,
  unit,
  madeAt,
  localTime,
}: HistoryToPrint): Result<PaperDocument, Problem> => {
  const title = unit === '' ? HISTORY_FILE_WORDS.title : HISTORY_FILE_WORDS.titleOf(unit)
  const printed = entries.map((entry) => historyRows(entry, localTime(entry.time)))
  const total = printed.reduce((sum, rows) => sum + rows.length, 0)
  if (total > MOST_ROWS) return fail(problem('history-too-long', { rows: total }))
  const { width } = typeArea(FORMAT)
  const columns = COLUMNS.map((column) => (width * SHARES[column]) / 100)
  const words = `${HISTORY_FILE_WORDS.madeAt(madeAt)}　${HISTORY_FILE_WORDS.count(entries.length)}`
  return ok({
    title,
    author: unit,
    subject: HISTORY_FILE_WORDS.title,
    format: FORMAT,
    blocks: [
      { kind: 'title', lines: titleLines(title), source: { kind: 'title' } },
      { kind: 'paragraph', ...OVER_TABLE, runs: [{ text: words }], source: SOURCE },
      {
        kind: 'table',
        columns,
        size: 'small',
        head: [
          { cells: COLUMNS.map((column) => headCell(HISTORY_FILE_WORDS.columns[column], { shade: 'head' })) },
        ],
        rows: printed.flatMap(tableRows),
        source: SOURCE,
      },
    ],
  })
}
