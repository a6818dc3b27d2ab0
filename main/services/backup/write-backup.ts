import { readdir, realpath, stat, statfs } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { ReadBack } from '#shared/bridge/backup-view.ts'
import { ledgerCounts } from '#shared/ledger/ledger-counts.ts'
import { sameValue } from '#shared/ledger/same-value.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { IncompleteWrite, moveIntoPlace } from '../files/durable-file.ts'
import { type FileEnvironment, thisMachine } from '../files/file-environment.ts'
import { fileProblem, isSystemError } from '../files/file-problem.ts'
import { temporaryPath } from '../files/temporary-file.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import { BackupDamage } from './backup-damage.ts'
import type { BackupManifest } from './backup-manifest.ts'
import { backupName } from './backup-name.ts'
import { type BackupContent, type BackupFacts, backupContent, type FurtherPart } from './backup-parts.ts'
import { BLANK_SEAL, sealed } from './backup-seal.ts'
import { openFromDevice } from './device-file.ts'
import { type CheckControl, openBackup } from './open-backup.ts'
import { lockedBy } from './password-box.ts'
import { zipStream } from './zip-stream.ts'

/** The two stretches of work a backup takes: writing it, and reading it again. */
export type BackupPhase = 'writing' | 'reading'

/** How making a backup is followed and stopped; bytes done and in all are those of the phase. */
export type BackupControl = {
  readonly signal?: AbortSignal
  readonly onProgress?: (phase: BackupPhase, done: number, total: number) => void
}

/** What to back up, and where to. */
export type BackupOrder = {
  readonly files: LedgerFiles
  /** Absolute path of the folder the backup is put into. */
  readonly folder: string
  readonly facts: BackupFacts
  readonly password?: string
  readonly further?: readonly FurtherPart[]
  readonly environment?: FileEnvironment
}

/** A backup that was written, read again and counted; only then it bears its name. */
export type ProvenBackup = {
  readonly path: string
  readonly size: number
  readonly manifest: BackupManifest
  readonly readBack: ReadBack
}

/** True when the folder lies in the data of the ledger itself: a backup there is lost with it. */
const liesWithin = (folder: string, data: string): boolean => {
  const way = relative(data, folder)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`))
}

const freeName = async (
  folder: string,
  { ledger }: BackupContent,
  { kind, now }: BackupFacts,
): Promise<string> => {
  const taken = new Set(await readdir(folder))
  const { shortName, fullName } = ledger.unit
  for (let again = 0; ; again += 1) {
    const name = backupName(kind, shortName.trim() || fullName.trim(), new Date(now), ledger.revision, again)
    if (!taken.has(name)) return name
  }
}

/** Writes the pieces to a new file, flushed and measured, and answers with its size in bytes. */
const writePieces = async (
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  environment: FileEnvironment,
  { signal, onProgress }: CheckControl,
  total: number,
): Promise<number> => {
  const handle = await environment.open(path, 'wx')
  try {
    let size = 0
    for await (const piece of pieces) {
      signal?.throwIfAborted()
      // Not handle.write(): on a full disk that stores a part and reports no error.
      await handle.writeFile(piece)
      size += piece.byteLength
      onProgress?.(Math.min(size, total), total)
    }
    await handle.sync()
    const stored = await handle.stat()
    if (stored.size !== size) throw new IncompleteWrite(`${stored.size} of ${size} bytes`)
    await handle.close()
    return size
  } catch (error) {
    // Whatever closing reports now, the first error is the one that counts; a handle closed already stays closed.
    await handle.close().catch(() => undefined)
    throw error
  }
}

/** What the errors of a stick mean: pulled out, full, or its file system too old for so large a file. */
const targetProblem = async (
  error: unknown,
  folder: string,
  device: number | bigint,
  bytes: number,
): Promise<Problem> => {
  const now = await stat(folder).catch(() => undefined)
  if (now === undefined || now.dev !== device) return problem('target-gone', { place: folder })
  if (isSystemError(error) && error.code === 'EFBIG')
    return problem('backup-too-large', { place: folder, gigabytes: Math.ceil(bytes / 1e9) })
  return fileProblem(error, folder)
}

/** Reads the file again from the device and proves that it is the backup that was written. */
const provenAt = async (
  path: string,
  password: string | undefined,
  manifest: BackupManifest | undefined,
  control: CheckControl,
): Promise<Result<ReadBack, Problem>> => {
  let readBack: ReadBack = 'cache'
  const opened = await openBackup(path, password, control, async (file) => {
    const device = await openFromDevice(file)
    readBack = device.readBack
    return device
  })
  if (!opened.ok)
    return opened.problem.code.startsWith('backup-') ? fail(problem('backup-not-proven')) : opened
  try {
    const ledger = await opened.value.ledger()
    const agrees =
      ledger.ok &&
      sameValue(opened.value.manifest, manifest) &&
      sameValue(ledgerCounts(ledger.value), opened.value.manifest.counts)
    return agrees ? ok(readBack) : fail(problem('backup-not-proven'))
  } catch (error) {
    if (error instanceof BackupDamage) return fail(problem('backup-not-proven'))
    throw error
  } finally {
    await opened.value.close()
  }
}

/**
 * Makes a backup: written under a temporary name, flushed, read again from the device, every hash compared, opened and
 * counted; only then it gets its name. At any moment before, and after any problem, the folder holds what it held.
 * Problems: those of reading the ledger, `target-inside-ledger`, `target-gone`, `disk-full`, `backup-too-large`,
 * `backup-not-proven`, `cancelled`, and those of the file system.
 */
export const writeBackup = async (
  { files, folder, facts, password, further = [], environment = thisMachine }: BackupOrder,
  { signal, onProgress }: BackupControl = {},
): Promise<Result<ProvenBackup, Problem>> => {
  const content = await backupContent(files, facts, further)
  if (!content.ok) return content
  let device: number
  try {
    device = (await stat(folder)).dev
    if (liesWithin(await realpath(folder), await realpath(files.data).catch(() => files.data)))
      return fail(problem('target-inside-ledger', { path: folder }))
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize < content.value.bytes) return fail(problem('disk-full', { path: folder }))
  } catch (error) {
    return fail(fileProblem(error, folder))
  }
  const temporary = temporaryPath(join(folder, 'backup'))
  const following = (phase: BackupPhase): CheckControl => ({
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress: (done, total) => onProgress(phase, done, total) }),
  })
  try {
    let manifest: BackupManifest | undefined
    const parts = content.value.parts((told) => {
      manifest = told
    })
    const zip = sealed(zipStream(parts, new Date(facts.now), BLANK_SEAL))
    const pieces = password === undefined ? zip : lockedBy(password, zip)
    const size = await writePieces(temporary, pieces, environment, following('writing'), content.value.bytes)
    const proven = await provenAt(temporary, password, manifest, following('reading'))
    if (!proven.ok || manifest === undefined) {
      await environment.unlink(temporary).catch(() => undefined)
      return proven.ok ? fail(problem('backup-not-proven')) : proven
    }
    signal?.throwIfAborted()
    const path = join(folder, await freeName(folder, content.value, facts))
    await moveIntoPlace(temporary, path, environment)
    return ok({ path, size, manifest, readBack: proven.value })
  } catch (error) {
    await environment.unlink(temporary).catch(() => undefined)
    if (signal?.aborted) return fail(problem('cancelled'))
    return fail(await targetProblem(error, folder, device, content.value.bytes))
  }
}
