import { daysBetween } from '../calendar/calendar-date.ts'
import { type Deadline, dueDate } from './deadline.ts'
import type { Finding, Measure } from './finding.ts'
import { effectiveDeadline } from './inheritance.ts'
import type { Status } from './status.ts'

/**
 * How work stands against its deadline on a day. `settled`: nothing is due any more; `undated`: no day to measure by
 * (立行立改, 长期坚持, no deadline, feedback date not known). The others tell the last granted day from today: within
 * 7 days means tomorrow to the 7th day, within 30 days the 8th to the 30th.
 */
export type DueState = 'overdue' | 'today' | 'within7Days' | 'within30Days' | 'later' | 'undated' | 'settled'

/** `date` is the last granted day; `days` counts from today to it, negative when it has passed. */
export type Due =
  | {
      readonly state: 'overdue' | 'today' | 'within7Days' | 'within30Days' | 'later'
      readonly date: string
      readonly days: number
    }
  | { readonly state: 'undated' | 'settled'; readonly date: string | undefined; readonly days: undefined }

const stateOf = (days: number) => {
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  if (days <= 7) return 'within7Days'
  return days <= 30 ? 'within30Days' : 'later'
}

const due = (
  deadline: Deadline | undefined,
  settled: boolean,
  feedbackDate: string | undefined,
  today: string,
): Due => {
  const date = deadline === undefined ? undefined : dueDate(deadline, feedbackDate)
  if (settled) return { state: 'settled', date, days: undefined }
  if (date === undefined) return { state: 'undated', date, days: undefined }
  const days = daysBetween(today, date)
  return { state: stateOf(days), date, days }
}

/** How far a deadline is on a day, whatever has become of the work. */
export const deadlineDue = (deadline: Deadline, feedbackDate: string | undefined, today: string): Due =>
  due(deadline, false, feedbackDate, today)

const SETTLED: readonly Status[] = ['rectified', 'longTerm']

/** How a finding stands: by its own deadline, its status and its close-out (design.md §6 “Overdue and rate”). */
export const findingDue = (finding: Finding, feedbackDate: string | undefined, today: string): Due =>
  due(
    finding.deadline,
    SETTLED.includes(finding.status) || finding.closeOut.state === 'approved',
    feedbackDate,
    today,
  )

/** How a measure stands: by its own deadline or the inherited one, and whether it is done. */
export const measureDue = (
  measure: Measure,
  finding: Finding,
  feedbackDate: string | undefined,
  today: string,
): Due => due(effectiveDeadline(measure, finding).value, measure.done, feedbackDate, today)

/** Nested groups as the clerk reads them: within 7 days includes today, within 30 days includes both (design.md §6). */
export const isWithin = (state: DueState, group: 'today' | '7days' | '30days'): boolean => {
  if (state === 'today') return true
  if (state === 'within7Days') return group !== 'today'
  return state === 'within30Days' && group === '30days'
}

/** True when a measure is to be done after its finding is due, which the plan cannot mean. */
export const isDueAfterFinding = (
  measure: Measure,
  finding: Finding,
  feedbackDate: string | undefined,
): boolean => {
  const own = measure.deadline === undefined ? undefined : dueDate(measure.deadline, feedbackDate)
  const whole = finding.deadline === undefined ? undefined : dueDate(finding.deadline, feedbackDate)
  return own !== undefined && whole !== undefined && own > whole
}
