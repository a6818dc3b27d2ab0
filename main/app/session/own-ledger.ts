import { join } from 'node:path'
import type { Problem } from '#shared/problem.ts'
import { ok, type Result } from '#shared/result.ts'
import { type LedgerPresence, ledgerPresence } from '../../services/ledger/first-run.ts'
import { readLedgerLocation, recordLedgerLocation } from '../../services/settings/ledger-location.ts'

/** Name of the data file in a ledger folder. */
const LEDGER_FILE = 'ledger.json'

/** Where a ledger lies in its folder. */
export const ledgerIn = (folder: string): string => join(folder, LEDGER_FILE)

/** The folder of the clerk's ledger unless she chose another. */
export const usualFolder = (userData: string): string => join(userData, 'ledger')

/** The clerk's own ledger as it is found. */
export type OwnLedger = { readonly path: string; readonly presence: Result<LedgerPresence, Problem> }

/** Looks for the clerk's own ledger where it is on record, or in the usual folder; one on record that is not there is missed. */
export const findOwnLedger = async (userData: string): Promise<OwnLedger> => {
  const location = await readLedgerLocation(userData)
  const path = ledgerIn(location.kind === 'recorded' ? location.folder : usualFolder(userData))
  return { path, presence: await ledgerPresence(path, location.kind !== 'none') }
}

/** Remembers the clerk's ledger folder, so that a ledger that is not there next time is missed. */
export const recordOwnLedger = async (userData: string, folder: string): Promise<Result<null, Problem>> => {
  const location = await readLedgerLocation(userData)
  return location.kind === 'recorded' && location.folder === folder
    ? ok(null)
    : recordLedgerLocation(userData, folder)
}
