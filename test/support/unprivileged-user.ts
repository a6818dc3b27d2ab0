import { chmod, chown, copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { electronExecutable, PROJECT_ROOT } from './electron-app.ts'

/** 65534 is `nobody` on every Linux. */
const NOBODY = 65_534

/** A copy of Electron and of the built program that somebody without rights can start, and how to start it. */
export type UnprivilegedProgram = {
  /** Starts Electron as `nobody`; takes Electron's own arguments. */
  readonly executable: string
  /** Root of the copied project. */
  readonly root: string
  /** Folder for all data, owned by `nobody`. */
  readonly home: string
  readonly env: Readonly<Record<string, string>>
  readonly remove: () => Promise<void>
}

/** True when the tests run as root, who may become anybody. */
export const isRoot = (): boolean => process.getuid?.() === 0

/**
 * Prepares the program for `nobody`. Electron is copied, because its usual place lies in root's own folder; so is the
 * key to the display, if there is one.
 */
export const programForNobody = async (): Promise<UnprivilegedProgram> => {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-nobody-'))
  await chmod(folder, 0o755)
  const [dist, root, home] = [join(folder, 'electron'), join(folder, 'program'), join(folder, 'home')]
  await cp(dirname(electronExecutable()), dist, { recursive: true })
  // Where the system allows no user namespaces (a container, a chroot), Chromium's own helper makes the sandbox.
  await chmod(join(dist, 'chrome-sandbox'), 0o4755)
  await mkdir(root)
  for (const part of ['package.json', 'out', 'resources'])
    await cp(join(PROJECT_ROOT, part), join(root, part), { recursive: true })
  await mkdir(home)
  await chown(home, NOBODY, NOBODY)

  const executable = join(folder, 'electron-as-nobody')
  const become = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups --`
  await writeFile(executable, `#!/bin/sh\nexec ${become} '${join(dist, 'electron')}' "$@"\n`)
  await chmod(executable, 0o755)
  return {
    executable,
    root,
    home,
    env: { HOME: home, TMPDIR: tmpdir(), ...(await displayKey(folder)) },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

const displayKey = async (folder: string): Promise<Record<string, string>> => {
  const key = process.env.XAUTHORITY
  if (key === undefined) return {}
  const copy = join(folder, 'display-key')
  await copyFile(key, copy)
  await chown(copy, NOBODY, NOBODY)
  return { XAUTHORITY: copy }
}
