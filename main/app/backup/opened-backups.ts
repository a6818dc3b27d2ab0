import { basename } from 'node:path'
import type { BackupFile, BackupHead } from '#shared/bridge/backup-view.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { type BackupManifest, PART_NAMES } from '../../services/backup/backup-manifest.ts'
import { type CheckControl, type OpenBackup, statedManifest } from '../../services/backup/open-backup.ts'
import { type FoundBackup, foundBackup } from '../../services/backup/target-facts.ts'
import { fileProblem } from '../../services/files/file-problem.ts'
import { openProven } from '../../services/restore/restore-backup.ts'
import { KnownPlaces } from './known-places.ts'

/** What the window shows of a manifest. */
export const headOf = (manifest: BackupManifest): BackupHead => {
  const { kind, madeAt, operator, appVersion, schemaVersion, revision, unit, counts, historyLines } = manifest
  return {
    kind,
    madeAt,
    operator,
    appVersion,
    schemaVersion,
    revision,
    unit,
    counts,
    historyLines,
    snapshots: manifest.parts.filter(({ name }) => name.startsWith(PART_NAMES.snapshots)).length,
    missing: manifest.missing.map(({ name }) => name),
  }
}

/** The backup files the window may name. */
export class OpenedBackups {
  readonly #places = new KnownPlaces()

  /** A backup file for the window; `manifest` where it is known already. */
  file({ path, size, encrypted }: FoundBackup, manifest?: BackupManifest): BackupFile {
    const head = manifest === undefined ? null : headOf(manifest)
    return { token: this.#places.token(path), fileName: basename(path), path, size, encrypted, head }
  }

  /** A file the clerk chose. Its head is what it says of itself, proven by nothing yet. */
  async chosen(path: string): Promise<Result<BackupFile, Problem>> {
    try {
      const found = await foundBackup(path)
      return ok(this.file(found, found.encrypted ? undefined : await statedManifest(path)))
    } catch (error) {
      return fail(fileProblem(error, path))
    }
  }

  /** The path a token stands for. `not-found` for one never given out. */
  path(token: string): Result<string, Problem> {
    const path = this.#places.path(token)
    return path === undefined ? fail(problem('not-found')) : ok(path)
  }

  /** Proves a backup and lets `use` read on in it. Problems are those of `openProven`. */
  async prove<Value>(
    token: string,
    password: string | undefined,
    control: CheckControl,
    use: (backup: OpenBackup, ledger: Ledger, path: string) => Promise<Value>,
  ): Promise<Result<Value, Problem>> {
    const path = this.path(token)
    if (!path.ok) return path
    const proven = await openProven(path.value, password, control)
    if (!proven.ok) return proven
    const { backup, ledger } = proven.value
    try {
      return ok(await use(backup, ledger, path.value))
    } finally {
      await backup.close()
    }
  }
}
