import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#shared/ledger/commands/command-definition.ts'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** The local day of a moment, `YYYY-MM-DD`: what the clerk's calendar on the wall shows. */
export const localDay = (moment: Date): string =>
  `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`

/** What a command may not find out by itself, as of now. */
export const commandContext = (operator: string): CommandContext => {
  const now = new Date()
  return { now: now.toISOString(), today: localDay(now), operator, newId: () => randomUUID() }
}
