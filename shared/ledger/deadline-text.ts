import { officialDate } from '../calendar/calendar-date.ts'
import { type Deadline, dueDate } from './deadline.ts'

/**
 * The deadline as tables and papers show it: the wording as written if there is any, else made from its kind.
 * An extended deadline shows the last granted day, because the wording told the old one.
 */
export const deadlineText = (deadline: Deadline, feedbackDate: string | undefined): string => {
  const due = dueDate(deadline, feedbackDate)
  if (deadline.extensions.length > 0 && due !== undefined) return officialDate(due)
  if (deadline.text.trim() !== '') return deadline.text
  switch (deadline.kind) {
    case 'date':
      return due === undefined ? '' : officialDate(due)
    case 'afterFeedback':
      return deadline.months === undefined ? '' : `反馈后${deadline.months}个月内`
    case 'immediate':
      return '立行立改'
    case 'longTerm':
      return '长期坚持'
  }
}
