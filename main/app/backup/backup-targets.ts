import { stat } from 'node:fs/promises'
import { basename, parse } from 'node:path'
import type { BackupTarget } from '#shared/bridge/backup-view.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { RemovableDrives } from '../../services/backup/removable-drives.ts'
import { targetFacts } from '../../services/backup/target-facts.ts'
import { KnownPlaces } from './known-places.ts'

/** Where a token leads to. `label`: what the place is called on screen. */
export type TargetPlace = { readonly path: string; readonly label: string; readonly removable: boolean }

/** What a place is called: as its own label says, or else as its folder is named. */
const shownLabel = (path: string, label: string): string => label || basename(path) || path

/** True when a folder lies on the disk the system itself starts from; where every drive has a root of its own that says nothing. */
const onSystemDisk = async (folder: string): Promise<boolean> => {
  const [own, root] = await Promise.all([stat(folder), stat(parse(folder).root)])
  return own.dev === root.dev
}

/** The places backups can go to: sticks as the system tells now, and folders chosen before. */
export class BackupTargets {
  readonly #drives = new RemovableDrives()
  readonly #places = new KnownPlaces()
  /** Labels of sticks seen in this run, to say which one is gone. */
  readonly #sticks = new Map<string, string>()

  /** Folders that were seen on another disk than the system's: what is plugged in there can be pulled out. */
  readonly #elsewhere = new Set<string>()

  /** The sticks that are plugged in, then those of the `folders` that are there. */
  async list(folders: readonly string[]): Promise<readonly BackupTarget[]> {
    const drives = await this.#drives.now()
    const sticks = drives.map(({ mount, label, fileSystem }) => {
      this.#sticks.set(mount, label)
      return this.#target('removable', mount, label, fileSystem)
    })
    const mounts = new Set(drives.map(({ mount }) => mount))
    const others = folders
      .filter((folder) => !mounts.has(folder) && !this.#sticks.has(folder))
      .map((folder) => this.#target('folder', folder, '', ''))
    const found = await Promise.all([...sticks, ...others])
    return found.filter((target) => target !== undefined)
  }

  /** A folder the clerk chose, as a place of its own. `file-missing` when it is not there. */
  async folder(path: string): Promise<Result<BackupTarget, Problem>> {
    const target = await this.#target('folder', path, '', '')
    return target === undefined ? fail(problem('file-missing', { path, file: basename(path) })) : ok(target)
  }

  /**
   * Where a token leads to now. `target-gone` for a stick that was pulled out: its folder may still be there, on the disk of the
   * PC itself, where a backup would be no backup. `not-found` for a token never given out.
   */
  async place(token: string): Promise<Result<TargetPlace, Problem>> {
    const path = this.#places.path(token)
    if (path === undefined) return fail(problem('not-found'))
    const stick = this.#sticks.get(path)
    if (stick === undefined) {
      const gone = await this.#wasPulled(path)
      return gone
        ? fail(problem('target-gone', { place: path }))
        : ok({ path, label: path, removable: false })
    }
    const label = shownLabel(path, stick)
    const there = (await this.#drives.now()).some(({ mount }) => mount === path)
    return there ? ok({ path, label, removable: true }) : fail(problem('target-gone', { place: label }))
  }

  /** True when a folder was on another disk before and is an empty mount point of the system's own now, or is not there. */
  async #wasPulled(path: string): Promise<boolean> {
    const here = await onSystemDisk(path).catch(() => undefined)
    if (here === false) this.#elsewhere.add(path)
    return this.#elsewhere.has(path) && here !== false
  }

  async #target(
    kind: BackupTarget['kind'],
    path: string,
    label: string,
    fileSystem: string,
  ): Promise<BackupTarget | undefined> {
    if (kind === 'folder' && (await this.#wasPulled(path))) return undefined
    const facts = await targetFacts(path)
    return facts === undefined
      ? undefined
      : { token: this.#places.token(path), kind, label: shownLabel(path, label), path, fileSystem, ...facts }
  }
}
