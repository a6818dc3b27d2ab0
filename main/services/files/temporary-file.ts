import { createHash, randomBytes } from 'node:crypto'
import { readdir, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isSystemError } from './file-problem.ts'
import { processMark } from './process-identity.ts'

const PATTERN = /^\.([0-9a-f]{10})-(\d+)-[0-9a-f]{12}\.tmp$/u

/** Ten hex digits that stand for the file to be replaced: its name may be too long to carry a suffix (255 bytes). */
const targetMark = (path: string): string =>
  createHash('sha256').update(basename(path)).digest('hex').slice(0, 10)

/** A name nobody else uses, in the folder of `path`, so that the rename stays on one file system. */
export const temporaryPath = (path: string): string =>
  join(dirname(path), `.${targetMark(path)}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)

const removeFrom = async (folder: string, mark: string | undefined): Promise<void> => {
  try {
    for (const name of await readdir(folder)) {
      const [, target, owner] = PATTERN.exec(name) ?? []
      if (target === undefined || (mark !== undefined && target !== mark)) continue
      if (processMark(Number(owner)) === undefined) await unlink(join(folder, name))
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}

/**
 * Removes what killed programs left behind while they were replacing the file at `path`; temporary files of other
 * files, and of programs that still run, stay. Best effort: what cannot be removed harms nothing and is met again.
 */
export const removeStaleTemporaries = (path: string): Promise<void> =>
  removeFrom(dirname(path), targetMark(path))

/** The same for every file of a folder that belongs to this program alone. */
export const removeStaleTemporariesIn = (folder: string): Promise<void> => removeFrom(folder, undefined)
