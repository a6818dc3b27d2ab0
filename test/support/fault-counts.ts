import { appendFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { expect } from 'vitest'

/**
 * Notes down how often the running test really caused a fault, for the table at the end of the torture; without one, nowhere. A
 * sample that shrank to nothing would show there.
 */
export const countRuns = (fault: string, runs: number): void => {
  const counts = process.env.LEDGER_TEST_FAULT_COUNTS
  if (counts === undefined) return
  const { testPath = '', currentTestName: title = '' } = expect.getState()
  const file = relative(process.cwd(), testPath).split(sep).join('/')
  appendFileSync(counts, `${JSON.stringify({ fault, runs, file, title })}\n`)
}
