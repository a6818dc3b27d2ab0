import { parseArgs } from 'node:util'
import { resolveElectron } from './electron-runtime.ts'
import { ensureSystemPackages, type SystemNeed } from './system-packages.ts'
import { freshReport, runPlaywright, runVitest } from './test-runs.ts'
import { buildProgram, runScript } from './tool.ts'
import { countsIn, type FaultCount, runsByFault, runsOf } from './torture/fault-counts.ts'
import { FAULTS, type Fault, type Proof, type ProofStage } from './torture/fault-list.ts'
import { FAULT_MEANS, whyUnable } from './torture/fault-means.ts'
import { type FaultVerdict, proves, type TestOutcome, verdictOn } from './torture/fault-verdict.ts'
import { outcomesOfPlaywright, outcomesOfVitest } from './torture/test-outcomes.ts'

/** Milliseconds between two lines that say how far it is. */
const HEARTBEAT = 60_000

/**
 * `npm run test:torture [-- --quick] [-- --faults 7,13]`: causes every fault and says which the ledger survived. Ends in
 * `N passed, N failed`; its exit code is 1 when a fault was not survived, or a proof of one is gone.
 */
async function torture(): Promise<number> {
  const { values } = parseArgs({
    options: { faults: { type: 'string' }, quick: { type: 'boolean', default: false } },
  })
  const faults = chosenFaults(values.faults)
  prepare(['faults'])
  const limits = machineLimits()
  for (const limit of limits) console.log(limit)
  const counts = freshReport('fault-counts')
  const start = performance.now()
  const minutes = (): number => Math.round((performance.now() - start) / 60_000)
  const heartbeat = setInterval(() => {
    console.log(`… ${minutes()} min, ${runsOf(countsIn(counts))} faults caused so far`)
  }, HEARTBEAT)
  const unit = await unitOutcomes(faults, counts, values.quick)
  const window = await windowOutcomes(faults)
  clearInterval(heartbeat)

  const outcomes = [...unit, ...window]
  const verdicts = faults.map((fault) => verdictOn(fault, outcomes, limits.length > 0))
  printTables(faults, verdicts, countsIn(counts))
  for (const limit of limits) console.log(limit)
  const verdictsOf = (wanted: FaultVerdict['verdict']): number =>
    verdicts.filter(({ verdict }) => verdict === wanted).length
  const partly = verdictsOf('partly tried')
  console.log(
    `${verdictsOf('survived')} of ${verdicts.length} faults survived${partly > 0 ? `, ${partly} partly tried` : ''}, in ${minutes()} min`,
  )
  const number = (wanted: TestOutcome['outcome']): number =>
    outcomes.filter(({ outcome }) => outcome === wanted).length
  if (number('skipped') > 0) console.log(`${number('skipped')} skipped`)
  console.log(`${number('passed')} passed, ${number('failed')} failed`)
  return number('failed') > 0 || verdicts.some(({ verdict }) => verdict === 'NOT SURVIVED') ? 1 : 0
}

function chosenFaults(chosen: string | undefined): readonly Fault[] {
  if (chosen === undefined) return FAULTS
  const numbers = chosen.split(',').map(Number)
  const unknown = numbers.find((number) => !FAULTS.some((fault) => fault.number === number))
  if (unknown !== undefined) throw new Error(`There is no fault ${unknown}; the last is ${FAULTS.length}.`)
  return FAULTS.filter(({ number }) => numbers.includes(number))
}

/** Installs what is missing, if this user may; what stays missing is told with the tests it keeps from running. */
function prepare(needs: readonly SystemNeed[]): void {
  try {
    ensureSystemPackages(needs)
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
  }
}

function machineLimits(): readonly string[] {
  return FAULT_MEANS.flatMap((means) => {
    const reason = whyUnable(means)
    return reason === null ? [] : [`skipped here, what needs ${means}: ${reason}`]
  })
}

function proofsOf(faults: readonly Fault[], stage: ProofStage): readonly Proof[] {
  return faults.flatMap(({ proofs }) => proofs).filter((proof) => proof.stage === stage)
}

const filesOf = (proofs: readonly Proof[]): readonly string[] => [...new Set(proofs.map(({ file }) => file))]

async function unitOutcomes(
  faults: readonly Fault[],
  counts: string,
  quick: boolean,
): Promise<readonly TestOutcome[]> {
  const files = filesOf(proofsOf(faults, 'unit'))
  if (files.length === 0) return []
  const { report } = await runVitest(
    'torture',
    files,
    { LEDGER_TEST_FAULT_COUNTS: counts, ...(quick ? {} : { LEDGER_TEST_TORTURE: 'long' }) },
    'verbose',
  )
  return outcomesOfVitest(report)
}

async function windowOutcomes(faults: readonly Fault[]): Promise<readonly TestOutcome[]> {
  const proofs = proofsOf(faults, 'window')
  if (proofs.length === 0) return []
  prepare(['window', 'display'])
  const electron = await resolveElectron()
  if ((await buildProgram()) !== 0) return []
  const { report } = await runPlaywright('window', electron, [...filesOf(proofs), '--grep', titlesOf(proofs)])
  return outcomesOfPlaywright(report).filter((outcome) => proofs.some((proof) => proves(proof, outcome)))
}

/** A pattern for Playwright, which looks for it in the names of project, file and test together. */
function titlesOf(proofs: readonly Proof[]): string {
  return proofs
    .flatMap(({ file, title }) =>
      title.source.split('|').map((one) => `${file.split('/').at(-1)} .*${one.replace(/^\^/u, '')}`),
    )
    .join('|')
}

function printTables(
  faults: readonly Fault[],
  verdicts: readonly FaultVerdict[],
  counts: readonly FaultCount[],
): void {
  console.log('\nHow often each fault was caused:')
  for (const [fault, runs] of runsByFault(counts)) console.log(`  ${String(runs).padStart(7)}  ${fault}`)
  console.log('')
  const rows = verdicts.map(({ number, fault, passed, failed, skipped, seconds, verdict }, index) => {
    const caused = counts.filter((count) => faults[index]?.proofs.some((proof) => proves(proof, count)))
    const numbers = { passed, failed, skipped, caused: runsOf(caused), seconds: Math.round(seconds) }
    return [number, { fault, ...numbers, verdict }] as const
  })
  console.table(Object.fromEntries(rows))
  for (const { number, unproven } of verdicts)
    for (const proof of unproven) console.log(`Fault ${number} has no test that passed in ${proof}`)
}

await runScript(torture)
