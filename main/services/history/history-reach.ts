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

/** A state the history names by its hash, and the stretch of changes that lead on from it or led to it. */
type NamedState = { readonly stretch: number; readonly sha256: string }

/**
 * Which states can be had again from the states that are there. The changes in effect fall into stretches: within one,
 * each change starts from the very ledger the one before led to and says how, so that any state of it leads to any
 * other, the one its first change started from among them. A stretch ends where the ledger was changed by others, or where
 * a line has no steps.
 */
export class HistoryReach {
  readonly #stretchOf = new Map<number, number>()
  readonly #named = new Map<number, readonly NamedState[]>()
  readonly #endOf = new Map<number, number>()
  readonly #effective: readonly IndexedChange[]

  /** `effective`: the changes in effect, in the order of the file. */
  constructor(effective: readonly IndexedChange[]) {
    this.#effective = effective
    let stretch = 0
    let above: IndexedChange | undefined
    for (const change of effective) {
      const { revision, before, ledger, hasSteps, bytes } = change
      const leadsOn = above !== undefined && hasSteps && before === above.ledger
      if (!leadsOn) {
        stretch += 1
        // Others may have changed the ledger before: what this one started from bears the revision of the change above.
        if (hasSteps && before !== null) this.#name(revision - 1, { stretch, sha256: before })
      }
      this.#stretchOf.set(revision, stretch)
      this.#name(revision, { stretch, sha256: ledger })
      this.#endOf.set(revision, bytes.end)
      above = change
    }
  }

  #name(revision: number, state: NamedState): void {
    this.#named.set(revision, [...(this.#named.get(revision) ?? []), state])
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

  /** The known states that may lead to `revision`, the one it takes least from first. */
  startsFor<State extends KnownState>(revision: number, known: readonly State[]): readonly State[] {
    const stretch = this.#stretchOf.get(revision)
    const endOf = (of: number): number => this.#endOf.get(of) ?? 0
    const effort = (state: State): number =>
      state.bytes * LOADING + Math.abs(endOf(state.revision) - endOf(revision))
    return known
      .filter((state) => this.#stretches(state).some((each) => each === stretch))
      .toSorted((left, right) => effort(left) - effort(right))
  }

  /** A test for the revisions that the known states lead to, as far as it can be told from what is known of them. */
  within(known: readonly KnownState[]): (revision: number) => boolean {
    const reached = new Set(known.flatMap((state) => this.#stretches(state)))
    return (revision) => {
      const stretch = this.#stretchOf.get(revision)
      return stretch !== undefined && reached.has(stretch)
    }
  }

  /** True for a state with this hash of its file that leads to `revision`. */
  leadsTo(revision: number, from: { readonly revision: number; readonly sha256: string | null }): boolean {
    const stretch = this.#stretchOf.get(revision)
    const named = this.#named.get(from.revision) ?? []
    return named.some((state) => state.stretch === stretch && state.sha256 === from.sha256)
  }

  /** The stretches a known state may be of; none for one that is not as the history recorded it. */
  #stretches({ revision, sha256 }: KnownState): readonly number[] {
    return (this.#named.get(revision) ?? [])
      .filter((state) => sha256 === undefined || state.sha256 === sha256)
      .map(({ stretch }) => stretch)
  }
}
