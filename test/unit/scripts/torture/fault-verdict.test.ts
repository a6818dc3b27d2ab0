import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countsIn, runsByFault, runsOf } from '../../../../scripts/torture/fault-counts.ts'
import { FAULTS, type Fault } from '../../../../scripts/torture/fault-list.ts'
import { type TestOutcome, verdictOn } from '../../../../scripts/torture/fault-verdict.ts'
import { MUTANTS } from '../../../../scripts/torture/mutant-list.ts'
import {
  firstFailureOfVitest,
  outcomesOfPlaywright,
  outcomesOfVitest,
} from '../../../../scripts/torture/test-outcomes.ts'

const project = join(import.meta.dirname, '..', '..', '..', '..')

const FAULT: Fault = {
  number: 1,
  fault: 'killed',
  proofs: [
    { stage: 'unit', file: 'test/unit/killed.test.ts', title: /^killed/u },
    { stage: 'window', file: 'test/e2e/lifecycle.test.ts', title: /^killed/u },
  ],
}

const killed = (file: string, outcome: TestOutcome['outcome'], title = 'killed 45 times'): TestOutcome => ({
  file,
  title,
  outcome,
  seconds: 2,
})

test('a fault is survived when every proof of it has a test that passed', () => {
  const both = [killed('test/unit/killed.test.ts', 'passed'), killed('test/e2e/lifecycle.test.ts', 'passed')]
  const other = killed('test/unit/killed.test.ts', 'failed', 'of something else')
  expect(verdictOn(FAULT, [...both, other], false)).toMatchObject({
    passed: 2,
    failed: 0,
    seconds: 4,
    unproven: [],
    verdict: 'survived',
  })
})

test('a test that failed or is gone is no proof', () => {
  const unit = killed('test/unit/killed.test.ts', 'passed')
  for (const limits of [false, true]) {
    const failed = verdictOn(FAULT, [unit, killed('test/e2e/lifecycle.test.ts', 'failed')], limits)
    expect(failed).toMatchObject({ failed: 1, verdict: 'NOT SURVIVED' })
    expect(verdictOn(FAULT, [unit], limits)).toMatchObject({
      unproven: [expect.stringContaining('lifecycle')],
      verdict: 'NOT SURVIVED',
    })
    expect(verdictOn(FAULT, [], limits).unproven).toHaveLength(2)
  }
})

test('a skipped test is no proof: with a reason the fault is partly tried, without one it is not survived', () => {
  const outcomes = [
    killed('test/unit/killed.test.ts', 'passed'),
    killed('test/e2e/lifecycle.test.ts', 'skipped'),
  ]
  expect(verdictOn(FAULT, outcomes, true)).toMatchObject({
    skipped: 1,
    unproven: [],
    verdict: 'partly tried',
  })
  expect(verdictOn(FAULT, outcomes, false)).toMatchObject({
    unproven: [expect.stringContaining('lifecycle')],
    verdict: 'NOT SURVIVED',
  })
})

test('what was caused is summed up by fault', () => {
  const count = (fault: string, runs: number) => ({ fault, runs, file: 'x', title: 'y' })
  const counts = [count('killed', 3), count('full', 1), count('killed', 4)]
  expect([...runsByFault(counts)]).toEqual([
    ['killed', 7],
    ['full', 1],
  ])
  expect(runsOf(counts)).toBe(8)
  expect(countsIn(join(project, 'no such file'))).toEqual([])
})

test('reports of both tools are read, and what is no report holds no tests', () => {
  const assertionResults = [
    { title: 'a', status: 'passed', duration: 1500 },
    { title: 'b', status: 'pending' },
  ]
  expect(
    outcomesOfVitest({
      testResults: [{ name: join(project, 'test', 'a.test.ts'), status: 'passed', assertionResults }],
    }),
  ).toEqual([
    { file: 'test/a.test.ts', title: 'a', outcome: 'passed', seconds: 1.5 },
    { file: 'test/a.test.ts', title: 'b', outcome: 'skipped', seconds: 0 },
  ])
  const spec = (title: string, status: string) => ({
    title,
    tests: [{ status, results: [{ duration: 250 }] }],
  })
  const inner = { file: 'x.test.ts', specs: [spec('c', 'flaky')] }
  const suites = [
    { file: 'x.test.ts', specs: [spec('a', 'expected'), spec('b', 'skipped')], suites: [inner] },
  ]
  expect(
    outcomesOfPlaywright({ suites }).map(({ title, outcome, seconds }) => [title, outcome, seconds]),
  ).toEqual([
    ['a', 'passed', 0.25],
    ['b', 'skipped', 0.25],
    ['c', 'failed', 0.25],
  ])
  for (const report of [undefined, {}, 'nothing']) {
    expect(outcomesOfVitest(report)).toEqual([])
    expect(outcomesOfPlaywright(report)).toEqual([])
  }
})

test('the first failure of a run is named by its test, or by the file that broke', () => {
  const name = join(project, 'test', 'a.test.ts')
  const result = (title: string, status: string) => ({ title, status })
  const report = (status: string, ...assertionResults: readonly object[]) => ({
    testResults: [{ name, status, assertionResults }],
  })
  expect(firstFailureOfVitest(report('failed', result('a', 'passed'), result('b', 'failed')))).toBe('b')
  expect(firstFailureOfVitest(report('failed'))).toBe('test/a.test.ts')
  expect(firstFailureOfVitest(report('passed', result('a', 'passed')))).toBeUndefined()
})

test('every fault of the list is numbered, and its proofs are tests that exist', () => {
  expect(FAULTS.map(({ number }) => number)).toEqual(FAULTS.map((_, index) => index + 1))
  const missing = FAULTS.flatMap(({ proofs }) => proofs)
    .map(({ file }) => file)
    .filter((file) => !existsSync(join(project, file)))
  expect(missing).toEqual([])
})

test('every mutant changes a text that stands once, and is looked for by tests that exist', () => {
  for (const { name, file, find, tests } of MUTANTS) {
    expect(readFileSync(join(project, file), 'utf8').split(find), name).toHaveLength(2)
    expect(
      tests.filter((path) => !existsSync(join(project, path))),
      name,
    ).toEqual([])
  }
})
