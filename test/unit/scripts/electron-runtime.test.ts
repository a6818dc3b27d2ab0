import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pinnedVersion, resolveElectron } from '../../../scripts/electron-runtime.ts'

const executables: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}
let dist: string
let executable: string

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'electron-dist-'))
  executable = join(dist, executables[process.platform] ?? 'electron')
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', dist)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dist, { recursive: true, force: true })
})

function putElectron(version: string): void {
  mkdirSync(dirname(executable), { recursive: true })
  writeFileSync(executable, '')
  writeFileSync(join(dist, 'version'), `${version}\n`)
}

test('the overriding distribution is used before any other, whatever its version', async () => {
  putElectron('44.0.0')
  expect(await resolveElectron()).toEqual({ dist, executable, version: '44.0.0', pinned: false })
})

test('an overriding distribution of the pinned version counts as pinned', async () => {
  putElectron(`v${pinnedVersion()}`)
  expect(await resolveElectron()).toMatchObject({ version: pinnedVersion(), pinned: true })
})

test('an overriding folder without Electron is refused by name', async () => {
  await expect(resolveElectron()).rejects.toThrow(executable)
})
