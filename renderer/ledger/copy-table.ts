import type { LedgerRow } from '#shared/ledger/ledger-row.ts'
import { spreadsheetText } from '#shared/ledger/spreadsheet-text.ts'
import { bridge } from '../session/bridge.ts'
import { say, sayProblem } from '../session/messages.ts'
import { cellText } from './cell-text.ts'
import type { ColumnId } from './table-columns.ts'
import { LEDGER_WORDS } from './wording.ts'

const copy = async (text: string, words: string): Promise<void> => {
  const answer = await bridge.copyText({ text })
  if (answer.ok) say(words)
  else sayProblem(answer.problem)
}

/** Puts rows on the clipboard with a header line, for Excel and WPS. */
export const copyRows = (rows: readonly LedgerRow[]): Promise<void> =>
  rows.length === 0
    ? Promise.resolve(say(LEDGER_WORDS.nothingToCopy))
    : copy(spreadsheetText(rows), LEDGER_WORDS.copied(rows.length))

/** Puts the whole text of one cell on the clipboard. */
export const copyCell = (row: LedgerRow, column: ColumnId): Promise<void> =>
  copy(cellText(row, column), LEDGER_WORDS.copiedCell)
