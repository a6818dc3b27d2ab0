import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FAULTS, type Fault } from '../../../../scripts/torture/fault-list.ts'
import { type TestOutcome, verdictOn } from '../../../../scripts/torture/fault-verdict.ts'
import { MUTANTS } from '../../../../scripts/torture/mutant-list.ts'
import { outcomesOfPlaywright, outcomesOfVitest } from '../../../../scripts/torture/test-outcomes.ts'

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
})

test('a fault is survived when every proof of it has a test that passed', () => {
  const both = [killed('test/unit/killed.test.ts', 'passed'), killed('test/e2e/lifecycle.test.ts', 'passed')]
  const other = killed('test/unit/killed.test.ts', 'failed', 'of something else')
  expect(verdictOn(FAULT, [...both, other])).toMatchObject({
    passed: 2,
    failed: 0,
    unproven: [],
    survived: true,
  })
})

test('a test that failed, was skipped or is gone is no proof', () => {
  const unit = killed('test/unit/killed.test.ts', 'passed')
  for (const outcome of ['failed', 'skipped'] as const)
    expect(verdictOn(FAULT, [unit, killed('test/e2e/lifecycle.test.ts', outcome)])).toMatchObject({
      survived: false,
      unproven: [expect.stringContaining('lifecycle')],
    })
  expect(verdictOn(FAULT, [unit]).survived).toBe(false)
  expect(verdictOn(FAULT, []).unproven).toHaveLength(2)
})

test('reports of both tools are read, and what is no report holds no tests', () => {
  const assertionResults = [
    { title: 'a', status: 'passed' },
    { title: 'b', status: 'pending' },
  ]
  expect(
    outcomesOfVitest({ testResults: [{ name: join(project, 'test', 'a.test.ts'), assertionResults }] }),
  ).toEqual([
    { file: 'test/a.test.ts', title: 'a', outcome: 'passed' },
    { file: 'test/a.test.ts', title: 'b', outcome: 'skipped' },
  ])
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
  const inner = { file: 'x.test.ts', specs: [spec('c', 'flaky')] }
  const suites = [
    { file: 'x.test.ts', specs: [spec('a', 'expected'), spec('b', 'skipped')], suites: [inner] },
  ]
  expect(outcomesOfPlaywright({ suites }).map(({ title, outcome }) => [title, outcome])).toEqual([
    ['a', 'passed'],
    ['b', 'skipped'],
    ['c', 'failed'],
  ])
  for (const report of [undefined, {}, 'nothing']) {
    expect(outcomesOfVitest(report)).toEqual([])
    expect(outcomesOfPlaywright(report)).toEqual([])
  }
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
