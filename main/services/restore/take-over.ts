import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { type BackupManifest, PART_NAMES } from '../backup/backup-manifest.ts'
import { backupProblem, type CheckControl, type OpenBackup } from '../backup/open-backup.ts'
import { syncFolder, writeDurably } from '../files/durable-file.ts'
import { type FileEnvironment, thisMachine } from '../files/file-environment.ts'
import { madeFolder } from '../files/made-folder.ts'
import { ledgerPresence } from '../ledger/first-run.ts'
import { generationName } from '../ledger/generation-name.ts'
import { ledgerContent } from '../ledger/ledger-content.ts'
import { ledgerFiles } from '../ledger/ledger-files.ts'
import { openProven } from './restore-backup.ts'
import { storeEvidenceOf, storePart } from './stored-parts.ts'

/** A ledger brought to this PC: what came, and where it lies now. */
export type TakenOver = { readonly path: string; readonly manifest: BackupManifest }

const STAGING = /^\.taking-over-[0-9a-f]{12}$/u

const removeStaging = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder))
    if (STAGING.test(name)) await rm(join(folder, name), { recursive: true })
}

/** Everything beside the ledger itself, complete and flushed, in a folder that bears no ledger's name yet. */
const stage = async (
  backup: OpenBackup,
  ledger: Ledger,
  staging: string,
  environment: FileEnvironment,
  control: CheckControl,
): Promise<Result<Buffer, Problem>> => {
  const content = ledgerContent(ledger)
  if (!content.ok) return content
  const data = ledgerFiles(join(staging, 'ledger.json'))
  await mkdir(data.snapshots, { recursive: true })
  const total = backup.manifest.parts.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  const onBytes = (bytes: number) => {
    done += bytes
    control.onProgress?.(done, total)
  }
  await storeEvidenceOf(backup, data.attachments, environment, onBytes, control.signal)
  for (const part of backup.manifest.parts) {
    const path =
      part.name === PART_NAMES.history
        ? data.history
        : part.name.startsWith(PART_NAMES.snapshots)
          ? join(data.snapshots, basename(part.name))
          : undefined
    if (path !== undefined && part.size > 0)
      await storePart(backup, part, path, environment, onBytes, control.signal)
  }
  // Killed between the two renames the ledger is missing, and this is what the start offers.
  const snapshot = join(data.snapshots, generationName(ledger.revision, backup.manifest.madeAt))
  const kept = await writeDurably(snapshot, content.value.bytes, environment)
  if (!kept.ok) return kept
  await syncFolder(data.data, environment)
  return ok(content.value.bytes)
}

/**
 * Makes a backup or handover the ledger at `path`, where none was before: with its history, evidence and snapshots. Everything
 * is proven and complete in a folder of its own before it gets its name; the ledger comes last. `ledger-in-use` where a ledger
 * or what is left of one lies already; other problems as `openProven` and of the file system.
 */
export const takeOver = async (
  backupPath: string,
  path: string,
  password: string | undefined,
  control: CheckControl = {},
  environment: FileEnvironment = thisMachine,
): Promise<Result<TakenOver, Problem>> => {
  const presence = await ledgerPresence(path, false)
  if (!presence.ok) return presence
  if (presence.value !== 'first-run') return fail(problem('ledger-in-use', { path }))
  const proven = await openProven(backupPath, password, control)
  if (!proven.ok) return proven
  const { backup, ledger } = proven.value
  const folder = dirname(path)
  const made = await madeFolder(folder)
  const staging = join(folder, `.taking-over-${randomBytes(6).toString('hex')}`)
  try {
    if (!made.ok) return made
    await removeStaging(folder)
    const staged = await stage(backup, ledger, staging, environment, control)
    if (!staged.ok) return staged
    control.signal?.throwIfAborted()
    await rename(ledgerFiles(join(staging, 'ledger.json')).data, ledgerFiles(path).data)
    await syncFolder(folder, environment)
    const written = await writeDurably(path, staged.value, environment)
    return written.ok ? ok({ path, manifest: backup.manifest }) : written
  } catch (error) {
    return fail(control.signal?.aborted ? problem('cancelled') : backupProblem(error, backupPath))
  } finally {
    await backup.close()
    await rm(staging, { recursive: true, force: true })
  }
}
