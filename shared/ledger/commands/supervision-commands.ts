import { z } from 'zod'
import { type Problem, problem } from '../../problem.ts'
import { fail, ok, type Result } from '../../result.ts'
import { SUPERVISION_FIELD_LABELS } from '../field-wording.ts'
import { Supervision } from '../finding.ts'
import type { Inspection } from '../inspection.ts'
import type { Ledger } from '../ledger.ts'
import { CalendarDate, Id, Name, Text } from '../primitives.ts'
import { nextSupervisionNumbers } from '../supervision-number.ts'
import { SUPERVISION_KIND_LABELS, supervisionsOf } from '../supervision-records.ts'
import { defineCommand } from './command-definition.ts'
import { locate, locateInspection, locateWork, placeOfWork, WorkTarget } from './locate.ts'
import { without, withReplaced } from './ordered-records.ts'
import { applyPatch } from './patch.ts'
import { comparableName } from './same-name.ts'
import { SUMMARY } from './summary-wording.ts'

const WHAT = '督办记录'
const { shape } = Supervision

/** What is written on a 督办单 or 提醒函, its number apart. */
const Issued = {
  kind: shape.kind,
  date: CalendarDate,
  basis: Text,
  requirement: Text,
  dueDate: z.exactOptional(CalendarDate),
  issuedBy: Text,
}

/** A reply cannot be due or come in before the paper went out. */
const reversedDates = ({
  date,
  dueDate,
  replyDate,
}: Pick<Supervision, 'date' | 'dueDate' | 'replyDate'>): Problem | undefined => {
  const refused = (later: string | undefined, what: string) =>
    later !== undefined && later < date
      ? problem('dates-reversed', {
          earlier: SUPERVISION_FIELD_LABELS.date,
          earlierDate: date,
          later: what,
          laterDate: later,
        })
      : undefined
  return (
    refused(dueDate, SUPERVISION_FIELD_LABELS.dueDate) ??
    refused(replyDate, SUPERVISION_FIELD_LABELS.replyDate)
  )
}

type Numbered = Pick<Supervision, 'id' | 'kind' | 'number'>

/** Two papers of one kind in a round may not bear one number. */
const takenNumber = (inspection: Inspection, records: readonly Numbered[]): Problem | undefined => {
  const known = ({ kind, number }: Numbered) => `${kind} ${comparableName(number)}`
  const own = new Set(records.map(({ id }) => id))
  const taken = new Set(
    supervisionsOf(inspection).flatMap(({ supervision }) =>
      own.has(supervision.id) ? [] : known(supervision),
    ),
  )
  const refused = records.find((record) => record.number.trim() !== '' && taken.has(known(record)))
  return refused === undefined ? undefined : problem('duplicate-name', { name: refused.number.trim() })
}

type Target = { readonly inspectionId: string; readonly findingId: string; readonly measureId?: string }

/** The ledger with one more record at a finding or measure. */
const issued = (
  ledger: Ledger,
  target: Target,
  record: Supervision,
): Result<{ readonly ledger: Ledger; readonly subject: string }, Problem> => {
  const located = locateWork(ledger, target)
  if (!located.ok) return located
  const { work, subject, withWork } = located.value
  return ok({ ledger: withWork({ supervision: [...work.supervision, record] }), subject })
}

/** Issues a 督办单 or 提醒函 about a finding or measure. Without `number` it gets the next one of its kind and year. */
export const issueSupervision = defineCommand({
  name: 'supervision.issue',
  input: z.strictObject({ ...WorkTarget, ...Issued, number: z.exactOptional(Text) }),
  apply: (ledger, { inspectionId, findingId, measureId, number, ...fields }, { newId }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const target = { inspectionId, findingId, ...(measureId === undefined ? {} : { measureId }) }
    const [next = ''] = nextSupervisionNumbers(inspection.value, fields.kind, fields.date.slice(0, 4), 1)
    const record: Supervision = { id: newId(), ...fields, number: number?.trim() ?? next, reply: '' }
    const refused = reversedDates(record) ?? takenNumber(inspection.value, [record])
    if (refused !== undefined) return fail(refused)
    const done = issued(ledger, target, record)
    if (!done.ok) return done
    return ok({
      ledger: done.value.ledger,
      summary: SUMMARY.supervision.issued(done.value.subject, record),
      place: placeOfWork(target),
    })
  },
})

/** Issues one paper for each of many findings or measures in one step, numbered in the order given. */
export const issueSupervisions = defineCommand({
  name: 'supervision.issueMany',
  input: z.strictObject({
    inspectionId: Id,
    targets: z.array(z.strictObject({ findingId: Id, measureId: z.exactOptional(Id) })).min(1),
    ...Issued,
  }),
  apply: (ledger, { inspectionId, targets, ...fields }, { newId }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const year = fields.date.slice(0, 4)
    const numbers = nextSupervisionNumbers(inspection.value, fields.kind, year, targets.length)
    const papers = targets.map((target, index) => ({
      target: { inspectionId, ...target },
      record: { id: newId(), ...fields, number: numbers[index] ?? '', reply: '' },
    }))
    const records = papers.map(({ record }) => record)
    const refused = reversedDates(fields) ?? takenNumber(inspection.value, records)
    if (refused !== undefined) return fail(refused)
    let current = ledger
    for (const { target, record } of papers) {
      const done = issued(current, target, record)
      if (!done.ok) return done
      current = done.value.ledger
    }
    return ok({
      ledger: current,
      summary: SUMMARY.supervision.issuedMany(
        SUPERVISION_KIND_LABELS[fields.kind],
        targets.length,
        numbers.at(0) ?? '',
        numbers.at(-1) ?? '',
      ),
      place: { screen: 'ledger', inspectionId },
    })
  },
})

/** Corrects what is written on a paper or in its reply; a reply taken back takes its day along. */
export const editSupervision = defineCommand({
  name: 'supervision.edit',
  input: z.strictObject({
    ...WorkTarget,
    supervisionId: Id,
    patch: z.strictObject({
      number: z.exactOptional(Text),
      date: z.exactOptional(CalendarDate),
      basis: z.exactOptional(Text),
      requirement: z.exactOptional(Text),
      dueDate: z.exactOptional(z.nullable(CalendarDate)),
      issuedBy: z.exactOptional(Text),
      reply: z.exactOptional(Text),
      replyDate: z.exactOptional(z.nullable(CalendarDate)),
    }),
  }),
  apply: (ledger, { supervisionId, patch, ...target }) => {
    const located = locateWork(ledger, target)
    if (!located.ok) return located
    const { inspection, work, subject, withWork } = located.value
    const before = locate(work.supervision, supervisionId, WHAT)
    if (!before.ok) return before
    const reply = patch.reply ?? before.value.reply
    const { value, changed } = applyPatch(before.value, {
      ...patch,
      ...(reply.trim() === '' ? { replyDate: null } : {}),
    })
    const refused = reversedDates(value) ?? takenNumber(inspection, [value])
    if (refused !== undefined) return fail(refused)
    return ok({
      ledger: withWork({ supervision: withReplaced(work.supervision, value) }),
      summary: SUMMARY.supervision.edited(
        subject,
        before.value,
        changed.flatMap((key) => (key === 'id' ? [] : [SUPERVISION_FIELD_LABELS[key]])),
      ),
      place: placeOfWork(target),
    })
  },
})

/** Records the reply to a paper and the day it came in. */
export const replyToSupervision = defineCommand({
  name: 'supervision.reply',
  input: z.strictObject({ ...WorkTarget, supervisionId: Id, reply: Name, replyDate: CalendarDate }),
  apply: (ledger, { supervisionId, reply, replyDate, ...target }) => {
    const located = locateWork(ledger, target)
    if (!located.ok) return located
    const { work, subject, withWork } = located.value
    const before = locate(work.supervision, supervisionId, WHAT)
    if (!before.ok) return before
    const { value } = applyPatch(before.value, { reply, replyDate })
    const refused = reversedDates(value)
    if (refused !== undefined) return fail(refused)
    return ok({
      ledger: withWork({ supervision: withReplaced(work.supervision, value) }),
      summary: SUMMARY.supervision.replied(subject, value, replyDate),
      place: placeOfWork(target),
    })
  },
})

/** Removes a record issued by mistake; undo brings it back, its number is given again. */
export const removeSupervision = defineCommand({
  name: 'supervision.remove',
  input: z.strictObject({ ...WorkTarget, supervisionId: Id }),
  apply: (ledger, { supervisionId, ...target }) => {
    const located = locateWork(ledger, target)
    if (!located.ok) return located
    const { work, subject, withWork } = located.value
    const record = locate(work.supervision, supervisionId, WHAT)
    if (!record.ok) return record
    return ok({
      ledger: withWork({ supervision: without(work.supervision, supervisionId) }),
      summary: SUMMARY.supervision.removed(subject, record.value),
      place: placeOfWork(target),
    })
  },
})
