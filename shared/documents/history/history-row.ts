import type { WordedChange } from '../../ledger/history/worded-change.ts'
import { HISTORY_FILE_WORDS } from './wording.ts'

/**
 * One row of the history as a file: what changed in one field, and above it, once for all its rows, which change that was. `time`
 * is local, as printed.
 */
export type HistoryRow = {
  readonly revision: number
  readonly time: string
  readonly operator: string
  readonly summary: string
  readonly what: string
  readonly before: string
  readonly after: string
}

/** A change of the history with what there is to print of it; `time` is a UTC timestamp. */
export type PrintableEntry = {
  readonly revision: number
  readonly time: string
  readonly operator: string
  readonly summary: string
  readonly effective: boolean
  readonly changes: readonly WordedChange[]
  readonly moreChanges: number
}

const rowOf = (head: Omit<HistoryRow, 'what' | 'before' | 'after'>, change: WordedChange): HistoryRow => ({
  ...head,
  what: HISTORY_FILE_WORDS.what(change.subject, change.field),
  before: change.before,
  after: change.after,
})

/** The rows of one entry, at least one; `time` as printed. What was left out of a change of very many is said in a last row. */
export const historyRows = (entry: PrintableEntry, time: string): readonly HistoryRow[] => {
  const { revision, changes, moreChanges } = entry
  const operator = entry.operator === '' ? HISTORY_FILE_WORDS.nobody : entry.operator
  const summary = entry.effective ? entry.summary : HISTORY_FILE_WORDS.ineffective(entry.summary)
  const head = { revision, time, operator, summary }
  const rows = changes.map((change) => rowOf(head, change))
  const rest = moreChanges === 0 ? [] : [HISTORY_FILE_WORDS.more(moreChanges)]
  const words = rows.length + rest.length === 0 ? [''] : rest
  return [...rows, ...words.map((what) => ({ ...head, what, before: '', after: '' }))]
}
