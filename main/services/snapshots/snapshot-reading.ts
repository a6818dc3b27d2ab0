import { join } from 'node:path'
import type { Snapshot } from '#shared/bridge/history-view.ts'
import { type Ledger, SCHEMA_VERSION } from '#shared/ledger/ledger.ts'
import { type LedgerCounts, ledgerCounts } from '#shared/ledger/ledger-counts.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { readWhole, sha256 } from '../files/read-file.ts'
import { MAX_LEDGER_BYTES } from '../ledger/ledger-content.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import { ledgerFromBytes } from '../ledger/ledger-reading.ts'
import { type RecordedHistory, recordedHistory } from './recorded-changes.ts'
import { snapshotsIn } from './snapshot-files.ts'
import type { SnapshotName } from './snapshot-name.ts'

/** A snapshot that is what the history says it was. `sha256` of the file, whose ledger may have been of an older version. */
export type WholeSnapshot = {
  readonly snapshot: SnapshotName
  readonly ledger: Ledger
  readonly sha256: string
}

/** What snapshots hold, by revision and SHA-256: bytes once counted need not be parsed again. */
export type CountedSnapshots = Map<string, LedgerCounts>

/**
 * What the history says of a file of a revision: `recorded` as the ledger after a change or before one, `contradicted`, or
 * `unknown` for revisions it knows nothing of (the first of all, or from before it was lost).
 */
type Judgement = 'recorded' | 'contradicted' | 'unknown'

export type SnapshotJudge = (revision: number, sha256: string) => Judgement

/** Judges snapshots by what a history recorded. */
export const snapshotJudge = ({ changes }: Pick<RecordedHistory, 'changes'>): SnapshotJudge => {
  const after = new Map(changes.map(({ revision, ledger }) => [revision, ledger]))
  const before = new Set(changes.map((change) => change.before))
  return (revision, hash) => {
    if (after.get(revision) === hash || before.has(hash)) return 'recorded'
    return after.has(revision) ? 'contradicted' : 'unknown'
  }
}

const NO_COUNTS: LedgerCounts = { aspects: 0, findings: 0, progressEntries: 0, evidence: 0 }

/** Only to be asked of a content that was recorded: its hash proves that this program wrote it as a ledger. */
const isWrittenNow = (value: unknown): value is Ledger =>
  typeof value === 'object' &&
  value !== null &&
  'schemaVersion' in value &&
  value.schemaVersion === SCHEMA_VERSION

const UTF8 = new TextDecoder()

const ledgerIn = (bytes: Uint8Array, judgement: Judgement): Ledger | undefined => {
  if (judgement === 'recorded') {
    const value: unknown = JSON.parse(UTF8.decode(bytes))
    if (isWrittenNow(value)) return value
  }
  const read = ledgerFromBytes(bytes)
  return read.ok ? read.value : undefined
}

/** The bytes of a snapshot nothing speaks against; undefined when it was changed, swapped with another, or cannot be read. */
const credibleBytes = async (
  files: LedgerFiles,
  { id, revision }: SnapshotName,
  judge: SnapshotJudge,
): Promise<{ readonly bytes: Buffer; readonly hash: string; readonly judgement: Judgement } | undefined> => {
  const read = await readWhole(join(files.snapshots, id), MAX_LEDGER_BYTES, 'ledger-too-large')
  if (!read.ok) return undefined
  const { bytes } = read.value
  const hash = sha256(bytes)
  const judgement = judge(revision, hash)
  return judgement === 'contradicted' ? undefined : { bytes, hash, judgement }
}

/** Reads a snapshot; undefined when it is cut, changed, swapped with another, or cannot be read. */
export const wholeSnapshot = async (
  files: LedgerFiles,
  snapshot: SnapshotName,
  judge: SnapshotJudge,
): Promise<WholeSnapshot | undefined> => {
  const credible = await credibleBytes(files, snapshot, judge)
  const ledger = credible && ledgerIn(credible.bytes, credible.judgement)
  return ledger?.revision === snapshot.revision
    ? { snapshot, ledger, sha256: credible?.hash ?? '' }
    : undefined
}

/** What a snapshot holds; undefined when it is not whole. */
const countsOf = async (
  files: LedgerFiles,
  snapshot: SnapshotName,
  judge: SnapshotJudge,
  counted: CountedSnapshots,
): Promise<LedgerCounts | undefined> => {
  const credible = await credibleBytes(files, snapshot, judge)
  if (credible === undefined) return undefined
  const key = `${snapshot.revision} ${credible.hash}`
  const known = counted.get(key)
  if (known !== undefined) return known
  const ledger = ledgerIn(credible.bytes, credible.judgement)
  if (ledger?.revision !== snapshot.revision) return undefined
  const counts = ledgerCounts(ledger)
  counted.set(key, counts)
  return counts
}

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

/**
 * All snapshots beside a ledger, newest revision first, damaged ones told as such. `history` is what it recorded, where it was read
 * already; `counted` spares parsing what was counted before.
 */
export const listSnapshots = async (
  files: LedgerFiles,
  counted: CountedSnapshots = new Map(),
  history?: RecordedHistory,
): Promise<Result<readonly Snapshot[], Problem>> => {
  const names = await snapshotsIn(files.snapshots)
  if (!names.ok) return names
  const judge = snapshotJudge(history ?? (await recordedHistory(files.history)))
  const shown: Snapshot[] = []
  for (const name of names.value) shown.push(shownSnapshot(name, await countsOf(files, name, judge, counted)))
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
  const whole = await wholeSnapshot(files, name, snapshotJudge(await recordedHistory(files.history)))
  return whole === undefined ? fail(problem('snapshot-damaged')) : ok(whole)
}
