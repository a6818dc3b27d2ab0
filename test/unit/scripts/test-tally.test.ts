import { expect, test } from 'vitest'
import { sumOfTallies, tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from '../../../scripts/test-tally.ts'

const vitest = (passed: number, failed: number, testResults: unknown[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 2,
  testResults,
})

const playwright = (
  stats: Partial<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>,
  errors: unknown[] = [],
) => ({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors })

test('a check counts as one', () => {
  expect(tallyOfCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(tallyOfCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('vitest: tests are counted, those left out as skipped', () => {
  expect(tallyOfVitest(vitest(7, 2), 1)).toEqual({ passed: 7, failed: 2, skipped: 3 })
})

test('vitest: a file that broke before its first test is one failure', () => {
  const broken = { status: 'failed', assertionResults: [] }
  const withFailedTest = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  expect(tallyOfVitest(vitest(7, 1, [broken, withFailedTest]), 1).failed).toBe(2)
})

test('playwright: a flaky test and an error outside tests are failures', () => {
  const report = playwright({ expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, [{ message: 'lost' }])
  expect(tallyOfPlaywright(report, 1)).toEqual({ passed: 5, failed: 3, skipped: 2 })
})

test.each([
  ['no report at all', undefined, 0],
  ['a report that cannot be read', { stats: 'none' }, 0],
  ['a bad end without a named failure', playwright({ expected: 5 }), 1],
  ['nothing run', playwright({ skipped: 3 }), 0],
])('%s is a failure', (_, report, exitCode) => {
  expect(tallyOfPlaywright(report, exitCode).failed).toBe(1)
})

test('the same holds for vitest', () => {
  expect(tallyOfVitest(undefined, 0).failed).toBe(1)
  expect(tallyOfVitest(vitest(5, 0), 1).failed).toBe(1)
  expect(tallyOfVitest(vitest(0, 0), 0).failed).toBe(1)
})

test('stages are summed', () => {
  const sum = sumOfTallies([tallyOfCheck(0), tallyOfVitest(vitest(7, 2), 1)])
  expect(sum).toEqual({ passed: 8, failed: 2, skipped: 3 })
})
