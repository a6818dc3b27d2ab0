import { join } from 'node:path'
import type { Snapshot } from '#shared/bridge/history-view.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { ledgerCounts } from '#shared/ledger/ledger-counts.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import { readLedgerFile } from '../ledger/ledger-reading.ts'
import { type RecordedChange, recordedHistory } from './recorded-changes.ts'
import { snapshotsIn } from './snapshot-files.ts'
import type { SnapshotName } from './snapshot-name.ts'

/** A snapshot that is what the history says it was. `sha256` of the file, whose ledger may have been of an older version. */
export type WholeSnapshot = {
  readonly snapshot: SnapshotName
  readonly ledger: Ledger
  readonly sha256: string
}

const NO_COUNTS = { aspects: 0, findings: 0, progressEntries: 0, evidence: 0 }

/**
 * True unless the history speaks against it: a file of this revision and content was the ledger after a change or before one.
 * Of revisions it knows nothing of (the first of all, or from before it was lost) it says nothing.
 */
const agrees = (changes: readonly RecordedChange[], revision: number, sha256: string): boolean => {
  const known = changes.find((change) => change.revision === revision)
  return known === undefined || known.ledger === sha256 || changes.some(({ before }) => before === sha256)
}

/** Reads a snapshot; undefined when it is cut, changed, swapped with another, or cannot be read. */
export const wholeSnapshot = async (
  files: LedgerFiles,
  snapshot: SnapshotName,
  changes: readonly RecordedChange[],
): Promise<WholeSnapshot | undefined> => {
  const read = await readLedgerFile(join(files.snapshots, snapshot.id))
  if (!read.ok || read.value.ledger.revision !== snapshot.revision) return undefined
  const { ledger, sha256 } = read.value
  return agrees(changes, snapshot.revision, sha256) ? { snapshot, ledger, sha256 } : undefined
}

/** A snapshot as lists show it; `ledger` is undefined for a damaged one, which holds nothing that counts. */
export const shownSnapshot = (
  { id, reason, name, revision, savedAt }: SnapshotName,
  ledger: Ledger | undefined,
): Snapshot => ({
  id,
  reason,
  name,
  whole: ledger !== undefined,
  revision,
  time: Number.isNaN(Date.parse(savedAt)) ? null : savedAt,
  counts: ledger === undefined ? NO_COUNTS : ledgerCounts(ledger),
})

/** All snapshots beside a ledger, newest revision first, damaged ones told as such. */
export const listSnapshots = async (files: LedgerFiles): Promise<Result<readonly Snapshot[], Problem>> => {
  const names = await snapshotsIn(files.snapshots)
  if (!names.ok) return names
  const { changes } = await recordedHistory(files.history)
  const shown: Snapshot[] = []
  for (const name of names.value)
    shown.push(shownSnapshot(name, (await wholeSnapshot(files, name, changes))?.ledger))
  return ok(shown)
}

/** What a snapshot, named by its `id`, holds: `not-found` when it is not there, `snapshot-damaged` when it is not whole. */
export const snapshotState = async (
  files: LedgerFiles,
  id: string,
): Promise<Result<WholeSnapshot, Problem>> => {
  const names = await snapshotsIn(files.snapshots)
  if (!names.ok) return names
  const name = names.value.find((snapshot) => snapshot.id === id)
  if (name === undefined) return fail(problem('not-found'))
  const whole = await wholeSnapshot(files, name, (await recordedHistory(files.history)).changes)
  return whole === undefined ? fail(problem('snapshot-damaged')) : ok(whole)
}
