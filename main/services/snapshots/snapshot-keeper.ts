import type { Snapshot } from '#shared/bridge/history-view.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { ledgerCounts } from '#shared/ledger/ledger-counts.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { FileEnvironment } from '../files/file-environment.ts'
import { readWhole, sha256 } from '../files/read-file.ts'
import { ledgerContent, MAX_LEDGER_BYTES } from '../ledger/ledger-content.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import { keepSnapshot, type SnapshotContent, type SnapshotOrder } from './snapshot-files.ts'
import { shownSnapshot } from './snapshot-list.ts'

/** The longest a change stays without a snapshot, in milliseconds: ten minutes. */
export const SNAPSHOT_INTERVAL = 600_000

/** The open ledger as it lies on disk; `sha256` of the file. */
export type LedgerAtRest = { readonly ledger: Ledger; readonly sha256: string | null }

/** The bytes of the ledger file; should somebody else have written to it by now, those that were there before. */
const contentOf = async (
  path: string,
  { ledger, sha256: onDisk }: LedgerAtRest,
): Promise<Result<SnapshotContent, Problem>> => {
  const { revision } = ledger
  const read = await readWhole(path, MAX_LEDGER_BYTES, 'ledger-too-large')
  if (read.ok && sha256(read.value.bytes) === onDisk)
    return ok({ revision, bytes: read.value.bytes, sha256: onDisk })
  const content = ledgerContent(ledger)
  if (content.ok && content.value.sha256 === onDisk) return ok({ ...content.value, revision })
  return read.ok ? fail(problem('changed-outside', { path, how: 'changed' })) : read
}

/** Takes the snapshots of one open ledger and knows when the next one is due. Calls of `take` must not overlap. */
export class SnapshotKeeper {
  readonly #files: LedgerFiles
  readonly #environment: FileEnvironment
  readonly #interval: number
  #timer: NodeJS.Timeout | undefined
  #unkept = false
  #problem: Problem | null = null

  /** `interval` in milliseconds; 0 makes one due with every change. */
  constructor(files: LedgerFiles, environment: FileEnvironment, interval: number) {
    this.#files = files
    this.#environment = environment
    this.#interval = interval
  }

  /** Why the last snapshot could not be taken; null when it could. */
  get problem(): Problem | null {
    return this.#problem
  }

  /** True when something changed since the last snapshot. */
  get unkept(): boolean {
    return this.#unkept
  }

  /** Takes a snapshot; a problem stays to be shown until one can be taken again. */
  async take(ledger: LedgerAtRest, order: SnapshotOrder): Promise<Result<Snapshot, Problem>> {
    const content = await contentOf(this.#files.ledger, ledger)
    const kept = content.ok
      ? await keepSnapshot(this.#files.snapshots, content.value, order, this.#environment)
      : content
    this.#problem = kept.ok ? null : kept.problem
    if (!kept.ok) return kept
    this.stop()
    this.#unkept = false
    return ok(shownSnapshot(kept.value, ledgerCounts(ledger.ledger)))
  }

  /**
   * Told of every change on disk. True when a snapshot is due at once, also while the last one could not be taken; otherwise
   * `whenDue` is called as soon as the change is as old as the interval, unless one was taken by then.
   */
  changed(whenDue: () => void): boolean {
    this.#unkept = true
    if (this.#interval === 0 || this.#problem !== null) return true
    // Nobody waits for it: the program may end before.
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      whenDue()
    }, this.#interval).unref()
    return false
  }

  /** None is due any more. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
