import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronRuntime, sandboxArguments } from './electron-runtime.ts'
import { packagedExecutable } from './package-application.ts'
import { projectFolder, runTool } from './tool.ts'

/** What a test tool said: its JSON report, undefined when it left none, and its exit code. */
export type TestRun = { readonly report: unknown; readonly exitCode: number }

/** Runs unit tests, printing each file or, if `verbose`, each test as it ends; `parameters` choose among them. */
export async function runVitest(
  name: string,
  parameters: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
  reporter: 'default' | 'verbose' = 'default',
): Promise<TestRun> {
  const file = freshReport(name)
  const exitCode = await runTool(
    'vitest',
    ['run', `--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${file}`, ...parameters],
    environment,
  )
  return { report: readReport(file), exitCode }
}

/** Runs tests of the built program in a window, printing as they go; `parameters` choose among them. */
export async function runPlaywright(
  project: 'window' | 'packaged',
  electron: ElectronRuntime,
  parameters: readonly string[] = [],
): Promise<TestRun> {
  const file = freshReport(project)
  const exitCode = await runTool(
    'playwright',
    ['test', '--project', project, '--reporter=list,json', ...parameters],
    {
      LEDGER_TEST_ELECTRON: electron.executable,
      LEDGER_TEST_SANDBOX_ARGS: sandboxArguments().join(' '),
      LEDGER_TEST_PACKAGED: packagedExecutable('test'),
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  )
  return { report: readReport(file), exitCode }
}

/** A place for a report, with nothing lying there from an earlier run. */
export function freshReport(name: string): string {
  const folder = join(projectFolder, 'node_modules', '.cache', 'test-reports')
  const report = join(folder, `${name}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(report, { force: true })
  return report
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
