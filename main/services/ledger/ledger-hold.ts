import { constants } from 'node:fs'
import { access, rmdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Problem, problem } from '#shared/problem.ts'
import { ok, type Result } from '#shared/result.ts'
import { fileProblem, isAbsent, isSystemError } from '../files/file-problem.ts'
import { madeFolder } from '../files/made-folder.ts'
import type { LedgerFiles } from './ledger-files.ts'
import { type LedgerLock, takeLedgerLock } from './ledger-lock.ts'

/** A ledger held for work: for writing under its lock, or only for reading (`readOnly` says why). */
export type LedgerHold = {
  readonly readOnly: Problem | null
  readonly lock: LedgerLock | null
  /** Lets go, and leaves nothing on disk that was not there before. */
  readonly giveUp: () => Promise<void>
}

const READ_ONLY = ['read-only', 'permission-denied', 'disk-full']

const forReading = (readOnly: Problem): LedgerHold => ({
  readOnly,
  lock: null,
  giveUp: async () => undefined,
})

/** Why the ledger at `path` cannot be written; null when it seems it can, or is not there yet. */
const whyReadOnly = async (path: string): Promise<Problem | null> => {
  try {
    const { mode } = await stat(path)
    // For the user root every access succeeds; the bits still say what was meant.
    if ((mode & 0o222) === 0) return problem('read-only', { path })
    await access(path, constants.W_OK)
    await access(dirname(path), constants.W_OK)
    return null
  } catch (error) {
    return isAbsent(error) ? null : fileProblem(error, path)
  }
}

const ignoreSystemError = (error: unknown): void => {
  if (!isSystemError(error)) throw error
}

/**
 * Holds a ledger, whether it exists or not, by the lock in its data folder. Where nothing can be written it is held
 * for reading; `ledger-in-use` while another process holds it.
 */
export const holdLedger = async (files: LedgerFiles): Promise<Result<LedgerHold, Problem>> => {
  const readOnly = await whyReadOnly(files.ledger)
  if (readOnly !== null) return ok(forReading(readOnly))
  const made = await madeFolder(files.data)
  const lock = made.ok ? await takeLedgerLock(files.lock) : made
  if (!lock.ok) return READ_ONLY.includes(lock.problem.code) ? ok(forReading(lock.problem)) : lock
  const giveUp = async () => {
    await lock.value.release()
    if (made.ok && made.value !== undefined) await rmdir(files.data).catch(ignoreSystemError)
  }
  return ok({ readOnly: null, lock: lock.value, giveUp })
}
