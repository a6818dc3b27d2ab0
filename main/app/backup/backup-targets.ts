import { basename } from 'node:path'
import type { BackupTarget } from '#shared/bridge/backup-view.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { driveRoot, isPluggedIn } from '../../services/backup/drive-root.ts'
import { RemovableDrives } from '../../services/backup/removable-drives.ts'
import { targetFacts } from '../../services/backup/target-facts.ts'
import type { KnownFolder } from '../../services/settings/backup-record.ts'
import { KnownPlaces } from './known-places.ts'

/** Where a token leads to. `label`: what the place is called on screen; `fileSystem` as the system calls it, empty for a folder. */
export type TargetPlace = { readonly path: string; readonly label: string; readonly fileSystem: string }

/** What a place is called: as its own label says, or else as its folder is named. */
const shownLabel = (path: string, label: string): string => label || basename(path) || path

/** What is known of a place whose drive is not plugged in. */
const NOT_PLUGGED_IN = { freeBytes: null, totalBytes: null, readOnly: false, pluggedIn: false } as const

/** The places backups can go to: sticks as the system tells now, and folders chosen before. */
export class BackupTargets {
  readonly #drives = new RemovableDrives()
  readonly #places = new KnownPlaces()
  /** Labels of sticks seen in this run, to say which one is gone. */
  readonly #sticks = new Map<string, string>()

  /** Folders chosen now or earlier, and the drives they lay on then. */
  readonly #folders = new Map<string, KnownFolder>()

  /** The sticks that are plugged in, then the `folders`: those that are there, and those whose drive is not plugged in. */
  async list(folders: readonly KnownFolder[]): Promise<readonly BackupTarget[]> {
    for (const folder of folders) this.#folders.set(folder.path, folder)
    const drives = await this.#drives.now()
    const sticks = drives.map(({ mount, label, fileSystem }) => {
      this.#sticks.set(mount, label)
      return this.#target('removable', mount, label, fileSystem)
    })
    const mounts = new Set(drives.map(({ mount }) => mount))
    const others = folders
      .filter(({ path }) => !mounts.has(path) && !this.#sticks.has(path))
      .map(({ path }) => this.#target('folder', path, '', ''))
    const found = await Promise.all([...sticks, ...others])
    return found.filter((target) => target !== undefined)
  }

  /** A folder the clerk chose, as a place of its own and as it is to be remembered. `file-missing` when it is not there. */
  async folder(
    path: string,
  ): Promise<Result<{ readonly target: BackupTarget; readonly known: KnownFolder }, Problem>> {
    const root = await driveRoot(path)
    if (root === undefined) return fail(problem('file-missing', { path, file: basename(path) }))
    const known = { path, root }
    this.#folders.set(path, known)
    const target = await this.#target('folder', path, '', '')
    return target === undefined
      ? fail(problem('file-missing', { path, file: basename(path) }))
      : ok({ target, known })
  }

  /**
   * Where a token leads to now. `target-gone` for a stick that was pulled out: its folder may still be there, on the disk of the
   * PC itself, where a backup would be no backup. `not-found` for a token never given out.
   */
  async place(token: string): Promise<Result<TargetPlace, Problem>> {
    const path = this.#places.path(token)
    if (path === undefined) return fail(problem('not-found'))
    const stick = this.#sticks.get(path)
    if (stick === undefined)
      return (await this.#isThere(path))
        ? ok({ path, label: path, fileSystem: '' })
        : fail(problem('target-gone', { place: path }))
    const label = shownLabel(path, stick)
    const there = (await this.#drives.now()).find(({ mount }) => mount === path)
    return there === undefined
      ? fail(problem('target-gone', { place: label }))
      : ok({ path, label, fileSystem: there.fileSystem })
  }

  /** False when the drive of a folder is not plugged in. */
  async #isThere(path: string): Promise<boolean> {
    const known = this.#folders.get(path)
    return known === undefined || (await isPluggedIn(known))
  }

  async #target(
    kind: BackupTarget['kind'],
    path: string,
    label: string,
    fileSystem: string,
  ): Promise<BackupTarget | undefined> {
    const shown = { token: this.#places.token(path), kind, label: shownLabel(path, label), path, fileSystem }
    if (kind === 'folder' && !(await this.#isThere(path))) return { ...shown, ...NOT_PLUGGED_IN }
    const facts = await targetFacts(path)
    return facts === undefined ? undefined : { ...shown, ...facts, pluggedIn: true }
  }
}
