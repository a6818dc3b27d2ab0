import { useSyncExternalStore } from 'react'

/** Below this width the panel of a finding takes the place of the table (design.md §6 “Sizes”). */
const narrow = window.matchMedia('(max-width: 1099px)')

const subscribe = (listener: () => void) => {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

/** True while the window is too narrow for table and panel side by side. */
export const useNarrowWindow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches)
