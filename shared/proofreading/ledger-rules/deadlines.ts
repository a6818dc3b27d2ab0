import { calendarDate, daysInMonth, officialDate } from '../../calendar/calendar-date.ts'
import { writtenDates } from '../../import/written-date.ts'
import { type Deadline, dueDate, originalDueDate } from '../../ledger/deadline.ts'
import { isDueAfterFinding } from '../../ledger/due.ts'
import type { Finding } from '../../ledger/finding.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import { compactText } from '../compact-text.ts'
import type { FindingPlaces } from '../round-passages.ts'
import { PLACE_WORDING, STATE_WORDING } from '../wording.ts'
import type { RemarkDraft } from './remark-draft.ts'

/** The last day a deadline's own words name, `2023年3月底前` being the 31st; undefined when they name none. */
const dayInWords = (text: string): string | undefined => {
  const dates = writtenDates(compactText(text).text)
  const [date, ...more] = dates
  if (date?.year === undefined || date.month === undefined || more.length > 0) return undefined
  if (date.day !== undefined) return calendarDate(date.year, date.month, date.day)
  return date.month <= 12 && /月(?:底|末)/u.test(date.raw)
    ? calendarDate(date.year, date.month, daysInMonth(date.year, date.month))
    : undefined
}

const remark = (
  rule: RemarkDraft['rule'],
  finding: Finding,
  measureId: string | undefined,
  where: string,
  text: string,
  words: { readonly message: string; readonly suggestion: string },
): RemarkDraft => ({
  rule,
  source:
    measureId === undefined
      ? { kind: 'finding', findingId: finding.id }
      : { kind: 'measure', findingId: finding.id, measureId },
  part: 'deadline',
  where,
  text,
  spot: [0, text.length],
  ...words,
})

/** Deadlines before the feedback, deadlines whose words name another day, measures due after their finding. */
export const deadlineRemarks = (inspection: Inspection, places: FindingPlaces): readonly RemarkDraft[] => {
  const { feedbackDate } = inspection
  const judge = (
    finding: Finding,
    measureId: string | undefined,
    deadline: Deadline | undefined,
    where: string,
  ) => {
    if (deadline === undefined) return []
    const due = dueDate(deadline, feedbackDate)
    const original = originalDueDate(deadline, feedbackDate)
    const drafts: RemarkDraft[] = []
    if (due !== undefined && feedbackDate !== undefined && due < feedbackDate)
      drafts.push(
        remark(
          'deadline-before-feedback',
          finding,
          measureId,
          where,
          officialDate(due),
          STATE_WORDING.beforeFeedback(officialDate(due), officialDate(feedbackDate)),
        ),
      )
    const worded = deadline.kind === 'date' ? dayInWords(deadline.text) : undefined
    if (worded !== undefined && original !== undefined && worded !== original)
      drafts.push(
        remark(
          'deadline-text',
          finding,
          measureId,
          where,
          deadline.text,
          STATE_WORDING.deadlineText(deadline.text, officialDate(original)),
        ),
      )
    return drafts
  }
  return inspection.findings.flatMap((finding) => {
    const where = places.get(finding.id) ?? ''
    return [
      ...judge(finding, undefined, finding.deadline, PLACE_WORDING.field(where, PLACE_WORDING.deadline)),
      ...finding.measures.flatMap((measure, index) => {
        const place = PLACE_WORDING.field(PLACE_WORDING.measure(where, index + 1), PLACE_WORDING.deadline)
        const late = isDueAfterFinding(measure, finding, feedbackDate) && finding.deadline !== undefined
        const own = measure.deadline === undefined ? undefined : dueDate(measure.deadline, feedbackDate)
        const whole = finding.deadline === undefined ? undefined : dueDate(finding.deadline, feedbackDate)
        return [
          ...judge(finding, measure.id, measure.deadline, place),
          ...(late && own !== undefined && whole !== undefined
            ? [
                remark(
                  'measure-after-finding',
                  finding,
                  measure.id,
                  place,
                  officialDate(own),
                  STATE_WORDING.afterFinding(officialDate(own), officialDate(whole)),
                ),
              ]
            : []),
        ]
      }),
    ]
  })
}
