import { dirname } from 'node:path'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { type FileEnvironment, thisMachine } from './file-environment.ts'
import { fileProblem, isAbsent, isSystemError } from './file-problem.ts'
import { temporaryPath } from './temporary-file.ts'

/** Waits between attempts to rename, in milliseconds; a little over 10 s together. */
const RENAME_WAITS = [50, 100, 200, 400, 800, 1600, 3200, 4000]
/** What a virus scanner or an indexer on Windows makes a rename fail with for as long as it holds the file. */
const HELD_BY_ANOTHER = ['EPERM', 'EACCES', 'EBUSY']

/** A file that holds less than was given to it although no call failed. */
export class IncompleteWrite extends Error {
  readonly code = 'EIO'
}

/** Windows says that a file open in Word may not be touched; the folder took another one a moment before. */
export class HeldByAnother extends Error {
  readonly code = 'EBUSY'
}

const writeNew = async (path: string, bytes: Uint8Array, environment: FileEnvironment): Promise<void> => {
  const handle = await environment.open(path, 'wx')
  try {
    // Not handle.write(): on a full disk that stores a part and reports no error.
    await handle.writeFile(bytes)
    await handle.sync()
    const { size } = await handle.stat()
    if (size !== bytes.byteLength) throw new IncompleteWrite(`${size} of ${bytes.byteLength} bytes`)
  } catch (error) {
    // Whatever closing reports now, the first error is the one that counts.
    await handle.close().catch(() => undefined)
    throw error
  }
  await handle.close()
}

const isRefused = (error: unknown): error is NodeJS.ErrnoException =>
  isSystemError(error) && HELD_BY_ANOTHER.includes(error.code)

const renamePatiently = async (from: string, to: string, environment: FileEnvironment): Promise<void> => {
  for (const pause of RENAME_WAITS) {
    try {
      return await environment.rename(from, to)
    } catch (error) {
      if (!isRefused(error)) throw error
      await environment.wait(pause)
    }
  }
  try {
    await environment.rename(from, to)
  } catch (error) {
    throw environment.platform === 'win32' && isRefused(error) ? new HeldByAnother(error.code) : error
  }
}

/**
 * Makes the entries of a folder durable. Windows cannot flush a folder (opening one fails), and its file system
 * journals renames itself: the one difference between the systems.
 */
export const syncFolder = async (
  folder: string,
  environment: FileEnvironment = thisMachine,
): Promise<void> => {
  if (environment.platform === 'win32') return
  const handle = await environment.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Gives a finished, flushed temporary file its name, in place of what bears it, and makes that durable. A rename refused
 * because another program holds the file is tried again for about ten seconds; then, or for any other reason, it throws.
 */
export const moveIntoPlace = async (
  temporary: string,
  path: string,
  environment: FileEnvironment = thisMachine,
): Promise<void> => {
  await renamePatiently(temporary, path, environment)
  await syncFolder(dirname(path), environment)
}

/**
 * Replaces the file at `path`, or creates it, whole or not at all: a temporary file in the same folder, flushed,
 * measured, renamed, and the folder flushed. A program killed at any moment, a full disk or a pulled stick leave the
 * old file as it was. Texts are written as UTF-8.
 *
 * A rename refused because another program holds the file is tried again for about ten seconds. After a problem the
 * old content is in place, with one exception that the caller has to reckon with: when flushing the folder failed the
 * new content is in place, but might not survive a power cut.
 */
export const writeDurably = async (
  path: string,
  content: Uint8Array | string,
  environment: FileEnvironment = thisMachine,
): Promise<Result<null, Problem>> => {
  const temporary = temporaryPath(path)
  try {
    await writeNew(temporary, typeof content === 'string' ? Buffer.from(content) : content, environment)
    await moveIntoPlace(temporary, path, environment)
    return ok(null)
  } catch (error) {
    // Gone already when only the folder could not be flushed; and one that stays is removed at the next start.
    await environment.unlink(temporary).catch(() => undefined)
    // A new file needs nothing but its folder.
    return fail(
      isAbsent(error) ? problem('folder-missing', { path: dirname(path) }) : fileProblem(error, path),
    )
  }
}
