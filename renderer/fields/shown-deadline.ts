import { type Deadline, dueDate } from '#shared/ledger/deadline.ts'
import { deadlineText } from '#shared/ledger/deadline-text.ts'

/** A deadline as the window shows it in a line: its last granted day `YYYY-MM-DD`, or its wording where it has none. */
export const shownDeadline = (deadline: Deadline, feedbackDate: string | undefined): string =>
  dueDate(deadline, feedbackDate) ?? deadlineText(deadline, feedbackDate)
