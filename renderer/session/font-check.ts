import { useEffect, useSyncExternalStore } from 'react'
import type { FontCheck } from '#shared/documents/fonts/font-check.ts'
import { bridge } from './bridge.ts'
import { useLedger } from './session.ts'

let check: FontCheck | undefined
/** The choice of fonts the last question was about. */
let askedFor: string | undefined
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const ask = async (choice: string | undefined): Promise<void> => {
  askedFor = choice
  const answer = await bridge.checkFonts()
  // Of several questions under way only the answer to the last one counts.
  if (!answer.ok || askedFor !== choice) return
  check = answer.value
  for (const listener of listeners) listener()
}

/** Looks at this PC's fonts again: one may have been installed meanwhile. */
export const recheckFonts = (): Promise<void> => ask(askedFor)

/**
 * 字体检查 of this PC for the fonts chosen in the ledger on screen; undefined until it is known, and that of the choice
 * before while a new one is looked at.
 */
export const useFontCheck = (): FontCheck | undefined => {
  const choice = JSON.stringify(useLedger().settings.fonts)
  useEffect(() => {
    if (check === undefined || askedFor !== choice) void ask(choice)
  }, [choice])
  return useSyncExternalStore(subscribe, () => check)
}
