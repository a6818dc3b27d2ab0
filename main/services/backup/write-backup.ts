import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { ReadBack } from '#shared/bridge/backup-view.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { moveIntoPlace } from '../files/durable-file.ts'
import { type FileEnvironment, thisMachine } from '../files/file-environment.ts'
import { fileProblem, isAbsent } from '../files/file-problem.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import type { BackupManifest } from './backup-manifest.ts'
import { backupName } from './backup-name.ts'
import {
  type BackupContent,
  type BackupFacts,
  backupContent,
  type EvidenceHashes,
  type FurtherPart,
  SourceFault,
} from './backup-parts.ts'
import { SEAL_BYTES, sealOf } from './backup-seal.ts'
import { HashThread } from './hash-thread.ts'
import { endingInHash } from './hashed-stretches.ts'
import type { CheckControl } from './open-backup.ts'
import { lockedBy } from './password-box.ts'
import { provenAt } from './read-back.ts'
import { writeStretches } from './stretch-writer.ts'
import { targetProblem, whyNoRoom } from './target-problems.ts'
import { discardUnfinished, removeUnfinished, unfinishedBackup } from './unfinished-backup.ts'
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
  /** The file system of that folder as the system calls it, where it does. */
  readonly fileSystem?: string
  readonly facts: BackupFacts
  readonly password?: string
  readonly further?: readonly FurtherPart[]
  /** The ledger the clerk sees, where one is open: nothing else is backed up in its stead. */
  readonly inUse?: Ledger
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

/**
 * Makes a backup: written under a temporary name, flushed, read again from the device, every hash compared, opened and
 * counted; only then it gets its name. At any moment before, and after any problem, the folder holds what it held.
 * Problems: those of reading the ledger, `changed-outside`, `target-inside-ledger`, `target-gone`, `disk-full`, `backup-too-large`,
 * `backup-not-proven`, `cancelled`, and those of the file system.
 */
export const writeBackup = async (
  order: BackupOrder,
  control: BackupControl = {},
): Promise<Result<ProvenBackup, Problem>> => {
  // Begun first: the thread starts while the ledger is read.
  const hashes = new HashThread()
  try {
    return await writeWith(hashes, order, control)
  } finally {
    await hashes.close()
  }
}

const writeWith = async (
  hashes: HashThread,
  { files, folder, fileSystem, facts, password, further = [], inUse, environment = thisMachine }: BackupOrder,
  { signal, onProgress }: BackupControl,
): Promise<Result<ProvenBackup, Problem>> => {
  const content = await backupContent(files, facts, further, inUse)
  if (!content.ok) return content
  let device: number
  try {
    device = (await stat(folder)).dev
    if (liesWithin(await realpath(folder), await realpath(files.data).catch(() => files.data)))
      return fail(problem('target-inside-ledger', { path: folder }))
    const noRoom = await whyNoRoom(folder, content.value.storedBytes, fileSystem)
    if (noRoom !== null) return fail(noRoom)
  } catch (error) {
    return fail(isAbsent(error) ? problem('target-gone', { place: folder }) : fileProblem(error, folder))
  }
  await removeUnfinished(folder)
  const temporary = unfinishedBackup(folder)
  const following = (phase: BackupPhase): CheckControl => ({
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress: (done, total) => onProgress(phase, done, total) }),
  })
  /** Writes it and reads it back. Damaged evidence is only found then, and costs a second attempt that hashes what it reads. */
  const attempt = async (evidenceHashes: EvidenceHashes) => {
    let manifest: BackupManifest | undefined
    const parts = content.value.parts(evidenceHashes, (told) => {
      manifest = told
    })
    const zip = endingInHash(zipStream(parts, new Date(facts.now), SEAL_BYTES), hashes.begin(), sealOf)
    const stretches =
      password === undefined ? zip : endingInHash(lockedBy(password, zip), hashes.begin(), (hash) => hash)
    const bytes = content.value.bytes
    const size = await writeStretches(temporary, stretches, environment, following('writing'), bytes)
    const proven = await provenAt(temporary, password, manifest, hashes, following('reading'))
    return { manifest, size, proven }
  }
  try {
    let written = await attempt('names')
    if (written.proven.ok && written.proven.value === 'evidence-differs') {
      await environment.unlink(temporary)
      written = await attempt('content')
    }
    const { manifest, size, proven } = written
    if (!proven.ok || proven.value === 'evidence-differs' || manifest === undefined) {
      await discardUnfinished(temporary, environment)
      if (proven.ok) return fail(problem('backup-not-proven', { place: folder }))
      // What was written a moment ago is not there: the stick is not, either.
      return proven.problem.code === 'file-missing' ? fail(problem('target-gone', { place: folder })) : proven
    }
    signal?.throwIfAborted()
    const path = join(folder, await freeName(folder, content.value, facts))
    await moveIntoPlace(temporary, path, environment)
    return ok({ path, size, manifest, readBack: proven.value })
  } catch (error) {
    await discardUnfinished(temporary, environment)
    if (signal?.aborted) return fail(problem('cancelled'))
    if (error instanceof SourceFault) return fail(error.problem)
    return fail(await targetProblem(error, folder, device, content.value.bytes))
  }
}
