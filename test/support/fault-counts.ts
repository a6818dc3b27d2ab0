import { appendFileSync } from 'node:fs'

/**
 * Notes down how often a fault was really caused, for the table at the end of the torture; without one, nowhere. A sample that
 * shrank to nothing would show there.
 */
export const countRuns = (fault: string, runs: number): void => {
  const file = process.env.LEDGER_TEST_FAULT_COUNTS
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ fault, runs })}\n`)
}
