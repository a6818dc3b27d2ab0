import { officialDate } from '../../../calendar/calendar-date.ts'
import { dueDate } from '../../../ledger/deadline.ts'
import { deadlineText } from '../../../ledger/deadline-text.ts'
import { measureDue } from '../../../ledger/due.ts'
import type { Finding, Measure } from '../../../ledger/finding.ts'
import { chineseNumber } from '../../chinese-number.ts'
import { oneLine } from '../../composition/typed-text.ts'
import type { PaperInput } from '../paper-definition.ts'
import { ownerNames } from '../work-entry.ts'
import { UNFINISHED_WORDING as WORDS } from './wording.ts'

/** Only what the measure says itself: what it inherits is said once, for the finding. */
const ownFacts = (measure: Measure, finding: Finding, { ledger, inspection, today }: PaperInput): string => {
  const names = ownerNames(ledger)
  const { deadline, departments, people } = measure
  const who = [...names.departments(departments), ...names.people(people)].join('、')
  const day = deadline === undefined ? undefined : dueDate(deadline, inspection.feedbackDate)
  const when =
    deadline === undefined
      ? ''
      : day === undefined
        ? oneLine(deadlineText(deadline, inspection.feedbackDate))
        : WORDS.doneBy(officialDate(day))
  const due = measureDue(measure, finding, inspection.feedbackDate, today)
  const late = deadline !== undefined && due.state === 'overdue' ? WORDS.late(-due.days) : ''
  const facts = [who === '' ? '' : WORDS.responsible(who), when, late].filter((fact) => fact !== '')
  return facts.length === 0 ? '' : `（${facts.join('，')}）`
}

/**
 * The measures of a finding that are not done yet, in one sentence without its full stop: `一是……；二是……`. Each with who
 * does it and by when where that differs from the finding. Empty when none is left.
 */
export const nextMeasures = (finding: Finding, input: PaperInput): string => {
  const open = finding.measures.filter(({ done, text }) => !done && oneLine(text) !== '')
  return open
    .map((measure, index) => {
      const text = oneLine(measure.text).replace(/[。；;.]+$/u, '')
      const ordinal = open.length === 1 ? '' : `${chineseNumber(index + 1)}是`
      return `${ordinal}${text}${ownFacts(measure, finding, input)}`
    })
    .join('；')
}
