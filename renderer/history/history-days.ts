import type { HistoryEntry } from '#shared/bridge/history-view.ts'
import { dayOf } from './state-name.ts'

/** The changes of one local day, newest first. */
export type HistoryDay = { readonly day: string; readonly entries: readonly HistoryEntry[] }

/**
 * Entries in their order, under their local days. A clock that was set back gives the same day twice: the order of the
 * changes is never bent to the clock.
 */
export const byDay = (entries: readonly HistoryEntry[]): readonly HistoryDay[] => {
  const days: { day: string; entries: HistoryEntry[] }[] = []
  for (const entry of entries) {
    const day = dayOf(entry.time)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
