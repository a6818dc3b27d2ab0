import { resolveElectron, sandboxArguments } from './electron-runtime.ts'
import { ensureSystemPackages } from './system-packages.ts'
import { buildProgram, projectFolder, runProgram, runScript } from './tool.ts'

/** `npm start`: builds the program and opens it; arguments after `--` go to the program. */
async function start(): Promise<number> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    console.error(
      'There is no display to open a window on; `npm run demo` writes the sample documents without one.',
    )
    return 1
  }
  ensureSystemPackages(['window'])
  const electron = await resolveElectron()
  if ((await buildProgram()) !== 0) return 1
  return runProgram(electron.executable, [...sandboxArguments(), projectFolder, ...process.argv.slice(2)])
}

await runScript(start)
