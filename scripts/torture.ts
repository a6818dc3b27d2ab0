import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { resolveElectron } from './electron-runtime.ts'
import { ensureSystemPackages } from './system-packages.ts'
import { freshReport, runPlaywright, runVitest } from './test-runs.ts'
import { buildProgram, runScript } from './tool.ts'
import { FAULTS, type Fault, type ProofStage } from './torture/fault-list.ts'
import { type FaultVerdict, type TestOutcome, verdictOn } from './torture/fault-verdict.ts'
import { outcomesOfPlaywright, outcomesOfVitest } from './torture/test-outcomes.ts'

const count = z.object({ fault: z.string(), runs: z.number() })

/** `npm run test:torture [-- --quick] [-- --faults 7,13]`: causes every fault and says which the ledger survived. */
async function torture(): Promise<number> {
  const { values } = parseArgs({
    options: { faults: { type: 'string' }, quick: { type: 'boolean', default: false } },
  })
  const faults = chosenFaults(values.faults)
  const counts = freshReport('fault-counts')
  const unit = await unitOutcomes(faults, counts, values.quick)
  const window = await windowOutcomes(faults)

  const verdicts = faults.map((fault) => verdictOn(fault, [...unit, ...window]))
  console.log('\nHow often each fault was caused:')
  for (const [fault, runs] of sums(counts)) console.log(`  ${String(runs).padStart(7)}  ${fault}`)
  console.log('')
  console.table(verdicts.map(row))
  for (const { number, unproven } of verdicts)
    for (const proof of unproven) console.log(`Fault ${number} has no test that passed in ${proof}`)
  const survived = verdicts.filter((verdict) => verdict.survived).length
  console.log(`${survived} of ${verdicts.length} faults survived`)
  const tests = { passed: sumOf(verdicts, 'passed'), failed: sumOf(verdicts, 'failed') }
  console.log(`${tests.passed} passed, ${tests.failed} failed`)
  return survived === verdicts.length ? 0 : 1
}

function chosenFaults(chosen: string | undefined): readonly Fault[] {
  if (chosen === undefined) return FAULTS
  const numbers = chosen.split(',').map(Number)
  const unknown = numbers.find((number) => !FAULTS.some((fault) => fault.number === number))
  if (unknown !== undefined) throw new Error(`There is no fault ${unknown}; the last is ${FAULTS.length}.`)
  return FAULTS.filter(({ number }) => numbers.includes(number))
}

/** The files that hold proofs of one stage. */
function filesOf(faults: readonly Fault[], stage: ProofStage): readonly string[] {
  const proofs = faults.flatMap((fault) => fault.proofs).filter((proof) => proof.stage === stage)
  return [...new Set(proofs.map(({ file }) => file))]
}

async function unitOutcomes(
  faults: readonly Fault[],
  counts: string,
  quick: boolean,
): Promise<readonly TestOutcome[]> {
  const files = filesOf(faults, 'unit')
  if (files.length === 0) return []
  ensureSystemPackages(['faults'])
  const { report } = await runVitest('torture', files, {
    LEDGER_TEST_FAULT_COUNTS: counts,
    ...(quick ? {} : { LEDGER_TEST_TORTURE: 'long' }),
  })
  return outcomesOfVitest(report)
}

async function windowOutcomes(faults: readonly Fault[]): Promise<readonly TestOutcome[]> {
  const files = filesOf(faults, 'window')
  if (files.length === 0) return []
  ensureSystemPackages(['window', 'display'])
  const electron = await resolveElectron()
  if ((await buildProgram()) !== 0) return []
  const { report } = await runPlaywright('window', electron, files)
  return outcomesOfPlaywright(report)
}

function sums(counts: string): ReadonlyMap<string, number> {
  const all = new Map<string, number>()
  if (!existsSync(counts)) return all
  for (const line of readFileSync(counts, 'utf8').trim().split('\n')) {
    const { fault, runs } = count.parse(JSON.parse(line))
    all.set(fault, (all.get(fault) ?? 0) + runs)
  }
  return all
}

const row = ({ number, fault, passed, failed, survived }: FaultVerdict) => ({
  '#': number,
  fault,
  passed,
  failed,
  survived: survived ? 'yes' : 'NO',
})

const sumOf = (verdicts: readonly FaultVerdict[], key: 'passed' | 'failed'): number =>
  verdicts.reduce((sum, verdict) => sum + verdict[key], 0)

await runScript(torture)
