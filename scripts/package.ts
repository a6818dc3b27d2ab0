import { resolveElectron } from './electron-runtime.ts'
import { packagedExecutable, packageUnpacked } from './package-application.ts'
import { buildProgram, runScript } from './tool.ts'

/** `npm run package`: builds the program and packs it, unpacked, into dist/. */
async function packageApplication(): Promise<number> {
  const electron = await resolveElectron()
  if ((await buildProgram()) !== 0) return 1
  const exitCode = await packageUnpacked('shipped', electron)
  if (exitCode === 0) console.log(`Packaged: ${packagedExecutable('shipped')}`)
  return exitCode
}

await runScript(packageApplication)
