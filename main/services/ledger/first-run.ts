import { readdir, stat } from 'node:fs/promises'
import type { Problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fileProblem, isAbsent, isSystemError } from '../files/file-problem.ts'
import { NOT_A_FILE } from '../files/read-file.ts'
import { type LedgerFiles, ledgerFiles } from './ledger-files.ts'

/** `first-run`: nothing was ever here. `missing`: something was, but the ledger itself is not found. */
export type LedgerPresence = 'present' | 'first-run' | 'missing'

/**
 * Tells a first run from a lost ledger. First run means: no ledger, no history, no snapshots, and no ledger folder
 * on record (`folderOnRecord`; that record lies outside the ledger folder). Anything less is missing, so that a moved
 * folder or a stick not plugged in is never shown as an empty ledger. Looking may itself fail (`permission-denied`).
 */
export const ledgerPresence = async (
  ledgerPath: string,
  folderOnRecord: boolean,
): Promise<Result<LedgerPresence, Problem>> => {
  const files = ledgerFiles(ledgerPath)
  try {
    if (await exists(files.ledger)) return ok('present')
    return ok(folderOnRecord || (await leavesTraces(files)) ? 'missing' : 'first-run')
  } catch (error) {
    return fail(fileProblem(error, ledgerPath))
  }
}

/** True when a history or snapshots lie beside the ledger's place. Rejects when looking fails. */
const leavesTraces = async ({ history, snapshots }: LedgerFiles): Promise<boolean> =>
  (await exists(history)) || (await holdsAnything(snapshots))

/**
 * What a problem of reading means: whatever lies where our history or snapshots are was a ledger once, be it a folder now, so it is
 * broken and not somebody else's file.
 */
export const asFound = async (found: Problem, files: LedgerFiles): Promise<Problem> => {
  const noLedger = found.code === 'ledger-foreign' || found.code === 'ledger-too-large'
  if (!noLedger && found.details?.cause !== NOT_A_FILE) return found
  try {
    return (await leavesTraces(files)) ? { ...found, code: 'ledger-broken' } : found
  } catch (error) {
    if (isSystemError(error)) return found
    throw error
  }
}

const exists = (path: string): Promise<boolean> => foundAt(() => stat(path).then(() => true))

const holdsAnything = (folder: string): Promise<boolean> =>
  foundAt(() => readdir(folder).then((names) => names.length > 0))

const foundAt = async (look: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await look()
  } catch (error) {
    if (isAbsent(error)) return false
    throw error
  }
}
