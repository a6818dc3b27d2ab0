import { useSyncExternalStore } from 'react'
import type { FindingFilter } from '#shared/ledger/finding-filter.ts'
import type { Sorting } from '#shared/ledger/finding-sort.ts'
import type { ColumnId } from './table-columns.ts'

/** The cell the keyboard works on; `row` is the id of a finding or of an aspect. */
export type Cursor = { readonly row: string; readonly column: ColumnId }

/**
 * How the table stands: kept while the clerk visits other screens, forgotten when the program closes. The search text
 * is not part of `filter`, because the box for it is always in sight.
 */
export type TableState = {
  readonly filter: Omit<FindingFilter, 'text'>
  /** Null is the order of the papers. */
  readonly sorting: Sorting | null
  /** Aspects whose findings are folded away. */
  readonly collapsed: ReadonlySet<string>
  /** Findings ticked for a step on several at once. */
  readonly selected: ReadonlySet<string>
  readonly cursor: Cursor | null
  /** The finding whose title is being written in its cell. */
  readonly editing: string | null
}

let state: TableState = {
  filter: {},
  sorting: null,
  collapsed: new Set(),
  selected: new Set(),
  cursor: null,
  editing: null,
}
/** Where the table was scrolled to (pixels); nobody is redrawn for it. */
let scrollTop = 0
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The present state, outside of React. */
export const tableState = (): TableState => state

/** The present state. */
export const useTableState = (): TableState => useSyncExternalStore(subscribe, tableState)

/** Changes some of the state. */
export const changeTable = (patch: Partial<TableState>) => {
  state = { ...state, ...patch }
  for (const listener of listeners) listener()
}

/** Drops aspects from the filter that are not in the round on screen (another round, or one just removed). */
export const keepKnownAspects = (known: ReadonlySet<string>) => {
  const { aspectIds, ...others } = state.filter
  const kept = aspectIds?.filter((id) => known.has(id)) ?? []
  if (kept.length === (aspectIds?.length ?? 0)) return
  changeTable({ filter: kept.length === 0 ? others : { ...others, aspectIds: kept } })
}

/** The scroll position to come back to. */
export const rememberedScroll = () => scrollTop
export const rememberScroll = (top: number) => {
  scrollTop = top
}

/** The set with an item put in or taken out. */
export const toggled = <Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> => {
  const next = new Set(items)
  if (!next.delete(item)) next.add(item)
  return next
}
