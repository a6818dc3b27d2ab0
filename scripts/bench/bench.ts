import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { projectFolder } from '../tool.ts'

/** A benchmark's table, and why its bounds are broken: empty when they hold. */
export type BenchOutcome = {
  readonly rows: readonly Readonly<Record<string, string | number>>[]
  readonly broken: readonly string[]
}

/** Runs one benchmark: `folder` is its own, on the disk to be measured; `runs` how often every way takes its turn. */
export type Bench = (folder: string, runs: number) => Promise<BenchOutcome>

/** Bundles a script of this folder into one file that plain Node runs, so that no compiler's time or memory is counted. */
export const bundled = async (folder: string, name: string): Promise<string> => {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(projectFolder, 'scripts', 'bench', `${name}.ts`),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return join(folder, `${name}.mjs`)
}

/** The JSON a script prints that runs in a process of its own. */
export const answerOf = async (script: string, ...args: readonly string[]): Promise<unknown> => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], {
    maxBuffer: 10_000_000,
  })
  return JSON.parse(stdout)
}
