const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/u
const MILLISECONDS_PER_DAY = 86_400_000

type Parts = { readonly year: number; readonly month: number; readonly day: number }

/** Number of days of a month (1–12) of the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

const parts = (date: string): Parts | undefined => {
  const match = PATTERN.exec(date)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const exists = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? { year, month, day } : undefined
}

const known = (date: string): Parts => {
  const found = parts(date)
  if (found === undefined) throw new RangeError(`not a calendar date: ${date}`)
  return found
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** `YYYY-MM-DD` from year, month (1–12) and day, or undefined when that day does not exist. */
export const calendarDate = (year: number, month: number, day: number): string | undefined => {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return parts(text) === undefined ? undefined : text
}

/** True for a day that exists, written `YYYY-MM-DD`, from 1900 on. */
export const isCalendarDate = (text: string): boolean => parts(text) !== undefined

/**
 * The same day some calendar months later, clamped to the end of the month: “3个月内” after 2023-11-30 is 2024-02-29.
 * Months are calendar months, never 30 days. Throws RangeError for a text that is no date.
 */
export const addMonths = (date: string, months: number): string => {
  const { year, month, day } = known(date)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = (index % 12) + 1
  return `${pad(targetYear, 4)}-${pad(targetMonth, 2)}-${pad(Math.min(day, daysInMonth(targetYear, targetMonth)), 2)}`
}

/** The day some days later, or earlier for a negative number. Throws RangeError for a text that is no date. */
export const addDays = (date: string, days: number): string => {
  const { year, month, day } = known(date)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. Throws RangeError for a text that is no date. */
export const daysBetween = (from: string, to: string): number => {
  const utc = ({ year, month, day }: Parts) => Date.UTC(year, month - 1, day)
  return Math.round((utc(known(to)) - utc(known(from))) / MILLISECONDS_PER_DAY)
}

/** The date as official papers write it, `2023年5月9日`: Arabic figures, no leading zeros (GB/T 9704-2012 7.3.5.4). */
export const officialDate = (date: string): string => {
  const { year, month, day } = known(date)
  return `${year}年${month}月${day}日`
}
