import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Evidence } from '#shared/ledger/finding.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { ledgerCounts } from '#shared/ledger/ledger-counts.ts'
import { sameValue } from '#shared/ledger/same-value.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fileProblem, isAbsent, isSystemError } from '../files/file-problem.ts'
import { readWhole } from '../files/read-file.ts'
import { MAX_LEDGER_BYTES } from '../ledger/ledger-content.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import { ledgerFromBytes } from '../ledger/ledger-reading.ts'
import { ledgerText } from '../ledger/ledger-text.ts'
import { type BackupManifest, type BackupPart, backupManifest, PART_NAMES } from './backup-manifest.ts'
import { type HistoryExtent, historyExtent } from './history-extent.ts'
import { lentMemory, lentPieces } from './lent-pieces.ts'
import { isLarge, type ZipPart } from './zip-stream.ts'

const PIECE_BYTES = 1_048_576
const HASH = /^[0-9a-f]{64}$/u

/** What a backup is made for and by whom. `now` UTC. */
export type BackupFacts = Pick<BackupManifest, 'kind' | 'operator' | 'appVersion'> & { readonly now: string }

/** A further part of a handover: a snapshot or the settings. `size` in bytes; what it says is read when its turn comes. */
export type FurtherPart = {
  readonly name: string
  readonly size: number
  readonly content: () => AsyncIterable<Uint8Array>
}

/**
 * Where the hashes of evidence are taken from: the names it is stored under, which reading back then proves, or the content, which
 * costs going through it while it is written.
 */
export type EvidenceHashes = 'names' | 'content'

/**
 * Everything a backup will hold, seen at one moment; `bytes` is how much there is to read, `storedBytes` how much of it is stored
 * unpacked, which is the least the backup takes.
 */
export type BackupContent = {
  readonly ledger: Ledger
  readonly bytes: number
  readonly storedBytes: number
  /** The parts in their order, the manifest last; `told` hears it when all others have been gone through. */
  readonly parts: (
    evidenceHashes: EvidenceHashes,
    told: (manifest: BackupManifest) => void,
  ) => AsyncGenerator<ZipPart>
}

type StoredEvidence = { readonly hash: string; readonly size: number }

/** All evidence in the store, whether or not the ledger still names it: earlier states may. */
const storedEvidence = async (folder: string): Promise<readonly StoredEvidence[]> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isAbsent(error)) return []
    throw error
  })
  const found: StoredEvidence[] = []
  for (const hash of names.filter((name) => HASH.test(name)).toSorted()) {
    const facts = await stat(join(folder, hash)).catch((error: unknown) => {
      if (isAbsent(error)) return undefined
      throw error
    })
    if (facts !== undefined) found.push({ hash, size: facts.size })
  }
  return found
}

const evidenceNamed = ({ inspections }: Ledger): readonly Evidence[] =>
  inspections
    .flatMap(({ findings }) => findings)
    .flatMap((finding) => [finding, ...finding.measures])
    .flatMap(({ evidence }) => evidence)

/** Goes through a file from its beginning, at most `bytes` of it. */
export const fileContent = (path: string, bytes: number): AsyncIterable<Uint8Array> =>
  bytes === 0 ? none() : createReadStream(path, { end: bytes - 1, highWaterMark: PIECE_BYTES })

async function* none(): AsyncGenerator<Uint8Array> {
  // A stream of no bytes; a read stream cannot be asked to end before its first one.
}

/** A fault of what is backed up, not of where it is backed up to. */
export class SourceFault extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

/** The pieces of what lies at `path`. Rejects with `SourceFault`. */
async function* ofSource(path: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces
  } catch (error) {
    throw new SourceFault(fileProblem(error, path))
  }
}

/** What a system call says of a file that is gone, or lies where the disk is worn out. */
const UNREADABLE = ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'EIO', 'ENXIO']

/**
 * The pieces, as many as can be read: one piece of evidence on a worn-out disk must not keep all the others from being backed up. Its
 * hash tells that it is not whole.
 */
export async function* asFarAsReadable(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces
  } catch (error) {
    if (!isSystemError(error) || !UNREADABLE.includes(error.code)) throw error
  }
}

/** A part that notes down its size and hash while it is gone through; `known`: its hash, where it need not be computed. */
const noted = (
  name: string,
  packed: boolean,
  content: () => AsyncIterable<Uint8Array>,
  note: (part: BackupPart) => void,
  known?: string,
): ZipPart => ({
  name,
  packed,
  content: async function* () {
    const hash = createHash('sha256')
    let size = 0
    for await (const piece of content()) {
      if (known === undefined) hash.update(piece)
      size += piece.byteLength
      yield piece
    }
    note({ name, size, sha256: known ?? hash.digest('hex') })
  },
})

/** Bytes at hand as the content of a part. */
export async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Evidence the ledger names that is not in the backup as it should be; one entry for each hash. */
const missingEvidence = (ledger: Ledger, parts: readonly BackupPart[]): BackupManifest['missing'] => {
  const whole = new Set(parts.map(({ sha256 }) => sha256))
  const missing = evidenceNamed(ledger).filter(({ sha256 }) => !whole.has(sha256))
  return [...new Map(missing.map(({ sha256, name }) => [sha256, { sha256, name }])).values()]
}

const manifestOf = (
  ledger: Ledger,
  history: HistoryExtent,
  parts: readonly BackupPart[],
  { kind, operator, appVersion, now }: BackupFacts,
): BackupManifest =>
  backupManifest({
    kind,
    madeAt: now,
    operator,
    appVersion,
    schemaVersion: ledger.schemaVersion,
    revision: ledger.revision,
    unit: ledger.unit.fullName,
    counts: ledgerCounts(ledger),
    historyLines: history.lines,
    lineage: history.first,
    historyHead: history.last,
    parts: [...parts],
    missing: missingEvidence(ledger, parts),
  })

/** True when a file holds the ledger in use, or what was saved of it since: not another that was put in its place. */
const hasGrownFrom = (stored: Ledger, inUse: Ledger): boolean =>
  stored.revision > inUse.revision || sameValue(stored, inUse)

/** True when a file holds exactly the ledger in use. */
const isTextOf = (ledger: Ledger, bytes: Buffer): boolean => {
  let at = 0
  for (const piece of ledgerText(ledger)) {
    if (!bytes.subarray(at, at + piece.byteLength).equals(piece)) return false
    at += piece.byteLength
  }
  return at === bytes.byteLength
}

/**
 * What a backup of the ledger with these files holds now. The ledger is read first and the history only as far as it leads
 * to that ledger, so that a change saved meanwhile is in neither. `inUse` is the ledger the clerk sees: `changed-outside` when the
 * file is another. Other problems are those of reading a ledger.
 */
export const backupContent = async (
  files: LedgerFiles,
  facts: BackupFacts,
  further: readonly FurtherPart[] = [],
  inUse?: Ledger,
): Promise<Result<BackupContent, Problem>> => {
  const read = await readWhole(files.ledger, MAX_LEDGER_BYTES, 'ledger-too-large')
  if (!read.ok)
    return read.problem.code === 'file-missing'
      ? fail(problem('ledger-missing', { path: files.ledger }))
      : read
  const { bytes } = read.value
  // Nearly always the case, and comparing thousands of findings is much faster than reading them.
  const opened = inUse !== undefined && isTextOf(inUse, bytes) ? ok(inUse) : ledgerFromBytes(bytes)
  if (!opened.ok) return opened
  const ledger = opened.value
  if (inUse !== undefined && !hasGrownFrom(ledger, inUse))
    return fail(problem('changed-outside', { path: files.ledger, how: 'changed' }))
  try {
    const history = await historyExtent(files.history, ledger.revision)
    const evidence = await storedEvidence(files.attachments)
    const parts: BackupContent['parts'] = async function* (evidenceHashes, told) {
      const noticed: BackupPart[] = []
      const memory = lentMemory()
      const note = (part: BackupPart) => noticed.push(part)
      yield noted(PART_NAMES.ledger, true, () => one(bytes), note)
      yield noted(
        PART_NAMES.history,
        true,
        () => ofSource(files.history, fileContent(files.history, history.bytes)),
        note,
      )
      for (const { hash, size } of evidence) {
        const path = join(files.attachments, hash)
        const content = () => ofSource(path, asFarAsReadable(lentPieces(path, size, memory)))
        const known = evidenceHashes === 'names' ? hash : undefined
        const part = noted(`${PART_NAMES.attachments}${hash}`, false, content, note, known)
        yield { ...part, large: isLarge(size) }
      }
      for (const part of further)
        yield noted(part.name, true, () => ofSource(join(files.data, part.name), part.content()), note)
      const manifest = manifestOf(ledger, history, noticed, facts)
      told(manifest)
      const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
      yield { name: PART_NAMES.manifest, packed: true, content: () => one(text) }
    }
    const storedBytes = evidence.reduce((sum, { size }) => sum + size, 0)
    const packedBytes = further.reduce((sum, { size }) => sum + size, bytes.byteLength + history.bytes)
    return ok({ ledger, bytes: storedBytes + packedBytes, storedBytes, parts })
  } catch (error) {
    return fail(fileProblem(error, files.data))
  }
}
