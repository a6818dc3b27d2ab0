import { z } from 'zod'
import { isCalendarDate } from '../calendar/calendar-date.ts'

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u

/** UUID of a record; people never see it. */
export const Id = z.string().min(1).max(64)
export type Id = z.infer<typeof Id>

/**
 * Text as the clerk typed it: any length, line breaks kept, rare characters kept.
 * Half of a surrogate pair is refused, because it could not be written to a UTF-8 file and read back.
 */
export const Text = z.string().refine((text) => !LONE_SURROGATE.test(text), { error: 'lone-surrogate' })

/** A name or title that may not be blank. */
export const Name = Text.refine((text) => text.trim() !== '', { error: 'blank' })

/** A day of the calendar, `YYYY-MM-DD`; 2023-02-30 is refused. */
export const CalendarDate = z.string().refine(isCalendarDate, { error: 'invalid-date' })
export type CalendarDate = z.infer<typeof CalendarDate>

/** A moment in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const Timestamp = z.iso.datetime()
export type Timestamp = z.infer<typeof Timestamp>

/** An exact decimal such as `65.5`, kept as a string so that no amount is ever rounded by floating point. */
export const Amount = z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/u)
export type Amount = z.infer<typeof Amount>
