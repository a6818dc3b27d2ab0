import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fileProblem } from './file-problem.ts'

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex')

/**
 * What changes whenever somebody writes to a file or puts another one in its place: inode, size in bytes, and the
 * times of the last change of content and of metadata in nanoseconds.
 */
export type FileStamp = {
  readonly ino: bigint
  readonly size: bigint
  readonly mtimeNs: bigint
  readonly ctimeNs: bigint
}

/** True when nothing was written between the two stamps. */
export const sameStamp = (left: FileStamp, right: FileStamp): boolean =>
  left.ino === right.ino &&
  left.size === right.size &&
  left.mtimeNs === right.mtimeNs &&
  left.ctimeNs === right.ctimeNs

/** The `cause` of the problem when a folder, a pipe or a device lies under the name of a file. */
export const NOT_A_FILE = 'EISDIR'

class NotAFile extends Error {
  readonly code = NOT_A_FILE
}

/** Opening a pipe would wait for somebody to write to it. Windows knows no such mode, and has no such pipes. */
const WITHOUT_WAITING = process.platform === 'win32' ? 0 : constants.O_NONBLOCK

/**
 * A whole file with its stamp, both taken from one open handle. `limit` in bytes is checked before anything is read:
 * `tooLarge` is the problem's code then.
 */
export const readWhole = async (
  path: string,
  limit: number,
  tooLarge: 'ledger-too-large' | 'text-too-large',
): Promise<Result<{ readonly bytes: Buffer; readonly stamp: FileStamp }, Problem>> => {
  try {
    const handle = await open(path, constants.O_RDONLY | WITHOUT_WAITING)
    try {
      const stamp = await handle.stat({ bigint: true })
      if (!stamp.isFile()) throw new NotAFile(path)
      if (stamp.size > limit)
        return fail(problem(tooLarge, { path, megabytes: Number(stamp.size / 1_000_000n) }))
      return ok({ bytes: await handle.readFile(), stamp })
    } finally {
      await handle.close()
    }
  } catch (error) {
    return fail(fileProblem(error, path))
  }
}
