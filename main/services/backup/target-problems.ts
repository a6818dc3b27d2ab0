import { stat, statfs } from 'node:fs/promises'
import { type Problem, problem } from '#shared/problem.ts'
import { fileProblem, isSystemError } from '../files/file-problem.ts'

/** Largest file FAT can hold, in bytes: its length stands in 32 bits. */
const LARGEST_ON_FAT = 4_294_967_295

/** What statfs of Linux calls FAT. */
const FAT_TYPE = 0x4d44

/** FAT by the names of Windows (`FAT32`), Linux (`vfat`) and macOS (`msdos`); exFAT knows no such limit. */
const FAT_NAME = /^(?:v?fat\d*|msdos)$/iu

const tooLarge = (folder: string, bytes: number): Problem =>
  problem('backup-too-large', { place: folder, gigabytes: Math.ceil(bytes / 1e9) })

const full = (folder: string): Problem => problem('disk-full', { path: folder, place: folder })

/**
 * Why a backup of at least `bytes` cannot be put into a folder, before anything is written; null when it seems it can. `fileSystem` as
 * the system calls it, where it does. Rejects with system errors.
 */
export const whyNoRoom = async (folder: string, bytes: number, fileSystem = ''): Promise<Problem | null> => {
  const { bavail, bsize, type } = await statfs(folder)
  const isFat = FAT_NAME.test(fileSystem) || type === FAT_TYPE
  if (isFat && bytes > LARGEST_ON_FAT) return tooLarge(folder, bytes)
  return bavail * bsize < bytes ? full(folder) : null
}

/**
 * What an error of a stick means: pulled out, full, or its file system too old for so large a file. `device` is what the folder lay
 * on when the work began; `bytes` how large the backup was to be.
 */
export const targetProblem = async (
  error: unknown,
  folder: string,
  device: number,
  bytes: number,
): Promise<Problem> => {
  const now = await stat(folder).catch(() => undefined)
  if (now === undefined || now.dev !== device) return problem('target-gone', { place: folder })
  if (isSystemError(error) && error.code === 'EFBIG') return tooLarge(folder, bytes)
  const found = fileProblem(error, folder)
  return found.code === 'disk-full' ? full(folder) : found
}
