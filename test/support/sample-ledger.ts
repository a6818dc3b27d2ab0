import { readFileSync } from 'node:fs'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { openLedger } from '#shared/ledger/migration.ts'

/** The sample the program ships, as a ledger of its own that a test may change. */
export const sampleLedger = (): Ledger => {
  const opened = openLedger(JSON.parse(readFileSync('resources/sample-ledger.json', 'utf8')))
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value
}
