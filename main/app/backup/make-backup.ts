import { basename } from 'node:path'
import type { BackupDone } from '#shared/bridge/backup-view.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { ok } from '#shared/result.ts'
import { rotateBackups } from '../../services/backup/rotation.ts'
import {
  type BackupOrder,
  type BackupPhase,
  type ProvenBackup,
  writeBackup,
} from '../../services/backup/write-backup.ts'
import type { Following } from './followed-work.ts'
import type { LastBackup } from './last-backup.ts'
import type { OpenedBackups } from './opened-backups.ts'

type Work = { readonly signal: AbortSignal; readonly follow: Following }

/** Writes a proven backup or handover, and says how far it is. Problems are those of `writeBackup`. */
export const writeFollowed = (
  order: BackupOrder,
  { signal, follow }: Work,
): Promise<Result<ProvenBackup, Problem>> => {
  const phases = { writing: follow('writing', 0, 0.5), reading: follow('reading', 0.5, 1) }
  const onProgress = (phase: BackupPhase, done: number, total: number) => phases[phase](done, total)
  return writeBackup(order, { signal, onProgress })
}

/** What the window is told of a proven backup. */
export const backupDone = (
  opened: OpenedBackups,
  { path, size, manifest, readBack }: ProvenBackup,
  encrypted: boolean,
): BackupDone => ({
  file: opened.file({ path, size, encrypted }, manifest),
  readBack,
  rotation: null,
})

/** Backing up: `keep` backups stay in the folder; `place` is what the folder is called on screen. */
export type BackupJob = Work & {
  readonly order: BackupOrder
  readonly place: string
  readonly keep: number
  readonly last: LastBackup
  readonly opened: OpenedBackups
}

/**
 * Makes a backup, announces it once it is proven, and only then looks after the older ones beside it. From the announcement on
 * nothing can take it back: stopping ends the looking after, and what stays there is told.
 */
export const makeBackup = async (job: BackupJob): Promise<Result<BackupDone, Problem>> => {
  const { order, place, keep, last, opened, signal, follow } = job
  const written = await writeFollowed(order, job)
  if (!written.ok) return written
  const fileName = basename(written.value.path)
  await last.proven(order.files.ledger, written.value, place)
  const done = backupDone(opened, written.value, order.password !== undefined)
  const onProgress = follow('checkingOlder', 0, 1)
  onProgress(0, 1)
  const rotation = await rotateBackups(order.folder, fileName, keep, { signal, onProgress })
  return ok({ ...done, rotation })
}
