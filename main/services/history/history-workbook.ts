import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import { type HistoryRow, historyRows, type PrintableEntry } from '#shared/documents/history/history-row.ts'
import { HISTORY_FILE_WORDS } from '#shared/documents/history/wording.ts'
import { writableLines } from '../docx/writable-text.ts'

/** Widths of the columns in characters, in the order of the sheet. */
const WIDTHS = { revision: 8, time: 18, operator: 12, summary: 44, what: 40, before: 40, after: 40 } as const

const COLUMNS = Object.keys(WIDTHS) as readonly (keyof typeof WIDTHS)[]

const SHEET_FONT = { fontFamily: '宋体', fontSize: 11 } as const

/** Texts are always texts: one that begins with `=` is no formula, and a date is not turned round. */
const textCell = (text: string): Cell => ({
  type: String,
  value: writableLines(text).join('\n'),
  wrap: true,
  alignVertical: 'top',
})

const cellOf = (row: HistoryRow, column: keyof HistoryRow): Cell =>
  column === 'revision'
    ? { type: Number, value: row.revision, alignVertical: 'top', align: 'center' }
    : textCell(row[column])

const HEAD: readonly Cell[] = COLUMNS.map((column) => ({
  type: String,
  value: HISTORY_FILE_WORDS.columns[column],
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  backgroundColor: '#E7E6E6',
}))

/**
 * 修改记录 as an Excel workbook, newest first: a row for each field changed, every row complete in itself so that it can be sorted
 * and filtered. `localTime` gives a UTC timestamp as printed.
 */
export const historyWorkbook = (
  entries: readonly PrintableEntry[],
  localTime: (moment: string) => string,
): Promise<Buffer> => {
  const rows = entries.flatMap((entry) => historyRows(entry, localTime(entry.time)))
  const data: SheetData = [[...HEAD], ...rows.map((row) => COLUMNS.map((column) => cellOf(row, column)))]
  return writeExcelFile(
    data,
    {
      sheet: HISTORY_FILE_WORDS.title,
      orientation: 'landscape',
      columns: COLUMNS.map((column) => ({ width: WIDTHS[column] })),
      stickyRowsCount: 1,
    },
    SHEET_FONT,
  ).toBuffer()
}
