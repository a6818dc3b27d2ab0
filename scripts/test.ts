import { type ElectronRuntime, resolveElectron } from './electron-runtime.ts'
import { packageUnpacked } from './package-application.ts'
import { ensureSystemPackages, type SystemNeed } from './system-packages.ts'
import { runPlaywright, runVitest } from './test-runs.ts'
import { sumOfTallies, type TestTally, tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from './test-tally.ts'
import { buildProgram, runScript, runTool } from './tool.ts'

/** A stage of `npm test`, with what it needs of the system. */
type Stage = { name: string; needs: readonly SystemNeed[]; run: () => Promise<TestTally> }

const window: readonly SystemNeed[] = ['window', 'display', 'rendering']

const stages: readonly Stage[] = [
  { name: 'types', needs: [], run: async () => tallyOfCheck(await runTool('tsc', ['-b'])) },
  { name: 'lint', needs: [], run: async () => tallyOfCheck(await runTool('biome', ['check', '.'])) },
  { name: 'unit', needs: ['rendering'], run: runUnitTests },
  { name: 'e2e', needs: window, run: () => runWindowTests('window') },
  { name: 'packaged', needs: window, run: () => runWindowTests('packaged') },
]

/** `npm test`: all stages, or those named: `npm test -- unit e2e`. Its last line is `N passed, N failed`. */
async function test(): Promise<number> {
  const names = process.argv.slice(2)
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    throw new Error(
      `There is no stage ${unknown.join(', ')}; the stages are ${stages.map(({ name }) => name).join(', ')}.`,
    )
  }
  const chosen = stages.filter(({ name }) => names.length === 0 || names.includes(name))

  const results: { name: string; tally: TestTally; seconds: number }[] = []
  for (const stage of chosen) {
    console.log(`\n== ${stage.name}`)
    const start = performance.now()
    const tally = await runStage(stage)
    results.push({ name: stage.name, tally, seconds: (performance.now() - start) / 1000 })
  }
  console.log('')
  for (const { name, tally, seconds } of results) {
    console.log(
      `${name.padEnd(10)}${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped (${seconds.toFixed(1)} s)`,
    )
  }
  const { passed, failed } = sumOfTallies(results.map(({ tally }) => tally))
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

/** A stage that cannot be run, for whatever reason, counts as one failure. */
async function runStage({ needs, run }: Stage): Promise<TestTally> {
  try {
    ensureSystemPackages(needs)
    return await run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return tallyOfCheck(1)
  }
}

async function runUnitTests(): Promise<TestTally> {
  const { report, exitCode } = await runVitest('unit')
  return tallyOfVitest(report, exitCode)
}

/** Shared by the stages that open a window. */
let electronFound: Promise<ElectronRuntime> | undefined
let programBuilt: Promise<number> | undefined

async function runWindowTests(project: 'window' | 'packaged'): Promise<TestTally> {
  electronFound ??= resolveElectron()
  programBuilt ??= buildProgram()
  const electron = await electronFound
  if ((await programBuilt) !== 0) return tallyOfCheck(1)
  if (project === 'packaged' && (await packageUnpacked('test', electron)) !== 0) return tallyOfCheck(1)
  const { report, exitCode } = await runPlaywright(project, electron)
  return tallyOfPlaywright(report, exitCode)
}

await runScript(test)
