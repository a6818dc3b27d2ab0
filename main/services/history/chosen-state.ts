import type { StateChoice, StateComparison, StateHead } from '#shared/bridge/history-view.ts'
import { compareStates } from '#shared/ledger/history/compare-states.ts'
import { ledgerCounts } from '#shared/ledger/ledger-counts.ts'
import type { Problem } from '#shared/problem.ts'
import { ok, type Result } from '#shared/result.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import { snapshotState } from '../snapshots/snapshot-reading.ts'
import type { DatedState, LedgerHistory } from './ledger-history.ts'
import { localMinute } from './local-moment.ts'
import { restoredRevision, restoredSnapshot } from './wording.ts'

/** A state to compare or go back to; `summary` is the history line of going back to it. */
type ChosenState = DatedState & { readonly summary: string }

const minuteOf = (time: string | null): string | null => (time === null ? null : localMinute(time))

const ofRevision = ({ ledger, time }: DatedState): ChosenState => ({
  ledger,
  time,
  summary: restoredRevision(ledger.revision, minuteOf(time)),
})

/**
 * The state that was chosen. `state-out-of-reach` for a revision nothing leads to, `not-found` and `snapshot-damaged` for a
 * snapshot that is gone or not whole.
 */
export const chosenState = async (
  history: LedgerHistory,
  files: LedgerFiles,
  choice: StateChoice,
): Promise<Result<ChosenState, Problem>> => {
  if (choice.kind === 'now') {
    const present = await history.present()
    return present.ok ? ok(ofRevision(present.value)) : present
  }
  if (choice.kind === 'revision') {
    const state = await history.stateAt(choice.revision)
    return state.ok ? ok(ofRevision(state.value)) : state
  }
  const state = await snapshotState(files, choice.id)
  if (!state.ok) return state
  const { ledger, snapshot } = state.value
  return ok({
    ledger,
    time: snapshot.savedAt,
    summary: restoredSnapshot(snapshot.name, snapshot.revision, minuteOf(snapshot.savedAt)),
  })
}

const headOf = ({ ledger, time }: DatedState): StateHead => ({
  revision: ledger.revision,
  time,
  counts: ledgerCounts(ledger),
})

/** What differs from the left state to the right one, with what each of them is. */
export const stateComparison = (left: DatedState, right: DatedState): StateComparison => ({
  left: headOf(left),
  right: headOf(right),
  ...compareStates(left.ledger, right.ledger),
})
