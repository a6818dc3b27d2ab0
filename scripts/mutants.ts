import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { ensureSystemPackages } from './system-packages.ts'
import { projectFolder, runScript } from './tool.ts'
import { FAULT_MEANS, whyUnable } from './torture/fault-means.ts'
import { MUTANTS, type Mutant } from './torture/mutant-list.ts'
import { firstFailureOfVitest, outcomesOfVitest } from './torture/test-outcomes.ts'

/** Not copied: built or installed, or too large to be of use to a unit test. */
const LEFT_OUT = ['node_modules', 'out', 'dist', '.git', 'test-results']

/** What became of a mutant; `by` the first test that failed, or why it was not tried. */
type Fate = {
  readonly mutant: string
  readonly fate: 'noticed' | 'SURVIVED' | 'NOT TRIED' | 'skipped'
  readonly by: string
  readonly seconds: number
}

/** How a test file does with every guard in its place. */
type Health = 'passes' | 'fails' | 'skipped'

/**
 * `npm run mutants [-- part of a name …]`: takes each guard away in turn, or those named, and demands that a test fails. Ends in
 * `N passed, N failed`; a mutant that nothing noticed, whose guard is not found, or whose tests fail without it, has failed.
 */
async function mutants(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const chosen = MUTANTS.filter(
    ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
  )
  if (chosen.length === 0) throw new Error('No mutant has such a name.')
  if (process.getuid?.() === 0) ensureSystemPackages(['faults'])
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'))
  try {
    await copyProject(folder)
    const health = new Map<string, Health>()
    for (const file of new Set(chosen.flatMap(({ tests }) => tests))) {
      health.set(file, await healthOf(folder, file))
      console.log(`untouched, ${file} ${health.get(file)}`)
    }
    const fates: Fate[] = []
    for (const mutant of chosen) {
      const start = performance.now()
      const fate = await fateOf(folder, mutant, health)
      fates.push({ mutant: mutant.name, ...fate, seconds: Math.round((performance.now() - start) / 1000) })
      console.log(`${fate.fate}: ${mutant.name} (${fate.by})`)
    }
    return told(fates)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function copyProject(folder: string): Promise<void> {
  await cp(projectFolder, folder, {
    recursive: true,
    filter: (source) => source === projectFolder || !LEFT_OUT.includes(basename(source)),
  })
  await symlink(join(projectFolder, 'node_modules'), join(folder, 'node_modules'))
}

async function healthOf(folder: string, file: string): Promise<Health> {
  const { outcomes, failure } = await ran(folder, file)
  if (failure !== undefined) return 'fails'
  return outcomes.some(({ outcome }) => outcome === 'passed') ? 'passes' : 'skipped'
}

/** Takes the guard away, sees which test fails, and puts it back. */
async function fateOf(
  folder: string,
  { file, find, replace, tests }: Mutant,
  health: ReadonlyMap<string, Health>,
): Promise<Pick<Fate, 'fate' | 'by'>> {
  const path = join(folder, file)
  const whole = await readFile(path, 'utf8').catch(() => '')
  if (whole.split(find).length !== 2)
    return { fate: 'NOT TRIED', by: `${file} does not hold the text exactly once` }
  const broken = tests.find((test) => health.get(test) === 'fails')
  if (broken !== undefined) return { fate: 'NOT TRIED', by: `${broken} fails without it` }
  const able = tests.filter((test) => health.get(test) === 'passes')
  if (able.length === 0) return { fate: 'skipped', by: `${tests.join(', ')} cannot run here` }
  await writeFile(
    path,
    whole.replace(find, () => replace),
  )
  try {
    for (const test of able) {
      const { failure } = await ran(folder, test)
      if (failure !== undefined) return { fate: 'noticed', by: `${basename(test, '.test.ts')}: ${failure}` }
    }
    return { fate: 'SURVIVED', by: `nothing in ${able.join(', ')}` }
  } finally {
    await writeFile(path, whole)
  }
}

/** Runs one test file of the copy until its first failure, quietly. */
async function ran(folder: string, file: string) {
  const path = join(folder, 'report.json')
  await rm(path, { force: true })
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs')
  const run = promisify(execFile)(
    process.execPath,
    [vitest, 'run', '--bail=1', '--reporter=json', `--outputFile.json=${path}`, file],
    { cwd: folder, maxBuffer: 1 << 26 },
  )
  const endedWell = await run.then(
    () => true,
    () => false,
  )
  const report: unknown = JSON.parse(await readFile(path, 'utf8').catch(() => 'null'))
  const failure = firstFailureOfVitest(report) ?? (endedWell ? undefined : 'the run itself')
  return { outcomes: outcomesOfVitest(report), failure }
}

function told(fates: readonly Fate[]): number {
  console.table(fates)
  const count = (...wanted: readonly Fate['fate'][]): number =>
    fates.filter(({ fate }) => wanted.includes(fate)).length
  if (count('skipped') > 0) {
    console.log(`${count('skipped')} skipped:`)
    for (const means of FAULT_MEANS)
      if (whyUnable(means) !== null) console.log(`  what needs ${means}: ${whyUnable(means)}`)
  }
  const failed = count('SURVIVED', 'NOT TRIED')
  console.log(`${count('noticed')} of ${fates.length} mutants noticed`)
  console.log(`${count('noticed')} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

await runScript(mutants)
