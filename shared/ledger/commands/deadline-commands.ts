import { z } from 'zod'
import { type Problem, problem } from '../../problem.ts'
import { fail, ok } from '../../result.ts'
import { Deadline, type DeadlineExtension, dueDate, originalDueDate } from '../deadline.ts'
import { deadlineText } from '../deadline-text.ts'
import { CalendarDate, Id, Name } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locate, locateWork, placeOfWork, WorkTarget } from './locate.ts'
import { without } from './ordered-records.ts'
import { applyPatch } from './patch.ts'
import { SUMMARY } from './summary-wording.ts'

type NewDeadline = Omit<Deadline, 'extensions'>

/** Keeps of a deadline only what its kind uses, so that a day once typed does not linger behind 长期坚持. */
const ofItsKind = ({ kind, date, months, text }: NewDeadline): NewDeadline => ({
  kind,
  ...(kind === 'date' && date !== undefined ? { date } : {}),
  ...(kind === 'afterFeedback' && months !== undefined ? { months } : {}),
  text,
})

const incomplete = ({ kind, date, months }: NewDeadline): boolean =>
  (kind === 'date' && date === undefined) || (kind === 'afterFeedback' && months === undefined)

/** Granted extensions are records of the round: a new deadline may not contradict them nor wipe them out. */
const contradicts = (
  extensions: readonly DeadlineExtension[],
  next: Deadline | null,
  feedbackDate: string | undefined,
): Problem | undefined => {
  const [first] = extensions
  if (first === undefined) return undefined
  const due = next === null ? undefined : originalDueDate(next, feedbackDate)
  if (due === undefined)
    return problem('still-in-use', { name: '整改时限', count: extensions.length, where: '延期记录' })
  return due < first.newDate
    ? undefined
    : problem('extension-not-later', { oldDate: due, newDate: first.newDate })
}

/** Sets the deadline of a finding or measure as the plan has it, or clears it with null. Granted extensions stay on record. */
export const setDeadline = defineCommand({
  name: 'deadline.set',
  input: z.strictObject({ ...WorkTarget, deadline: z.nullable(Deadline.omit({ extensions: true })) }),
  apply: (ledger, { deadline, ...target }) => {
    const located = locateWork(ledger, target)
    if (!located.ok) return located
    const { inspection, work, subject, withWork } = located.value
    if (deadline !== null && incomplete(deadline)) return fail(problem('deadline-without-date'))
    const extensions = work.deadline?.extensions ?? []
    const next = deadline === null ? null : { ...ofItsKind(deadline), extensions }
    const refused = contradicts(extensions, next, inspection.feedbackDate)
    if (refused !== undefined) return fail(refused)
    return ok({
      ledger: withWork({ deadline: next }),
      summary:
        next === null
          ? SUMMARY.deadline.cleared(subject)
          : SUMMARY.deadline.set(subject, `“${deadlineText(next, inspection.feedbackDate)}”`),
      place: placeOfWork(target),
    })
  },
})

/** Grants a later day; the old one stays on record with the reason and who approved. */
export const extendDeadline = defineCommand({
  name: 'deadline.extend',
  input: z.strictObject({ ...WorkTarget, newDate: CalendarDate, reason: Name, approvedBy: Name }),
  apply: (ledger, { newDate, reason, approvedBy, ...target }, { newId, now }) => {
    const located = locateWork(ledger, target)
    if (!located.ok) return located
    const { inspection, work, subject, withWork } = located.value
    const oldDate = work.deadline === undefined ? undefined : dueDate(work.deadline, inspection.feedbackDate)
    if (work.deadline === undefined || oldDate === undefined) return fail(problem('deadline-without-date'))
    if (newDate <= oldDate) return fail(problem('extension-not-later', { oldDate, newDate }))
    const extension = { id: newId(), oldDate, newDate, reason, approvedBy, recordedAt: now }
    const extensions = [...work.deadline.extensions, extension]
    return ok({
      ledger: withWork({ deadline: { ...work.deadline, extensions } }),
      summary: SUMMARY.deadline.extended(subject, oldDate, newDate),
      place: placeOfWork(target),
    })
  },
})

/** Takes back the newest extension, and with it the day it granted; earlier ones rest on each other and stay. */
export const withdrawExtension = defineCommand({
  name: 'deadline.withdrawExtension',
  input: z.strictObject({ ...WorkTarget, extensionId: Id }),
  apply: (ledger, { extensionId, ...target }) => {
    const located = locateWork(ledger, target)
    if (!located.ok) return located
    const { work, subject, withWork } = located.value
    const extension = locate(work.deadline?.extensions ?? [], extensionId, '延期记录')
    if (!extension.ok) return extension
    if (work.deadline?.extensions.at(-1)?.id !== extensionId)
      return fail(problem('invalid-input', { at: 'extensionId', fault: 'not-newest' }))
    const extensions = without(work.deadline.extensions, extensionId)
    const { newDate, oldDate } = extension.value
    return ok({
      ledger: withWork({ deadline: applyPatch(work.deadline, { extensions }).value }),
      summary: SUMMARY.deadline.extensionWithdrawn(subject, newDate, oldDate),
      place: placeOfWork(target),
    })
  },
})
