import { z } from 'zod'
import {
  type ChainCheck,
  type HistoryPage,
  HistoryQuery,
  type Snapshot,
  StateChoice,
  type StateComparison,
} from './history-view.ts'
import type { DoneChange, ExportedFile } from './session-view.ts'

const Nothing = z.undefined()

/** Requests about what was: the history, snapshots, and going back. */
export const HISTORY_REQUESTS = {
  queryHistory: HistoryQuery,
  checkHistory: Nothing,
  exportHistory: z.strictObject({
    query: HistoryQuery,
    format: z.enum(['docx', 'xlsx']),
    workId: z.string().min(1).max(64),
  }),
  listSnapshots: Nothing,
  takeSnapshot: z.strictObject({ name: z.string().trim().min(1).max(40) }),
  compareStates: z.strictObject({ left: StateChoice, right: StateChoice }),
  restoreState: z.strictObject({ state: StateChoice }),
} as const

/** What each of them is answered with. */
export type HistoryAnswers = {
  /** A piece of the history, newest first. */
  queryHistory: HistoryPage
  /** Goes through the whole chain. */
  checkHistory: ChainCheck
  /** Asks where to, and writes the lines the query finds, all of them whatever its limit; `cancelWork` stops it. */
  exportHistory: ExportedFile
  /** Newest first. */
  listSnapshots: readonly Snapshot[]
  takeSnapshot: Snapshot
  /** From left to right: `added` is what only the right one has. */
  compareStates: StateComparison
  /** Makes an earlier state the ledger, as a new revision that can be undone; a snapshot of the present is taken first. */
  restoreState: DoneChange
}
