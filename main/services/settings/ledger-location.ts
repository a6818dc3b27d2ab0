import { join } from 'node:path'
import { z } from 'zod'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { readSettingsFile, writeSettingsFile } from './settings-file.ts'

const Location = z.object({ ledgerFolder: z.string().min(1) })

/**
 * The ledger folder on record. `unreadable`: something was recorded, so this is no first run, but not what.
 */
export type LedgerLocation =
  | { readonly kind: 'none' | 'unreadable' }
  | { readonly kind: 'recorded'; readonly folder: string }

// A file of its own, so that losing the settings does not lose the way to the ledger.
const locationFile = (userData: string): string => join(userData, 'ledger-location.json')

/** Where the clerk's ledger was last time. The record lies outside the ledger folder. */
export const readLedgerLocation = async (userData: string): Promise<LedgerLocation> => {
  const read = await readSettingsFile(locationFile(userData), Location)
  if (read.kind === 'read') return { kind: 'recorded', folder: read.value.ledgerFolder }
  return { kind: read.kind === 'absent' ? 'none' : 'unreadable' }
}

/** Records where the clerk's ledger lies; `folder` is absolute. */
export const recordLedgerLocation = (userData: string, folder: string): Promise<Result<null, Problem>> =>
  writeSettingsFile(locationFile(userData), { ledgerFolder: folder })
