import type { RecoverableState } from '#shared/bridge/session-view.ts'
import { ledgerCounts } from '#shared/ledger/ledger-counts.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import { type KnownLedger, newestState } from './newest-state.ts'
import { type RecordedHistory, recordedHistory } from './recorded-changes.ts'
import { snapshotsIn } from './snapshot-files.ts'
import { listSnapshots } from './snapshot-list.ts'
import type { SnapshotName } from './snapshot-name.ts'
import { snapshotState } from './snapshot-reading.ts'

/** Names the state had along the history; snapshots are named by their files. */
const FROM_HISTORY = 'history'

/**
 * What the history says, without recoveries at its end that no snapshot shows to have come about: a program that was killed while
 * recovering leaves the line, and what it had chosen must not pass for the last save.
 */
const historyToRecover = async (
  files: LedgerFiles,
  [newest]: readonly SnapshotName[],
): Promise<RecordedHistory> => {
  const { changes, ...others } = await recordedHistory(files.history)
  const last = changes.findLastIndex(
    ({ recovers, revision }) => !recovers || revision <= (newest?.revision ?? 0),
  )
  return { ...others, changes: changes.slice(0, last + 1) }
}

/** How many changes came after a revision; null when there is no history to tell. */
const laterThan = ({ changes, damagedAfter }: RecordedHistory, revision: number): number | null =>
  revision > 0 && changes.length === 0
    ? null
    : changes.filter((change) => change.revision > revision).length +
      damagedAfter.filter((above) => above >= revision).length

/**
 * What a broken or missing ledger can be put back to, the newest first: the newest state the history leads to, usually the last
 * save, and every whole snapshot. Only what is proven is among them. Folders that cannot be read hold none.
 */
export const recoverableStates = async (files: LedgerFiles): Promise<readonly RecoverableState[]> => {
  const names = await snapshotsIn(files.snapshots)
  const snapshots = names.ok ? names.value : []
  const history = await historyToRecover(files, snapshots)
  const states: RecoverableState[] = []
  const newest = await newestState(files, snapshots, history.changes)
  if (newest !== undefined)
    states.push({
      id: FROM_HISTORY,
      source: 'history',
      name: null,
      revision: newest.ledger.revision,
      time: newest.time,
      counts: ledgerCounts(newest.ledger),
      laterChanges: laterThan(history, newest.ledger.revision),
    })
  const listed = await listSnapshots(files, new Map(), history)
  for (const { reason, whole, ...snapshot } of listed.ok ? listed.value.snapshots : [])
    if (whole)
      states.push({ ...snapshot, source: reason, laterChanges: laterThan(history, snapshot.revision) })
  return states
}

/** The ledger of one recoverable state; `not-found`, `snapshot-damaged` when it is not to be had (any more). */
export const recoverableLedger = async (
  files: LedgerFiles,
  id: string,
): Promise<Result<KnownLedger, Problem>> => {
  if (id !== FROM_HISTORY) return snapshotState(files, id)
  const names = await snapshotsIn(files.snapshots)
  const snapshots = names.ok ? names.value : []
  const { changes } = await historyToRecover(files, snapshots)
  const newest = await newestState(files, snapshots, changes)
  return newest === undefined ? fail(problem('not-found')) : ok(newest)
}
