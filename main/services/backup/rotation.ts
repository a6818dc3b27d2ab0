import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupRotation } from '#shared/bridge/backup-view.ts'
import { type FileEnvironment, thisMachine } from '../files/file-environment.ts'
import { isSystemError } from '../files/file-problem.ts'
import { backupsAmong } from './backup-name.ts'
import { type CheckControl, sealIsWhole } from './open-backup.ts'

/**
 * Gives up the oldest backups in `folder` beyond `keep`, after `proven` (a file name) has been proven there. Only whole
 * backups count, so each is read through, newest revision first; what is older than the `keep` newest whole ones, of the same unit and
 * kind, is removed once it is found whole as well. With no more than `keep` backups nothing is read. A file that cannot be read or
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
  const surplus = await othersBeside(folder, proven)
  if (surplus === undefined) return { removed, damaged, left, stopped: true }
  const limit = Math.max(1, keep)
  let whole = 1
  for (const [index, fileName] of surplus.length < limit ? [] : surplus.entries()) {
    const path = join(folder, fileName)
    const onProgress = (done: number, total: number) =>
      control.onProgress?.(index + done / Math.max(1, total), surplus.length)
    try {
      control.signal?.throwIfAborted()
      if (!(await sealIsWhole(path, { ...control, onProgress }))) damaged.push(fileName)
      else if (whole < limit) whole += 1
      else {
        await environment.unlink(path)
        removed.push(fileName)
      }
    } catch (error) {
      const stopped = control.signal?.aborted === true
      if (!stopped && !isSystemError(error)) throw error
      // Pulled out: then none of the others can be read, either, and nothing is wrong with this one.
      if (stopped || (await othersBeside(folder, proven)) === undefined)
        return { removed, damaged, left, stopped: true }
      left.push(fileName)
    }
  }
  return { removed, damaged, left, stopped: false }
}

/** The backups of the same unit and kind beside a proven one, newest first; undefined when it is not to be found there. */
const othersBeside = async (folder: string, proven: string): Promise<readonly string[] | undefined> => {
  const all = backupsAmong(await readdir(folder).catch(() => []))
  const family = all.find(({ fileName }) => fileName === proven)?.family
  if (family === undefined) return undefined
  return all
    .filter((backup) => backup.family === family && backup.fileName !== proven)
    .map(({ fileName }) => fileName)
}
