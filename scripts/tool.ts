import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Folder of the project, where every tool is run. */
export const projectFolder = join(import.meta.dirname, '..')

/** The packages that bring the tools the scripts run. */
const packages = {
  biome: '@biomejs/biome',
  'electron-builder': 'electron-builder',
  'electron-vite': 'electron-vite',
  playwright: '@playwright/test',
  tsc: 'typescript',
  vitest: 'vitest',
} as const

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

type Environment = Readonly<Record<string, string>>

/** Runs a tool the project has installed; otherwise as {@link runProgram}. */
export function runTool(
  tool: keyof typeof packages,
  args: readonly string[],
  environment: Environment = {},
): Promise<number> {
  const folder = join(projectFolder, 'node_modules', packages[tool])
  const { bin } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const entry = typeof bin === 'string' ? bin : bin[tool]
  if (entry === undefined) throw new Error(`${packages[tool]} brings no ${tool}`)
  return runProgram(process.execPath, [join(folder, entry), ...args], environment)
}

/**
 * Runs a program in the project folder, with its output going where ours goes and some environment added.
 * Resolves to the exit code; 1 when it could not be started or was killed.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<number> {
  const env = { ...process.env, ...environment }
  const child = spawn(program, args, { cwd: projectFolder, env, stdio: 'inherit' })
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** Builds the program into out/, saying only what went wrong. Resolves to the exit code. */
export function buildProgram(): Promise<number> {
  return runTool('electron-vite', ['build', '--logLevel', 'warn'])
}

/** Runs a script's main function: an error ends it with its message alone and exit code 1. */
export async function runScript(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
