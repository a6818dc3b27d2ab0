import { z } from 'zod'
import { type Problem, problem } from '../../problem.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { CloseOut, Finding } from '../finding.ts'
import type { Inspection } from '../inspection.ts'
import type { Ledger } from '../ledger.ts'
import { CalendarDate, Id, Name } from '../primitives.ts'
import { lackingForSignOff, SIGN_OFF_NEED_LABELS } from '../sign-off.ts'
import { type Change, defineCommand } from './command-definition.ts'
import { locateFinding, withFinding } from './locate.ts'
import { applyPatch } from './patch.ts'
import { isSameName } from './same-name.ts'
import { SUMMARY } from './summary-wording.ts'

const OfFinding = { inspectionId: Id, findingId: Id }
type Located = { readonly inspection: Inspection; readonly finding: Finding; readonly subject: string }

const closedOut = (
  ledger: Ledger,
  { inspection, finding }: Located,
  closeOut: CloseOut,
  summary: string,
): Result<Change, Problem> =>
  ok({
    ledger: withFinding(ledger, inspection, applyPatch(finding, { closeOut }).value),
    summary,
    place: { screen: 'ledger', inspectionId: inspection.id, findingId: finding.id },
  })

/** The finding when its close-out is in one of these states, else `wrong-close-out-state` with the state it is in. */
const locateIn = (
  ledger: Ledger,
  at: { inspectionId: string; findingId: string },
  states: readonly CloseOut['state'][],
): Result<Located, Problem> => {
  const located = locateFinding(ledger, at)
  if (!located.ok) return located
  const { state } = located.value.finding.closeOut
  return states.includes(state) ? located : fail(problem('wrong-close-out-state', { state }))
}

/**
 * Puts a finding forward for 对账销号. Refused with `sign-off-lacking` while something is lacking, unless `reason` says why
 * it may be closed all the same; the reason stays on the form.
 */
export const applyForCloseOut = defineCommand({
  name: 'closeOut.apply',
  input: z.strictObject({ ...OfFinding, by: Name, on: CalendarDate, reason: z.exactOptional(Name) }),
  apply: (ledger, { by, on, reason, ...at }) => {
    const located = locateIn(ledger, at, ['none', 'returned'])
    if (!located.ok) return located
    const { finding, subject } = located.value
    const lacking = lackingForSignOff(finding).map((need) => SIGN_OFF_NEED_LABELS[need])
    if (lacking.length > 0 && reason === undefined)
      return fail(problem('sign-off-lacking', { lacking: lacking.join('、') }))
    const closeOut: CloseOut = {
      state: 'applied',
      appliedBy: by.trim(),
      appliedOn: on,
      ...(reason === undefined ? {} : { reason: reason.trim() }),
    }
    return closedOut(ledger, located.value, closeOut, SUMMARY.closeOut.applied(subject, by.trim()))
  },
})

/** Whoever reports is not whoever reviews, and nothing is reviewed before it was put forward. */
const refusedReview = (
  { appliedBy = '', appliedOn = '' }: CloseOut,
  by: string,
  on: string,
): Problem | undefined => {
  if (isSameName(appliedBy, by)) return problem('same-reviewer', { name: by.trim() })
  return on < appliedOn
    ? problem('dates-reversed', {
        earlier: '申请日期',
        earlierDate: appliedOn,
        later: '审核日期',
        laterDate: on,
      })
    : undefined
}

type Review = {
  readonly inspectionId: string
  readonly findingId: string
  readonly by: string
  readonly on: string
}

/** The application reviewed: approved, or returned with the reason. */
const reviewed = (
  ledger: Ledger,
  { by, on, ...at }: Review,
  outcome: Pick<CloseOut, 'state' | 'reason'>,
  summary: (subject: string, by: string) => string,
): Result<Change, Problem> => {
  const located = locateIn(ledger, at, ['applied'])
  if (!located.ok) return located
  const { finding, subject } = located.value
  const refused = refusedReview(finding.closeOut, by, on)
  if (refused !== undefined) return fail(refused)
  const closeOut: CloseOut = { ...finding.closeOut, ...outcome, reviewedBy: by.trim(), reviewedOn: on }
  return closedOut(ledger, located.value, closeOut, summary(subject, by.trim()))
}

/** Approves the close-out: 已销号. Reviewer and applicant are two people; the names stay as written. */
export const approveCloseOut = defineCommand({
  name: 'closeOut.approve',
  input: z.strictObject({ ...OfFinding, by: Name, on: CalendarDate }),
  apply: (ledger, review) => reviewed(ledger, review, { state: 'approved' }, SUMMARY.closeOut.approved),
})

/** Returns the application with the reason; it can be put forward again. */
export const returnCloseOut = defineCommand({
  name: 'closeOut.return',
  input: z.strictObject({ ...OfFinding, by: Name, on: CalendarDate, reason: Name }),
  apply: (ledger, { reason, ...review }) =>
    reviewed(ledger, review, { state: 'returned', reason: reason.trim() }, SUMMARY.closeOut.returned),
})

/** Takes an application, or a close-out already approved, back; the history keeps what was signed. */
export const withdrawCloseOut = defineCommand({
  name: 'closeOut.withdraw',
  input: z.strictObject(OfFinding),
  apply: (ledger, at) => {
    const located = locateIn(ledger, at, ['applied', 'returned', 'approved'])
    if (!located.ok) return located
    const { finding, subject } = located.value
    const summary =
      finding.closeOut.state === 'approved'
        ? SUMMARY.closeOut.revoked(subject)
        : SUMMARY.closeOut.withdrawn(subject)
    return closedOut(ledger, located.value, { state: 'none' }, summary)
  },
})
