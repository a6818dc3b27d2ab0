import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupRotation } from '#shared/bridge/backup-view.ts'
import { type FileEnvironment, thisMachine } from '../files/file-environment.ts'
import { isSystemError } from '../files/file-problem.ts'
import { type BackupNameFacts, backupsAmong } from './backup-name.ts'
import { type CheckControl, sealIsWhole } from './open-backup.ts'

/**
 * True when a backup was made after another of the same ledger. By revision, and by clock as well: a new ledger of the unit begins
 * at revision 1 again, and its backups must not be taken for the oldest of those of the ledger before it.
 */
const isLater = (one: BackupNameFacts, other: BackupNameFacts): boolean =>
  one.revision >= other.revision && one.moment >= other.moment

/**
 * Gives up the oldest backups in `folder` beyond `keep`, after `proven` (a file name) has been proven there. Only whole
 * backups count, so each is read through, newest revision first; one that `keep` later whole ones of the same unit and kind stand
 * above is removed once it is found whole as well. With no more than `keep` backups nothing is read. A file that cannot be read or
 * removed hinders the others in nothing. Progress is told in files. Never fails: the backup it follows stands already.
 */
export const rotateBackups = async (
  folder: string,
  proven: string,
  keep: number,
  control: CheckControl = {},
  environment: FileEnvironment = thisMachine,
): Promise<BackupRotation> => {
  const [removed, damaged, left]: [string[], string[], string[]] = [[], [], []]
  const beside = await backupsBeside(folder, proven)
  if (beside === undefined) return { removed, damaged, left, stopped: true }
  const { own, others } = beside
  const limit = Math.max(1, keep)
  const whole = [own]
  for (const [index, backup] of others.length < limit ? [] : others.entries()) {
    const { fileName } = backup
    const path = join(folder, fileName)
    const onProgress = (done: number, total: number) =>
      control.onProgress?.(index + done / Math.max(1, total), others.length)
    try {
      control.signal?.throwIfAborted()
      if (!(await sealIsWhole(path, { ...control, onProgress }))) damaged.push(fileName)
      else if (whole.filter((later) => isLater(later, backup)).length < limit) whole.push(backup)
      else {
        await environment.unlink(path)
        removed.push(fileName)
      }
    } catch (error) {
      const stopped = control.signal?.aborted === true
      if (!stopped && !isSystemError(error)) throw error
      // Pulled out: then none of the others can be read, either, and nothing is wrong with this one.
      if (stopped || (await backupsBeside(folder, proven)) === undefined)
        return { removed, damaged, left, stopped: true }
      left.push(fileName)
    }
  }
  return { removed, damaged, left, stopped: false }
}

/** A proven backup and those of the same unit and kind beside it, newest first; undefined when it is not to be found there. */
const backupsBeside = async (
  folder: string,
  proven: string,
): Promise<{ readonly own: BackupNameFacts; readonly others: readonly BackupNameFacts[] } | undefined> => {
  const all = backupsAmong(await readdir(folder).catch(() => []))
  const own = all.find(({ fileName }) => fileName === proven)
  if (own === undefined) return undefined
  return { own, others: all.filter((backup) => backup.family === own.family && backup !== own) }
}
