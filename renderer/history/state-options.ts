import type { HistoryEntry, Snapshot, StateChoice, StateHead } from '#shared/bridge/history-view.ts'
import { entryName, momentOf, snapshotName } from './state-name.ts'
import { HISTORY_WORDS } from './wording.ts'

/** A state in a list to choose from. */
export type StateOption = { readonly value: string; readonly label: string; readonly disabled?: boolean }

/** One state, or several under their heading. */
export type StateGroup =
  | StateOption
  | { readonly label: string; readonly title: string; readonly options: readonly StateOption[] }

const OF_REVISION = 'revision:'
const OF_SNAPSHOT = 'snapshot:'
const NOW = 'now'

/** A state as the value of a list. */
export const keyOfState = (state: StateChoice): string => {
  if (state.kind === 'now') return NOW
  if (state.kind === 'revision') return `${OF_REVISION}${state.revision}`
  return `${OF_SNAPSHOT}${state.id}`
}

/** The state a value of the list stands for. */
export const stateOfKey = (key: string): StateChoice => {
  if (key.startsWith(OF_REVISION))
    return { kind: 'revision', revision: Number(key.slice(OF_REVISION.length)) }
  if (key.startsWith(OF_SNAPSHOT)) return { kind: 'snapshot', id: key.slice(OF_SNAPSHOT.length) }
  return { kind: 'now' }
}

/** The changes of the list one can go to: those that took effect, but for the present one. */
const changeOptions = (entries: readonly HistoryEntry[], present: number | null): readonly StateOption[] =>
  entries.flatMap((entry) =>
    entry.effective && entry.revision !== present
      ? [
          {
            value: keyOfState({ kind: 'revision', revision: entry.revision }),
            label: entryName(entry),
            disabled: !entry.withinReach,
          },
        ]
      : [],
  )

/** A state that is in none of the lists, by what the comparison knows of it. */
const unlistedName = (state: StateChoice, head: StateHead | undefined): string => {
  const revision = head?.revision ?? (state.kind === 'revision' ? state.revision : undefined)
  const which = revision === undefined ? '' : HISTORY_WORDS.revision(revision)
  const moment = head === undefined ? '' : momentOf(head.time)
  return [moment, which].filter((part) => part !== '').join(' ')
}

/**
 * The present, then snapshots and changes under their headings, as far as there are any; `chosen` is always among them, named by its `head` where
 * it stands in none of the lists.
 */
export const stateOptions = (
  snapshots: readonly Snapshot[],
  entries: readonly HistoryEntry[],
  present: number | null,
  chosen: StateChoice | undefined,
  head?: StateHead,
): readonly StateGroup[] => {
  const words = HISTORY_WORDS.comparison
  const all: readonly StateGroup[] = [
    { value: NOW, label: words.now },
    {
      label: words.snapshots,
      title: words.snapshots,
      options: snapshots.map((snapshot) => ({
        value: keyOfState({ kind: 'snapshot', id: snapshot.id }),
        label: snapshotName(snapshot),
        disabled: !snapshot.whole,
      })),
    },
    { label: words.changes, title: words.changes, options: changeOptions(entries, present) },
  ]
  const groups = all.filter((group) => !('options' in group) || group.options.length > 0)
  if (chosen === undefined) return groups
  const key = keyOfState(chosen)
  const known = groups
    .flatMap((group) => ('options' in group ? group.options : [group]))
    .some(({ value }) => value === key)
  return known ? groups : [{ value: key, label: unlistedName(chosen, head) }, ...groups]
}
