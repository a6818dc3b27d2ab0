import { z } from 'zod'
import { fail, ok } from '../../result.ts'
import { MEASURE_FIELD_LABELS } from '../field-wording.ts'
import type { Finding, Measure } from '../finding.ts'
import { CalendarDate, Id, Name } from '../primitives.ts'
import { type CommandContext, defineCommand, type Place } from './command-definition.ts'
import { locate, locateFinding, withFinding } from './locate.ts'
import { withInserted, withMoved, without, withReplaced } from './ordered-records.ts'
import { applyPatch, type Patch } from './patch.ts'
import { Position } from './position.ts'
import { IdList, unknownReference } from './references.ts'
import { measureSubject } from './subject-wording.ts'
import { SUMMARY } from './summary-wording.ts'

const WHAT = '整改措施'
const OfMeasure = { inspectionId: Id, findingId: Id, measureId: Id }

const placeOf = (inspection: { id: string }, finding: Finding): Place => ({
  screen: 'ledger',
  inspectionId: inspection.id,
  findingId: finding.id,
})

/** Adds a measure to a finding; what it leaves empty it inherits from the finding. */
export const addMeasure = defineCommand({
  name: 'measure.add',
  input: z.strictObject({ inspectionId: Id, findingId: Id, text: Name, at: z.exactOptional(Position) }),
  apply: (ledger, { text, at, ...where }, { newId }) => {
    const located = locateFinding(ledger, where)
    if (!located.ok) return located
    const { inspection, finding, subject } = located.value
    const measure: Measure = {
      id: newId(),
      text,
      departments: [],
      people: [],
      done: false,
      progress: [],
      evidence: [],
      supervision: [],
    }
    const measures = withInserted(finding.measures, measure, at)
    return ok({
      ledger: withFinding(ledger, inspection, { ...finding, measures }),
      summary: SUMMARY.measure.added(subject, text),
      place: placeOf(inspection, finding),
    })
  },
})

/** A measure done without a day was done today; one not done has no day. */
const withDoneDate = (patch: Patch<Measure>, measure: Measure, { today }: CommandContext): Patch<Measure> => {
  const done = patch.done ?? measure.done
  if (!done) return { ...patch, doneDate: null }
  const known = patch.doneDate ?? (patch.doneDate === undefined ? measure.doneDate : undefined)
  return { ...patch, doneDate: known ?? today }
}

/** Changes fields of a measure; null clears the lead official. Marked done, it gets today as its day unless another is given. */
export const editMeasure = defineCommand({
  name: 'measure.edit',
  input: z.strictObject({
    ...OfMeasure,
    patch: z.strictObject({
      text: z.exactOptional(Name),
      leadOfficial: z.exactOptional(z.nullable(Id)),
      departments: z.exactOptional(IdList),
      people: z.exactOptional(IdList),
      done: z.exactOptional(z.boolean()),
      doneDate: z.exactOptional(z.nullable(CalendarDate)),
    }),
  }),
  apply: (ledger, { measureId, patch, ...where }, context) => {
    const located = locateFinding(ledger, where)
    if (!located.ok) return located
    const { inspection, finding, subject } = located.value
    const measure = locate(finding.measures, measureId, WHAT)
    if (!measure.ok) return measure
    const unknown = unknownReference(ledger, {
      people: [patch.leadOfficial, ...(patch.people ?? [])],
      departments: patch.departments ?? [],
    })
    if (unknown !== undefined) return fail(unknown)
    const { value, changed } = applyPatch(measure.value, withDoneDate(patch, measure.value, context))
    const named = measureSubject(subject, finding, measure.value)
    const labels: Readonly<Record<string, string>> = MEASURE_FIELD_LABELS
    const edited = () =>
      SUMMARY.measure.edited(
        named,
        changed.flatMap((key) => labels[key] ?? []),
      )
    return ok({
      ledger: withFinding(
        ledger,
        inspection,
        applyPatch(finding, { measures: withReplaced(finding.measures, value) }).value,
      ),
      summary: changed.includes('done')
        ? value.done
          ? SUMMARY.measure.completed(named)
          : SUMMARY.measure.reopened(named)
        : edited(),
      place: placeOf(inspection, finding),
    })
  },
})

/** Removes a measure with its diary; undo brings it back. */
export const removeMeasure = defineCommand({
  name: 'measure.remove',
  input: z.strictObject(OfMeasure),
  apply: (ledger, { measureId, ...where }) => {
    const located = locateFinding(ledger, where)
    if (!located.ok) return located
    const { inspection, finding, subject } = located.value
    const measure = locate(finding.measures, measureId, WHAT)
    if (!measure.ok) return measure
    return ok({
      ledger: withFinding(ledger, inspection, {
        ...finding,
        measures: without(finding.measures, measureId),
      }),
      summary: SUMMARY.measure.removed(measureSubject(subject, finding, measure.value), measure.value.text),
      place: placeOf(inspection, finding),
    })
  },
})

/** Moves a measure to another position within its finding. */
export const moveMeasure = defineCommand({
  name: 'measure.move',
  input: z.strictObject({ ...OfMeasure, at: Position }),
  apply: (ledger, { measureId, at, ...where }) => {
    const located = locateFinding(ledger, where)
    if (!located.ok) return located
    const { inspection, finding, subject } = located.value
    const measure = locate(finding.measures, measureId, WHAT)
    if (!measure.ok) return measure
    const measures = withMoved(finding.measures, measureId, at)
    return ok({
      ledger: withFinding(ledger, inspection, applyPatch(finding, { measures }).value),
      summary: SUMMARY.measure.moved(measureSubject(subject, finding, measure.value)),
      place: placeOf(inspection, finding),
    })
  },
})
