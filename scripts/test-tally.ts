import { z } from 'zod'

/** Tests of one stage that passed, failed and were skipped. */
export type TestTally = { passed: number; failed: number; skipped: number }

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
})

/** Tally of a stage that is one check, such as the type check. */
export function tallyOfCheck(exitCode: number): TestTally {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/**
 * Tally of vitest's JSON report (undefined when it left none). A file that broke before its first test counts
 * as one failed; so does a run that ended badly without naming a failure.
 */
export function tallyOfVitest(report: unknown, exitCode: number): TestTally {
  const read = vitestReport.safeParse(report)
  if (!read.success) return nothingButFailure
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read.data
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  return atLeastOneFailure(exitCode, {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  })
}

/** Tally of Playwright's JSON report (undefined when it left none); errors outside tests count as failed. */
export function tallyOfPlaywright(report: unknown, exitCode: number): TestTally {
  const read = playwrightReport.safeParse(report)
  if (!read.success) return nothingButFailure
  const { stats, errors } = read.data
  return atLeastOneFailure(exitCode, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  })
}

/** Sum of several stages. */
export function sumOfTallies(tallies: readonly TestTally[]): TestTally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

const nothingButFailure: TestTally = { passed: 0, failed: 1, skipped: 0 }

/** A suite that ended badly, or ran nothing at all, is never counted as nothing. */
function atLeastOneFailure(exitCode: number, tally: TestTally): TestTally {
  const ranNothing = tally.passed + tally.failed === 0
  return tally.failed === 0 && (exitCode !== 0 || ranNothing) ? { ...tally, failed: 1 } : tally
}
