import { z } from 'zod'
import { defaultNotice } from '../../documents/notice/default-notice.ts'
import { fail, ok } from '../../result.ts'
import { INSPECTION_FIELD_LABELS } from '../field-wording.ts'
import { Inspection } from '../inspection.ts'
import { CalendarDate, Id, Name, Text } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locateInspection, withInspection } from './locate.ts'
import { without } from './ordered-records.ts'
import { applyPatch } from './patch.ts'
import { duplicateName } from './same-name.ts'
import { SUMMARY } from './summary-wording.ts'

const titled = (inspections: readonly Inspection[]) =>
  inspections.map(({ id, title }) => ({ id, name: title }))

/** Opens a new round with no findings yet; its notice starts with the complete default text. */
export const addInspection = defineCommand({
  name: 'inspection.add',
  input: z.strictObject({
    title: Name,
    kind: Inspection.shape.kind,
    commissioningBody: Text,
    team: Text,
    startDate: z.exactOptional(CalendarDate),
    endDate: z.exactOptional(CalendarDate),
    feedbackDate: z.exactOptional(CalendarDate),
    rectificationDue: z.exactOptional(CalendarDate),
  }),
  apply: (ledger, facts, { newId }) => {
    const duplicate = duplicateName(titled(ledger.inspections), facts.title)
    if (duplicate !== undefined) return fail(duplicate)
    const inspection: Inspection = {
      id: newId(),
      ...facts,
      title: facts.title.trim(),
      leadingGroup: { deputies: [], members: [], note: '' },
      milestones: [],
      counters: [],
      aspects: [],
      findings: [],
      notice: defaultNotice(newId),
      papers: [],
      acceptedRemarks: [],
      archiveItems: [],
      declaredFigures: [],
    }
    return ok({
      ledger: { ...ledger, inspections: [...ledger.inspections, inspection] },
      summary: SUMMARY.inspection.added(inspection.title),
      place: { screen: 'unit', inspectionId: inspection.id },
    })
  },
})

/** Corrects the facts of a round; null clears a date not known. A change of feedbackDate moves every deadline counted from it. */
export const editInspection = defineCommand({
  name: 'inspection.edit',
  input: z.strictObject({
    inspectionId: Id,
    patch: z.strictObject({
      title: z.exactOptional(Name),
      kind: z.exactOptional(Inspection.shape.kind),
      commissioningBody: z.exactOptional(Text),
      team: z.exactOptional(Text),
      startDate: z.exactOptional(z.nullable(CalendarDate)),
      endDate: z.exactOptional(z.nullable(CalendarDate)),
      feedbackDate: z.exactOptional(z.nullable(CalendarDate)),
      rectificationDue: z.exactOptional(z.nullable(CalendarDate)),
    }),
  }),
  apply: (ledger, { inspectionId, patch: raw }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const patch = raw.title === undefined ? raw : { ...raw, title: raw.title.trim() }
    const duplicate =
      patch.title === undefined
        ? undefined
        : duplicateName(titled(ledger.inspections), patch.title, inspectionId)
    if (duplicate !== undefined) return fail(duplicate)
    const labels: Readonly<Record<string, string>> = INSPECTION_FIELD_LABELS
    return ok({
      ledger: withInspection(ledger, inspection.value, patch),
      summary: SUMMARY.inspection.edited(
        inspection.value.title,
        applyPatch(inspection.value, patch).changed.flatMap((key) => labels[key] ?? []),
      ),
      place: { screen: 'unit', inspectionId },
    })
  },
})

/** Removes a round with everything in it; undo brings it back. */
export const removeInspection = defineCommand({
  name: 'inspection.remove',
  input: z.strictObject({ inspectionId: Id }),
  apply: (ledger, { inspectionId }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    return ok({
      ledger: { ...ledger, inspections: without(ledger.inspections, inspectionId) },
      summary: SUMMARY.inspection.removed(inspection.value.title),
      place: { screen: 'unit', inspectionId },
    })
  },
})
