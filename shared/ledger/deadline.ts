import { z } from 'zod'
import { addMonths } from '../calendar/calendar-date.ts'
import { CalendarDate, Id, Text, Timestamp } from './primitives.ts'

/** A granted extension: the old date stays on record beside the new one, with who asked, why, and who approved. */
export const DeadlineExtension = z.strictObject({
  id: Id,
  oldDate: CalendarDate,
  newDate: CalendarDate,
  reason: Text,
  approvedBy: Text,
  recordedAt: Timestamp,
})
export type DeadlineExtension = z.infer<typeof DeadlineExtension>

/**
 * 整改时限. `date`: a day; `afterFeedback`: calendar months after the feedback date; `immediate`: 立行立改;
 * `longTerm`: 长期坚持. `text` keeps the wording as written in the rectification plan.
 */
export const Deadline = z.strictObject({
  kind: z.enum(['date', 'afterFeedback', 'immediate', 'longTerm']),
  date: z.exactOptional(CalendarDate),
  months: z.exactOptional(z.int().min(1).max(120)),
  text: Text,
  extensions: z.array(DeadlineExtension),
})
export type Deadline = z.infer<typeof Deadline>

/** The day originally set, before any extension; undefined when the kind has none or its date is not known yet. */
export const originalDueDate = (deadline: Deadline, feedbackDate: string | undefined): string | undefined => {
  if (deadline.kind === 'date') return deadline.date
  if (deadline.kind === 'afterFeedback' && deadline.months !== undefined && feedbackDate !== undefined)
    return addMonths(feedbackDate, deadline.months)
  return undefined
}

/** The last granted day: the newest extension, or else the original day. */
export const dueDate = (deadline: Deadline, feedbackDate: string | undefined): string | undefined =>
  originalDueDate(deadline, feedbackDate) === undefined
    ? undefined
    : (deadline.extensions.at(-1)?.newDate ?? originalDueDate(deadline, feedbackDate))
