import { useSyncExternalStore } from 'react'

/** The search box: `typed` is what stands in it, `applied` what the table filters by (never half a composed word). */
export type TableSearch = { readonly typed: string; readonly applied: string }

let search: TableSearch = { typed: '', applied: '' }
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Takes what was typed; while an input method is composing, the table keeps its filter. */
export const setTableSearch = (typed: string, { composing }: { readonly composing: boolean }) => {
  search = { typed, applied: composing ? search.applied : typed.trim() }
  for (const listener of listeners) listener()
}

/** The present search. */
export const useTableSearch = (): TableSearch => useSyncExternalStore(subscribe, () => search)
