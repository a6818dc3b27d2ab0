import type { WordedChange } from '#shared/ledger/history/worded-change.ts'
import type { IndexedChange } from './history-index.ts'

/**
 * What the history shows as one: a change, or the commits of one stay in a field together, told by the last of them.
 * `parts` are in the order of the file.
 */
export type MergedChange = {
  readonly parts: readonly [IndexedChange, ...IndexedChange[]]
  readonly last: IndexedChange
  readonly effective: boolean
}

const joins = (entry: MergedChange, change: IndexedChange, effective: boolean): boolean =>
  change.typing !== undefined &&
  entry.last.typing === change.typing &&
  entry.last.operator === change.operator &&
  entry.effective === effective

/** The changes of the history as they are shown, oldest first. */
export const mergedChanges = (
  changes: readonly IndexedChange[],
  isEffective: (change: IndexedChange) => boolean,
): readonly MergedChange[] => {
  const entries: MergedChange[] = []
  for (const change of changes) {
    const effective = isEffective(change)
    const above = entries.at(-1)
    if (above !== undefined && joins(above, change, effective))
      entries[entries.length - 1] = { parts: [...above.parts, change], last: change, effective }
    else entries.push({ parts: [change], last: change, effective })
  }
  return entries
}

const keyOf = ({ findingId, inspectionId, field }: WordedChange): string =>
  JSON.stringify([inspectionId, findingId, field])

/**
 * What the parts say together: a field that was typed in several times is told once, from what it said first to what it says
 * last. Where a long text was cut to the stretch that changed, each part is told for itself.
 */
export const joinedChanges = (told: readonly (readonly WordedChange[])[]): readonly WordedChange[] => {
  const joined: WordedChange[] = []
  const places = new Map<string, number>()
  for (const change of told.flat()) {
    const key = keyOf(change)
    const at = places.get(key)
    const earlier = at === undefined ? undefined : joined[at]
    if (at !== undefined && earlier !== undefined && earlier.after === change.before)
      joined[at] = { ...change, before: earlier.before }
    else {
      places.set(key, joined.length)
      joined.push(change)
    }
  }
  return joined
}
