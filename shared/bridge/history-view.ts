import { z } from 'zod'
import type { LedgerDifferences } from '../ledger/history/compare-states.ts'
import type { WordedChange } from '../ledger/history/worded-change.ts'
import type { LedgerCounts } from '../ledger/ledger-counts.ts'

/** Most lines asked for at a time. */
const MAX_PAGE = 1000

const Day = z.iso.date()

/**
 * Which lines of the history are wanted, newest first. `text` is looked for in summary, subject, field and values;
 * `before` continues a list below a revision; `from` and `to` are local days, both included.
 */
export const HistoryQuery = z.strictObject({
  text: z.exactOptional(z.string().max(200)),
  operator: z.exactOptional(z.string().max(50)),
  inspectionId: z.exactOptional(z.string().max(64)),
  findingId: z.exactOptional(z.string().max(64)),
  from: z.exactOptional(Day),
  to: z.exactOptional(Day),
  before: z.exactOptional(z.int().nonnegative()),
  limit: z.int().min(1).max(MAX_PAGE),
})
export type HistoryQuery = z.infer<typeof HistoryQuery>

/**
 * One change as the history shows it. `time` UTC. `effective` is false for a change that never reached the ledger
 * (未生效). `withinReach`: the ledger can be put back to how it was right after it. `moreChanges`: how many `changes` are
 * left out because there were too many to tell.
 */
export type HistoryEntry = {
  readonly revision: number
  readonly time: string
  readonly operator: string
  readonly summary: string
  readonly effective: boolean
  readonly withinReach: boolean
  readonly changes: readonly WordedChange[]
  readonly moreChanges: number
}

/**
 * A piece of the history. `more`: older lines follow. `operators`: everybody who ever changed something, for the filter.
 * `present`: the revision whose change left the ledger as it is now; null when none did, because the file was changed by others since.
 */
export type HistoryPage = {
  readonly entries: readonly HistoryEntry[]
  readonly more: boolean
  readonly operators: readonly string[]
  readonly present: number | null
}

/**
 * Whether every line names the line above it. `firstBadLine` counts from 1; `lines` is how many there are; `proven`
 * is the last change before it, null when there is none; `time` UTC.
 */
export type ChainCheck =
  | { readonly kind: 'whole'; readonly lines: number }
  | {
      readonly kind: 'broken'
      readonly lines: number
      readonly firstBadLine: number
      readonly proven: { readonly revision: number; readonly time: string } | null
    }

/** A state of the ledger that can be looked at, compared and gone back to; revision 0 is the empty ledger it began with. */
export const StateChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('now') }),
  z.strictObject({ kind: z.literal('revision'), revision: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('snapshot'), id: z.string().min(1).max(255) }),
])
export type StateChoice = z.infer<typeof StateChoice>

/** A state in a list or above a comparison: what it is called, its revision and when it was (UTC, null when not known). */
export type StateHead = {
  readonly revision: number
  readonly time: string | null
  readonly counts: LedgerCounts
}

/** What differs between two states, with what each of them is. */
export type StateComparison = LedgerDifferences & { readonly left: StateHead; readonly right: StateHead }

/** Why a snapshot was taken. `named` ones were taken by hand and stay for good. */
export type SnapshotReason =
  | 'start'
  | 'interval'
  | 'hand'
  | 'named'
  | 'import'
  | 'restore'
  | 'upgrade'
  | 'backup'

/** A snapshot beside the ledger. `name` only for `named`. `whole`: it is what the history says it was. */
export type Snapshot = StateHead & {
  readonly id: string
  readonly reason: SnapshotReason
  readonly name: string | null
  readonly whole: boolean
}
