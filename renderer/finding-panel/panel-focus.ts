import { useSyncExternalStore } from 'react'

/** The field the panel shall put the focus on (`title`, `people`, `progress`, …), or `panel` for the panel itself. */
let wanted: string | null = null
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const publish = (next: string | null) => {
  wanted = next
  for (const listener of listeners) listener()
}

/** Asks the panel, open now or opening, for the focus on one of its fields. */
export const requestPanelFocus = (part: string) => publish(part)

/** The wish is fulfilled, or was taken back. */
export const forgetPanelFocus = () => publish(null)

/** The present wish. */
export const usePanelFocus = (): string | null => useSyncExternalStore(subscribe, () => wanted)
