import { addDays, addMonths } from '../calendar/calendar-date.ts'
import type { Finding, Measure } from './finding.ts'
import type { Ledger } from './ledger.ts'

/** A clock this much ahead of the last record is taken for wrong: a ledger may rest for years, but hardly for ten. */
const MONTHS_AT_REST = 120

/** Why what is overdue may be counted wrong: the PC's day lies before, or far after, the last thing recorded. Dates `YYYY-MM-DD`. */
export type ClockDoubt = {
  readonly how: 'behind' | 'ahead'
  readonly today: string
  readonly recorded: string
}

const momentsOf = ({ progress, deadline, ...work }: Finding | Measure): readonly string[] => [
  ...progress.map(({ recordedAt }) => recordedAt),
  ...(deadline?.extensions ?? []).map(({ recordedAt }) => recordedAt),
  ...('measures' in work ? work.measures.flatMap(momentsOf) : []),
]

/** The day (UTC) of the last thing anybody recorded; undefined when nothing was. */
const lastRecorded = ({ inspections }: Ledger): string | undefined => {
  let last: string | undefined
  for (const { findings } of inspections)
    for (const finding of findings)
      for (const moment of momentsOf(finding)) if (last === undefined || moment > last) last = moment
  return last?.slice(0, 10)
}

/**
 * A PC whose clock stands at 1970 or 2038 counts everything as in time, or as overdue. It cannot be told from the clock alone, but
 * the ledger knows when it was last worked on. A day more or less is the time zone and no doubt. Undefined when nothing speaks
 * against `today`.
 */
export const clockDoubt = (ledger: Ledger, today: string): ClockDoubt | undefined => {
  const recorded = lastRecorded(ledger)
  if (recorded === undefined) return undefined
  if (addDays(today, 1) < recorded) return { how: 'behind', today, recorded }
  if (today > addMonths(recorded, MONTHS_AT_REST)) return { how: 'ahead', today, recorded }
  return undefined
}
