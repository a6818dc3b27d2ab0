import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronRuntime, pinnedVersion } from './electron-runtime.ts'
import { projectFolder, runTool } from './tool.ts'

/** `shipped` is what a clerk gets; `test` differs in one fuse, the inspector that Playwright attaches to. */
export type PackagingKind = 'shipped' | 'test'

const configuration = {
  shipped: 'electron-builder.yml',
  test: 'electron-builder.test.yml',
} satisfies Record<PackagingKind, string>

const outputFolder = {
  shipped: join(projectFolder, 'dist'),
  test: join(projectFolder, 'dist', 'test'),
} satisfies Record<PackagingKind, string>

const unpackedFolder =
  process.platform === 'win32'
    ? 'win-unpacked'
    : process.arch === 'x64'
      ? 'linux-unpacked'
      : `linux-${process.arch}-unpacked`

/** Where {@link packageUnpacked} leaves the executable of the packaged application. */
export function packagedExecutable(kind: PackagingKind): string {
  const name = process.platform === 'win32' ? 'rectification-ledger.exe' : 'rectification-ledger'
  return join(outputFolder[kind], unpackedFolder, name)
}

/**
 * Packs what stands in out/ as an unpacked application for this machine, around the given Electron.
 * Resolves to electron-builder's exit code.
 */
export async function packageUnpacked(kind: PackagingKind, electron: ElectronRuntime): Promise<number> {
  if (!electron.pinned) {
    console.log(
      `This build is for trial only and does not ship: it holds Electron ${electron.version}, not ${pinnedVersion()}.`,
    )
  }
  const cache = join(projectFolder, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const copy = mkdtempSync(join(cache, 'electron-dist-'))
  try {
    return await runTool('electron-builder', [
      '--dir',
      '--publish=never',
      `--config=${configuration[kind]}`,
      `-c.electronDist=${withoutApplication(electron.dist, copy)}`,
    ])
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** A distribution with an application in it (our launcher) would start that one: pack a copy without it. */
function withoutApplication(dist: string, copy: string): string {
  const application = join(dist, 'resources', 'app')
  if (!existsSync(application)) return dist
  cpSync(dist, copy, { recursive: true, filter: (source) => source !== application })
  return copy
}
