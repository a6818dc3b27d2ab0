import type { IndexedChange } from './history-index.ts'

/** A state that is there whole, to start from; `sha256` undefined where only its revision is known. */
export type KnownState = { readonly revision: number; readonly sha256?: string | undefined }

/**
 * Which states can be had again from the states that are there. The changes in effect fall into stretches: within one,
 * each change starts from the very ledger the one before led to and says how, so that any state of it leads to any
 * other. A stretch ends where the ledger was changed by others, or where a line has no steps.
 */
export class HistoryReach {
  readonly #stretchOf = new Map<number, number>()
  readonly #hashOf = new Map<number, string>()

  /** `effective`: the changes in effect, in the order of the file. */
  constructor(effective: readonly IndexedChange[]) {
    let stretch = 0
    let above: IndexedChange | undefined
    for (const change of effective) {
      if (above !== undefined && !(change.hasSteps && change.before === above.ledger)) stretch += 1
      this.#stretchOf.set(change.revision, stretch)
      this.#hashOf.set(change.revision, change.ledger)
      above = change
    }
  }

  /** The known states that lead to `revision`, the nearest first. */
  startsFor<State extends KnownState>(revision: number, known: readonly State[]): readonly State[] {
    const stretch = this.#stretchOf.get(revision)
    return known
      .filter((state) => stretch !== undefined && this.#stretch(state) === stretch)
      .toSorted((left, right) => Math.abs(left.revision - revision) - Math.abs(right.revision - revision))
  }

  /** A test for the revisions that the known states lead to. */
  within(known: readonly KnownState[]): (revision: number) => boolean {
    const reached = new Set(known.map((state) => this.#stretch(state)))
    return (revision) => {
      const stretch = this.#stretchOf.get(revision)
      return stretch !== undefined && reached.has(stretch)
    }
  }

  /** True for a state that is what the history recorded; one changed by others bears the same revision. */
  isRecorded({ revision, sha256 }: { readonly revision: number; readonly sha256: string | null }): boolean {
    return this.#hashOf.get(revision) === sha256
  }

  /** The stretch a known state is of; undefined for one that is not as the history recorded it. */
  #stretch({ revision, sha256 }: KnownState): number | undefined {
    return sha256 === undefined || sha256 === this.#hashOf.get(revision)
      ? this.#stretchOf.get(revision)
      : undefined
  }
}
