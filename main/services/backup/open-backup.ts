import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl'
import type { Ledger } from '#shared/ledger/ledger.ts'
import type { Problem } from '#shared/problem.ts'
import { problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fileProblem, isSystemError } from '../files/file-problem.ts'
import { MAX_LEDGER_BYTES } from '../ledger/ledger-content.ts'
import { ledgerFromBytes } from '../ledger/ledger-reading.ts'
import { BackupDamage } from './backup-damage.ts'
import { BackupManifest, type BackupPart, NewerManifest, PART_NAMES } from './backup-manifest.ts'
import { SEAL_BYTES, sealedHash } from './backup-seal.ts'
import { type DeviceFile, openCached, openFromDevice } from './device-file.ts'
import { isLocked, TRAILER_BYTES, unlocked } from './password-box.ts'
import { RangeReader, type RangeSource, readFully, showAll } from './range-source.ts'
import { isLarge, localHeaderBytes } from './zip-stream.ts'

/** Largest manifest read, in bytes: 100,000 pieces of evidence take a tenth of it. */
const MAX_MANIFEST_BYTES = 100_000_000

const ZIP_START = Buffer.from('PK\x03\x04', 'latin1')

/** How going through a backup is followed and stopped; `onProgress` is told bytes done and bytes in all. */
export type CheckControl = {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/** A part and the place of its first byte, of the password's content where there is one. */
export type UnpackedPart = { readonly part: BackupPart; readonly start: number }

/** A backup whose seal is whole, open for reading its parts. Must be closed. */
export type OpenBackup = {
  readonly manifest: BackupManifest
  readonly encrypted: boolean
  /** The parts that lie in it unpacked, and from which byte on, as far as this program wrote it. */
  readonly unpacked: readonly UnpackedPart[]
  /** The ledger in it; `ledger-newer` and the like when this program cannot open it. */
  readonly ledger: () => Promise<Result<Ledger, Problem>>
  /** Content of a part, its hash checked at the end; throws `BackupDamage` when it is not the manifest's. */
  readonly content: (part: BackupPart) => AsyncGenerator<Buffer>
  readonly close: () => Promise<void>
}

const hashOf = async (
  source: RangeSource,
  end: number,
  { signal, onProgress }: CheckControl,
): Promise<string> => {
  const hash = createHash('sha256')
  let done = 0
  await showAll(source, end, (piece) => {
    signal?.throwIfAborted()
    hash.update(piece)
    done += piece.byteLength
    onProgress?.(done, source.size)
  })
  if (done !== end) throw new BackupDamage('backup-incomplete')
  return hash.digest('hex')
}

/** What the end of a backup says: the SHA-256, in lower-case hexadecimal, of its first `end` bytes. */
export type StatedSeal = { readonly encrypted: boolean; readonly end: number; readonly sha256: string }

/** What a backup, whichever kind it is, says of itself without any password. Throws `BackupDamage` when it says nothing. */
export const statedSeal = async (source: RangeSource): Promise<StatedSeal> => {
  const start = await readFully(source, 0, 2 * ZIP_START.byteLength)
  if (isLocked(start)) {
    if (source.size < 2 * TRAILER_BYTES) throw new BackupDamage('backup-incomplete')
    const end = source.size - TRAILER_BYTES
    return {
      encrypted: true,
      end,
      sha256: (await readFully(source, end, TRAILER_BYTES)).toString('hex'),
    }
  }
  if (!start.subarray(0, ZIP_START.byteLength).equals(ZIP_START)) throw new BackupDamage('backup-not-one')
  const end = source.size - SEAL_BYTES
  const sha256 = end > 0 ? sealedHash(await readFully(source, end, SEAL_BYTES)) : undefined
  if (sha256 === undefined) throw new BackupDamage('backup-incomplete')
  return { encrypted: false, end, sha256 }
}

const checkSeal = async (source: RangeSource, control: CheckControl): Promise<StatedSeal> => {
  const seal = await statedSeal(source)
  if ((await hashOf(source, seal.end, control)) !== seal.sha256) throw new BackupDamage('backup-damaged')
  return seal
}

/**
 * True when the hash that ends the backup at `path` is right; nothing else is looked at, and no password is needed. Rejects
 * with system errors and when stopped.
 */
export const sealIsWhole = async (path: string, control: CheckControl = {}): Promise<boolean> => {
  const { source, close } = await openFromDevice(path)
  try {
    await checkSeal(source, control)
    return true
  } catch (error) {
    if (error instanceof BackupDamage) return false
    throw error
  } finally {
    await close()
  }
}

const wholeOf = async (pieces: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> => {
  const all: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.byteLength
    if (size > limit) throw new BackupDamage('backup-damaged')
    all.push(piece)
  }
  return Buffer.concat(all)
}

const readEntry = async (zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> =>
  wholeOf(await zip.openReadStreamPromise(entry), limit)

const parsedManifest = (bytes: Buffer): BackupManifest => {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) throw new BackupDamage('backup-damaged', PART_NAMES.manifest)
    throw error
  }
  const manifest = BackupManifest.safeParse(value)
  if (manifest.success) return manifest.data
  throw new BackupDamage(NewerManifest.safeParse(value).success ? 'backup-newer' : 'backup-not-one')
}

/** The entries by name; the parts of the manifest and the manifest itself must be all of them. */
const entriesOf = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  return entries
}

const STORED = 0

const unpackedAmong = (parts: readonly BackupPart[], entries: Map<string, Entry>): readonly UnpackedPart[] =>
  parts
    .flatMap((part) => {
      const entry = entries.get(part.name)
      if (entry === undefined || entry.compressionMethod !== STORED) return []
      const header = localHeaderBytes(entry.fileNameLength, isLarge(part.size))
      return [{ part, start: entry.relativeOffsetOfLocalHeader + header }]
    })
    .toSorted((one, other) => one.start - other.start)

/** Opens a backup whose seal is, or is going to be, proven. Throws `BackupDamage`, plain errors of the zip reader, and system errors. */
export const openZip = async (
  source: RangeSource,
  encrypted: boolean,
  close: () => Promise<void>,
): Promise<OpenBackup> => {
  const zip = await fromRandomAccessReaderPromise(new RangeReader(source), source.size, {
    lazyEntries: true,
    autoClose: false,
    strictFileNames: true,
  })
  const entries = await entriesOf(zip)
  const manifestEntry = entries.get(PART_NAMES.manifest)
  if (manifestEntry === undefined) throw new BackupDamage('backup-not-one')
  const manifest = parsedManifest(await readEntry(zip, manifestEntry, MAX_MANIFEST_BYTES))
  const lacking = manifest.parts.find(({ name, size }) => entries.get(name)?.uncompressedSize !== size)
  if (lacking !== undefined) throw new BackupDamage('backup-damaged', lacking.name)
  // Known before a byte is unpacked: what packs a thousandfold would take minutes.
  if (manifest.parts.some(({ name, size }) => name === PART_NAMES.ledger && size > MAX_LEDGER_BYTES))
    throw new BackupDamage('backup-damaged', PART_NAMES.ledger)

  async function* content({ name, sha256 }: BackupPart): AsyncGenerator<Buffer> {
    const entry = entries.get(name)
    if (entry === undefined) throw new BackupDamage('backup-damaged', name)
    const hash = createHash('sha256')
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      const bytes = Buffer.from(piece)
      hash.update(bytes)
      yield bytes
    }
    if (hash.digest('hex') !== sha256) throw new BackupDamage('backup-damaged', name)
  }

  const ledger = async (): Promise<Result<Ledger, Problem>> => {
    const part = manifest.parts.find(({ name }) => name === PART_NAMES.ledger)
    if (part === undefined) throw new BackupDamage('backup-damaged', PART_NAMES.ledger)
    return ledgerFromBytes(await wholeOf(content(part), MAX_LEDGER_BYTES))
  }
  const unpacked = unpackedAmong(manifest.parts, entries)
  return { manifest, encrypted, unpacked, ledger, content, close }
}

/** A problem for what went wrong with the backup at `path`; faults of the program are thrown on. */
export const backupProblem = (error: unknown, path: string): Problem => {
  const name = basename(path)
  if (error instanceof BackupDamage) return problem(error.reason, { name, path, part: error.part })
  // The zip reader's own errors are plain ones: the seal was right, so somebody else sealed something odd.
  if (error instanceof Error && error.constructor === Error && !('code' in error))
    return problem('backup-damaged', { name, path })
  // Nor can what was packed oddly be unpacked.
  if (isSystemError(error) && error.code.startsWith('Z_')) return problem('backup-damaged', { name, path })
  return fileProblem(error, path)
}

/**
 * Opens a backup and proves its seal first: nothing in it is looked at before the hash of the whole file is right.
 * `open` chooses from where it is read. Problems: `backup-not-one`, `backup-incomplete`, `backup-damaged`, `backup-newer`,
 * `backup-needs-password`, `backup-wrong-password`, `cancelled`, and those of the file system.
 */
export const openBackup = async (
  path: string,
  password: string | undefined,
  control: CheckControl = {},
  open: (path: string) => Promise<DeviceFile> = openCached,
): Promise<Result<OpenBackup, Problem>> => {
  let file: DeviceFile | undefined
  try {
    file = await open(path)
    const { encrypted } = await checkSeal(file.source, control)
    if (encrypted && password === undefined) throw new BackupDamage('backup-needs-password')
    const source = encrypted ? await unlocked(file.source, password ?? '') : file.source
    return ok(await openZip(source, encrypted, file.close))
  } catch (error) {
    await file?.close().catch(() => undefined)
    if (control.signal?.aborted) return fail(problem('cancelled'))
    return fail(backupProblem(error, path))
  }
}

/**
 * What a backup says it is, read without proving anything: undefined where it needs a password, and for whatever does not open.
 * For showing which file was chosen, never for using it.
 */
export const statedManifest = async (path: string): Promise<BackupManifest | undefined> => {
  let file: DeviceFile | undefined
  try {
    file = await openCached(path)
    return (await openZip(file.source, false, file.close)).manifest
  } catch (error) {
    // The zip reader's own errors are plain ones; a fault of the program would meet us again when the backup is opened.
    if (error instanceof Error) return undefined
    throw error
  } finally {
    await file?.close()
  }
}

/** The clerk decides by what the manifest says: whose ledger it is, and how far it came. */
const isDescribedBy = ({ revision, unit }: Ledger, manifest: BackupManifest): boolean =>
  revision === manifest.revision && unit.fullName === manifest.unit

/** Goes through every part of an open backup and proves its hash; returns the ledger in it, which must be the one described. */
export const proveParts = async (
  backup: OpenBackup,
  path: string,
  { signal, onProgress }: CheckControl = {},
): Promise<Result<Ledger, Problem>> => {
  const total = backup.manifest.parts.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  try {
    for (const part of backup.manifest.parts)
      for await (const piece of backup.content(part)) {
        signal?.throwIfAborted()
        done += piece.byteLength
        onProgress?.(done, total)
      }
    const ledger = await backup.ledger()
    if (ledger.ok && !isDescribedBy(ledger.value, backup.manifest))
      throw new BackupDamage('backup-damaged', PART_NAMES.manifest)
    return ledger
  } catch (error) {
    if (signal?.aborted) return fail(problem('cancelled'))
    return fail(backupProblem(error, path))
  }
}
