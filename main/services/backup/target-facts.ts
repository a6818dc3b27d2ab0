import { access, constants, readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fileProblem, isAbsent, isSystemError } from '../files/file-problem.ts'
import { backupsAmong } from './backup-name.ts'
import { openCached } from './device-file.ts'
import { isLocked, MAGIC_BYTES } from './password-box.ts'
import { readFully } from './range-source.ts'

/** What the system tells of a folder backups can go to. Sizes in bytes, null where it does not tell. */
export type TargetFacts = {
  readonly freeBytes: number | null
  readonly totalBytes: number | null
  readonly readOnly: boolean
}

/** What the system tells of a folder now; undefined when it is not there. */
export const targetFacts = async (folder: string): Promise<TargetFacts | undefined> => {
  const there = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!there) return undefined
  const space = await statfs(folder).catch(() => undefined)
  const readOnly = await access(folder, constants.W_OK).then(
    () => false,
    () => true,
  )
  return {
    freeBytes: space === undefined ? null : space.bavail * space.bsize,
    totalBytes: space === undefined ? null : space.blocks * space.bsize,
    readOnly,
  }
}

/** A backup file as it lies in a folder, unread but for its first bytes. `size` in bytes. */
export type FoundBackup = { readonly path: string; readonly size: number; readonly encrypted: boolean }

/** What a file is by its first bytes and its size. Rejects with system errors. */
export const foundBackup = async (path: string): Promise<FoundBackup> => {
  const { source, close } = await openCached(path)
  try {
    return { path, size: source.size, encrypted: isLocked(await readFully(source, 0, MAGIC_BYTES)) }
  } finally {
    await close()
  }
}

/** A file that cannot be read is shown all the same: checking it says why. */
const unreadable = (path: string, error: unknown): FoundBackup => {
  if (!isSystemError(error) || isAbsent(error)) throw error
  return { path, size: 0, encrypted: false }
}

/** The backups in a folder, newest revision first. `target-gone` when the folder is not there any more. */
export const backupsIn = async (folder: string): Promise<Result<readonly FoundBackup[], Problem>> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
    const found: FoundBackup[] = []
    for (const { fileName } of backupsAmong(names)) {
      const path = join(folder, fileName)
      found.push(await foundBackup(path).catch((error: unknown) => unreadable(path, error)))
    }
    return ok(found)
  } catch (error) {
    return fail(isAbsent(error) ? problem('target-gone', { place: folder }) : fileProblem(error, folder))
  }
}
