import { basename } from 'node:path'
import { type Problem, type ProblemCode, problem } from '#shared/problem.ts'

const CODES: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
  EBUSY: 'file-busy',
  ETXTBSY: 'file-busy',
  EMFILE: 'too-many-open-files',
  ENFILE: 'too-many-open-files',
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
}

/** An error of a system call, told apart from faults of the program by its `code`. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException & { readonly code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'

/** True when the call failed because nothing lies at the path. */
export const isAbsent = (error: unknown): boolean => isSystemError(error) && error.code === 'ENOENT'

/**
 * The problem behind an error of a system call on `path`. Details: `path`, `file` (its last part), `cause` (the errno
 * name, for the log). Anything that is no system error is a fault of the program and is thrown on.
 */
export const fileProblem = (error: unknown, path: string): Problem => {
  if (!isSystemError(error)) throw error
  return problem(CODES[error.code] ?? 'io-error', { path, file: basename(path), cause: error.code })
}
