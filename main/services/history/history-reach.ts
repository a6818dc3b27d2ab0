import type { IndexedChange } from './history-index.ts'

/**
 * A state that is there whole, to start from; `sha256` undefined where only its revision is known. `bytes` of its file have to be
 * read first, 0 for what is in memory.
 */
export type KnownState = {
  readonly revision: number
  readonly sha256?: string | undefined
  readonly bytes: number
}

/** Reading, parsing and proving a whole ledger takes this many times as long as going along as many bytes of history. */
const LOADING = 4

/**
 * Which states can be had again from the states that are there. The changes in effect fall into stretches: within one,
 * each change starts from the very ledger the one before led to and says how, so that any state of it leads to any
 * other. A stretch ends where the ledger was changed by others, or where a line has no steps.
 */
export class HistoryReach {
  readonly #stretchOf = new Map<number, number>()
  readonly #hashOf = new Map<number, string>()
  readonly #endOf = new Map<number, number>()
  readonly #effective: readonly IndexedChange[]

  /** `effective`: the changes in effect, in the order of the file. */
  constructor(effective: readonly IndexedChange[]) {
    this.#effective = effective
    let stretch = 0
    let above: IndexedChange | undefined
    for (const change of effective) {
      if (above !== undefined && !(change.hasSteps && change.before === above.ledger)) stretch += 1
      this.#stretchOf.set(change.revision, stretch)
      this.#hashOf.set(change.revision, change.ledger)
      this.#endOf.set(change.revision, change.bytes.end)
      above = change
    }
  }

  /** The change that led to `revision`, if it took effect. */
  changeTo(revision: number): IndexedChange | undefined {
    return this.#effective.find((change) => change.revision === revision)
  }

  /** The changes between two states, whichever is the earlier: those after it up to the later one. */
  between(one: number, other: number): readonly IndexedChange[] {
    const [after, upTo] = [Math.min(one, other), Math.max(one, other)]
    return this.#effective.filter(({ revision }) => revision > after && revision <= upTo)
  }

  /** The known states that lead to `revision`, the one it takes least from first. */
  startsFor<State extends KnownState>(revision: number, known: readonly State[]): readonly State[] {
    const stretch = this.#stretchOf.get(revision)
    const endOf = (of: number): number => this.#endOf.get(of) ?? 0
    const effort = (state: State): number =>
      state.bytes * LOADING + Math.abs(endOf(state.revision) - endOf(revision))
    return known
      .filter((state) => stretch !== undefined && this.#stretch(state) === stretch)
      .toSorted((left, right) => effort(left) - effort(right))
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
