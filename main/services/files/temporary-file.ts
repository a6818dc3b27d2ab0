import { createHash, randomBytes } from 'node:crypto'
import { readdir, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isSystemError } from './file-problem.ts'
import { isProcessAlive } from './process-identity.ts'

/** Ten hex digits that stand for the file to be replaced: its name may be too long to carry a suffix (255 bytes). */
const targetMark = (path: string): string =>
  createHash('sha256').update(basename(path)).digest('hex').slice(0, 10)

/** A name nobody else uses, in the folder of `path`, so that the rename stays on one file system. */
export const temporaryPath = (path: string): string =>
  join(dirname(path), `.${targetMark(path)}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)

/**
 * Removes what killed programs left behind while they were replacing `path`; temporary files of other targets and of
 * programs that still run stay. Best effort: what cannot be removed now harms nothing and is met again at the next start.
 */
export const removeStaleTemporaries = async (path: string): Promise<void> => {
  const pattern = new RegExp(`^\\.${targetMark(path)}-(\\d+)-[0-9a-f]{12}\\.tmp$`, 'u')
  try {
    for (const name of await readdir(dirname(path))) {
      const owner = pattern.exec(name)?.[1]
      if (owner !== undefined && !isProcessAlive(Number(owner))) await unlink(join(dirname(path), name))
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}
