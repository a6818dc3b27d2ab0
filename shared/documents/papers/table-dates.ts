import { type Deadline, dueDate, originalDueDate } from '../../ledger/deadline.ts'
import { deadlineText } from '../../ledger/deadline-text.ts'

/**
 * A day in the cell of a table: `2025-09-20`, the short form of GB/T 7408 and of the window. Running text has
 * `2025年9月20日` instead (`officialDate`). Empty for a day not known.
 */
export const tableDate = (date: string | undefined): string => date ?? ''

/**
 * A deadline in the cell of a table, a line each: the wording as written if there is any, else the last granted day, the
 * months with their day, 立行立改 or 长期坚持. A deadline that was extended shows the old day as well.
 */
export const tableDeadline = (
  deadline: Deadline | undefined,
  feedbackDate: string | undefined,
): readonly string[] => {
  if (deadline === undefined) return []
  const due = dueDate(deadline, feedbackDate)
  if (deadline.extensions.length > 0 && due !== undefined)
    return [tableDate(due), '原时限', tableDate(originalDueDate(deadline, feedbackDate))]
  if (deadline.text.trim() !== '') return [deadline.text.trim()]
  if (deadline.kind === 'date') return due === undefined ? [] : [tableDate(due)]
  const words = deadlineText(deadline, feedbackDate)
  return [...(words === '' ? [] : [words]), ...(due === undefined ? [] : [tableDate(due)])]
}
