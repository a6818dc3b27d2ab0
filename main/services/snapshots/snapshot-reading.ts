import { join } from 'node:path'
import { type Ledger, SCHEMA_VERSION } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { readWhole, sha256 } from '../files/read-file.ts'
import { MAX_LEDGER_BYTES } from '../ledger/ledger-content.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import { ledgerFromBytes } from '../ledger/ledger-reading.ts'
import { recordedHistory } from './recorded-changes.ts'
import { snapshotsIn } from './snapshot-files.ts'
import { type Judgement, type SnapshotJudge, snapshotJudge } from './snapshot-judge.ts'
import type { SnapshotName } from './snapshot-name.ts'

/** A snapshot that is what the history says it was. `sha256` of the file, whose ledger may have been of an older version. */
export type WholeSnapshot = {
  readonly snapshot: SnapshotName
  readonly ledger: Ledger
  readonly sha256: string
}

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

/** The ledger in the bytes of a snapshot with this hash; undefined when they were cut, changed, or swapped with another's. */
export const ledgerOfSnapshot = (
  { revision }: SnapshotName,
  bytes: Uint8Array,
  hash: string,
  judge: SnapshotJudge,
): Ledger | undefined => {
  const judgement = judge(revision, hash)
  const ledger = judgement === 'contradicted' ? undefined : ledgerIn(bytes, judgement)
  return ledger?.revision === revision ? ledger : undefined
}

/** Reads a snapshot; undefined when it is not whole, or cannot be read. */
export const wholeSnapshot = async (
  files: LedgerFiles,
  snapshot: SnapshotName,
  judge: SnapshotJudge,
): Promise<WholeSnapshot | undefined> => {
  const read = await readWhole(join(files.snapshots, snapshot.id), MAX_LEDGER_BYTES, 'ledger-too-large')
  if (!read.ok) return undefined
  const { bytes } = read.value
  const hash = sha256(bytes)
  const ledger = ledgerOfSnapshot(snapshot, bytes, hash, judge)
  return ledger && { snapshot, ledger, sha256: hash }
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
