import { localDay } from '../ledger/command-context.ts'

/** A UTC timestamp as the clerk reads it, in local time: `2023-05-23 15:30`. */
export const localMinute = (time: string): string => {
  const moment = new Date(time)
  return `${localDay(moment)} ${moment.toTimeString().slice(0, 5)}`
}
