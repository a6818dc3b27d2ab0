import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Snapshot } from '#shared/bridge/history-view.ts'
import { type LedgerCounts, ledgerCounts } from '#shared/ledger/ledger-counts.ts'
import type { Problem } from '#shared/problem.ts'
import { ok, type Result } from '#shared/result.ts'
import { isSystemError } from '../files/file-problem.ts'
import { type FileStamp, readWhole, sameStamp, sha256 } from '../files/read-file.ts'
import { MAX_LEDGER_BYTES } from '../ledger/ledger-content.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import { type RecordedHistory, recordedHistory } from './recorded-changes.ts'
import { snapshotsIn } from './snapshot-files.ts'
import { type SnapshotJudge, snapshotJudge } from './snapshot-judge.ts'
import type { SnapshotName } from './snapshot-name.ts'
import { ledgerOfSnapshot } from './snapshot-reading.ts'

/** A whole snapshot as it was read before. */
type SeenSnapshot = {
  readonly stamp: FileStamp
  readonly sha256: string
  readonly counts: LedgerCounts
}

/** Whole snapshots read before, by id: a file nobody wrote to since holds what it held. */
export type SeenSnapshots = ReadonlyMap<string, SeenSnapshot>

/** The snapshots of a ledger, and what to hand in with the next look at them. */
export type SnapshotList = { readonly snapshots: readonly Snapshot[]; readonly seen: SeenSnapshots }

const NO_COUNTS: LedgerCounts = { aspects: 0, findings: 0, progressEntries: 0, evidence: 0 }

/** A snapshot as lists show it; `counts` are undefined for a damaged one, which holds nothing that counts. */
export const shownSnapshot = (
  { id, reason, name, revision, savedAt }: SnapshotName,
  counts: LedgerCounts | undefined,
): Snapshot => ({
  id,
  reason,
  name,
  whole: counts !== undefined,
  revision,
  time: Number.isNaN(Date.parse(savedAt)) ? null : savedAt,
  counts: counts ?? NO_COUNTS,
})

const isAsSeen = async (path: string, seen: SeenSnapshot): Promise<boolean> => {
  try {
    return sameStamp(await stat(path, { bigint: true }), seen.stamp)
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}

/** Reads one snapshot: `damaged` when it is not whole or cannot be read, `gone` when it was given up meanwhile. */
const look = async (
  path: string,
  name: SnapshotName,
  judge: SnapshotJudge,
): Promise<SeenSnapshot | 'damaged' | 'gone'> => {
  const read = await readWhole(path, MAX_LEDGER_BYTES, 'ledger-too-large')
  if (!read.ok) return read.problem.code === 'file-missing' ? 'gone' : 'damaged'
  const { bytes, stamp } = read.value
  const hash = sha256(bytes)
  const ledger = ledgerOfSnapshot(name, bytes, hash, judge)
  return ledger === undefined ? 'damaged' : { stamp, sha256: hash, counts: ledgerCounts(ledger) }
}

/**
 * All snapshots beside a ledger, newest revision first, damaged ones told as such: every one is read, parsed and held against the
 * history, which takes seconds for a large ledger. `seen` spares reading again what was read before; what the history says is
 * asked anew. `history` is what it recorded, where it was read already.
 */
export const listSnapshots = async (
  files: LedgerFiles,
  seen: SeenSnapshots = new Map(),
  history?: RecordedHistory,
): Promise<Result<SnapshotList, Problem>> => {
  const names = await snapshotsIn(files.snapshots)
  if (!names.ok) return names
  const judge = snapshotJudge(history ?? (await recordedHistory(files.history)))
  const snapshots: Snapshot[] = []
  const seenNow = new Map<string, SeenSnapshot>()
  for (const name of names.value) {
    const path = join(files.snapshots, name.id)
    const before = seen.get(name.id)
    const holds =
      before !== undefined &&
      judge(name.revision, before.sha256) !== 'contradicted' &&
      (await isAsSeen(path, before))
    const found = holds ? before : await look(path, name, judge)
    if (found === 'gone') continue
    if (found !== 'damaged') seenNow.set(name.id, found)
    snapshots.push(shownSnapshot(name, found === 'damaged' ? undefined : found.counts))
  }
  return ok({ snapshots, seen: seenNow })
}
