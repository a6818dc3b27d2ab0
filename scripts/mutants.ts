import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { ensureSystemPackages } from './system-packages.ts'
import { tallyOfVitest } from './test-tally.ts'
import { projectFolder, runScript } from './tool.ts'
import { MUTANTS, type Mutant } from './torture/mutant-list.ts'

/** Not copied: built or installed, or too large to be of use to a unit test. */
const LEFT_OUT = ['node_modules', 'out', 'dist', '.git', 'test-results']

/** `npx tsx scripts/mutants.ts [part of a name …]`: takes each guard away in turn, or those named; exits 1 when nothing noticed. */
async function mutants(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const chosen = MUTANTS.filter(
    ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
  )
  if (chosen.length === 0) throw new Error('No mutant has such a name.')
  ensureSystemPackages(['faults'])
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'))
  try {
    await copyProject(folder)
    await requireTexts(folder, chosen)
    await requireHealthy(folder, chosen)
    const results: { mutant: string; noticed: string; by: string; seconds: number }[] = []
    for (const mutant of chosen) {
      const start = performance.now()
      const by = await noticedBy(folder, mutant)
      const seconds = Math.round((performance.now() - start) / 1000)
      results.push({ mutant: mutant.name, noticed: by === undefined ? 'NO' : 'yes', by: by ?? '', seconds })
      console.log(`${by === undefined ? 'NOT NOTICED' : 'noticed'}: ${mutant.name} (${seconds} s)`)
    }
    console.table(results)
    const survivors = results.filter(({ noticed }) => noticed === 'NO').length
    console.log(`${results.length - survivors} of ${results.length} mutants noticed`)
    return survivors === 0 ? 0 : 1
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

/** A guard that was rewritten has to be found again by hand. */
async function requireTexts(folder: string, chosen: readonly Mutant[]): Promise<void> {
  for (const { name, file, find } of chosen)
    if ((await readFile(join(folder, file), 'utf8')).split(find).length !== 2)
      throw new Error(`“${name}”: ${file} does not hold its text exactly once.`)
}

/** A test that fails without any mutant, or runs nothing here, would notice nothing. */
async function requireHealthy(folder: string, chosen: readonly Mutant[]): Promise<void> {
  for (const file of new Set(chosen.flatMap(({ tests }) => tests))) {
    const { passed, failed } = await ran(folder, file)
    console.log(`untouched: ${passed} passed, ${failed} failed in ${file}`)
    if (failed > 0 || passed === 0) throw new Error(`${file} has to pass before anything is taken away.`)
  }
}

/** The test file that fails once the guard is gone; undefined when all pass. The copy is whole again afterwards. */
async function noticedBy(folder: string, mutant: Mutant): Promise<string | undefined> {
  const path = join(folder, mutant.file)
  const whole = await readFile(path, 'utf8')
  await writeFile(
    path,
    whole.replace(mutant.find, () => mutant.replace),
  )
  try {
    for (const file of mutant.tests) if ((await ran(folder, file)).failed > 0) return file
    return undefined
  } finally {
    await writeFile(path, whole)
  }
}

/** Runs one test file of the copy until its first failure, quietly. */
async function ran(
  folder: string,
  file: string,
): Promise<{ readonly passed: number; readonly failed: number }> {
  const report = join(folder, 'report.json')
  await rm(report, { force: true })
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs')
  const exitCode = await promisify(execFile)(
    process.execPath,
    [vitest, 'run', '--bail=1', '--reporter=json', `--outputFile.json=${report}`, file],
    { cwd: folder, maxBuffer: 1 << 26 },
  ).then(
    () => 0,
    () => 1,
  )
  return tallyOfVitest(JSON.parse(await readFile(report, 'utf8').catch(() => 'null')), exitCode)
}

await runScript(mutants)
