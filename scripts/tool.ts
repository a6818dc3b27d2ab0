import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

/** Folder of the project, where every tool is run. */
export const projectFolder = join(import.meta.dirname, '..')

/**
 * Runs a command, or a tool the project has installed, with its output going where ours goes.
 * Resolves to the exit code; 1 when it could not be started or was killed.
 */
export function runTool(
  tool: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const path = [join(projectFolder, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const child = spawn(tool, args, {
    cwd: projectFolder,
    env: { ...process.env, PATH: path, ...environment },
    stdio: 'inherit',
    // npm's entries in .bin are .cmd files on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  })
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${tool} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
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
