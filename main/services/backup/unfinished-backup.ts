import { unlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FileEnvironment } from '../files/file-environment.ts'
import { isSystemError } from '../files/file-problem.ts'
import { removeStaleTemporaries, temporaryPath } from '../files/temporary-file.ts'

/** What a backup is written under until it is proven; what a killed program left of one is found by it. */
const UNFINISHED = 'backup'

/** Unfinished backups of this run, by name, that stayed on a stick because it was pulled out. No other file is ever called so. */
const leftBehind = new Set<string>()

/** A name in `folder` for a backup that is not proven yet. */
export const unfinishedBackup = (folder: string): string => temporaryPath(join(folder, UNFINISHED))

/** Removes an unfinished backup, or remembers that it still lies on a stick that is gone. */
export const discardUnfinished = async (path: string, { unlink: remove }: FileEnvironment): Promise<void> => {
  try {
    await remove(path)
  } catch (error) {
    if (!isSystemError(error)) throw error
    leftBehind.add(basename(path))
  }
}

/** Removes what killed programs, and this one when its stick was pulled out, left unfinished in a folder. Best effort. */
export const removeUnfinished = async (folder: string): Promise<void> => {
  await removeStaleTemporaries(join(folder, UNFINISHED))
  for (const name of leftBehind)
    try {
      await unlink(join(folder, name))
      leftBehind.delete(name)
    } catch (error) {
      if (!isSystemError(error)) throw error
    }
}
