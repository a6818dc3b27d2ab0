import { useSyncExternalStore } from 'react'

/** A wish: the panel of a finding shall put the focus on a field (`title`, `people`, `progress`, …) or, as `panel`, on itself. */
export type PanelFocus = { readonly findingId: string; readonly part: string }

let wanted: PanelFocus | null = null
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const publish = (next: PanelFocus | null) => {
  wanted = next
  for (const listener of listeners) listener()
}

/** Asks the panel, open now or opening, for the focus on one of its fields. */
export const requestPanelFocus = (findingId: string, part: string) => publish({ findingId, part })

/** The wish is fulfilled. */
export const forgetPanelFocus = () => publish(null)

/** The present wish. */
export const usePanelFocus = (): PanelFocus | null => useSyncExternalStore(subscribe, () => wanted)
