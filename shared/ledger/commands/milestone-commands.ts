import { z } from 'zod'
import { ok } from '../../result.ts'
import { Milestone } from '../inspection.ts'
import { CalendarDate, Id, Name, Text } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locate, locateInspection, withInspection } from './locate.ts'
import { without, withReplaced } from './ordered-records.ts'
import { applyPatch } from './patch.ts'
import { SUMMARY } from './summary-wording.ts'

const LABELS = { kind: '类别', date: '日期', title: '名称', note: '备注' } as const
const WHAT = '重要节点'

/** Milestones stand in the order of their dates; those of one day in the order they were entered. */
const byDate = (milestones: Milestone[]): Milestone[] =>
  milestones.toSorted((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0))

/** Records something that happened on the way, at the place its date gives it. */
export const addMilestone = defineCommand({
  name: 'milestone.add',
  input: z.strictObject({
    inspectionId: Id,
    kind: Milestone.shape.kind,
    date: CalendarDate,
    title: Name,
    note: Text,
  }),
  apply: (ledger, { inspectionId, ...fields }, { newId }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const milestone: Milestone = { id: newId(), ...fields, title: fields.title.trim() }
    const milestones = byDate([...inspection.value.milestones, milestone])
    return ok({
      ledger: withInspection(ledger, inspection.value, { milestones }),
      summary: SUMMARY.milestone.added(milestone.title),
      place: { screen: 'unit', inspectionId },
    })
  },
})

/** Corrects a milestone. */
export const editMilestone = defineCommand({
  name: 'milestone.edit',
  input: z.strictObject({
    inspectionId: Id,
    milestoneId: Id,
    patch: z.strictObject({
      kind: z.exactOptional(Milestone.shape.kind),
      date: z.exactOptional(CalendarDate),
      title: z.exactOptional(Name),
      note: z.exactOptional(Text),
    }),
  }),
  apply: (ledger, { inspectionId, milestoneId, patch }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const milestone = locate(inspection.value.milestones, milestoneId, WHAT)
    if (!milestone.ok) return milestone
    const { value, changed } = applyPatch(milestone.value, patch)
    return ok({
      ledger: withInspection(ledger, inspection.value, {
        milestones: byDate(withReplaced(inspection.value.milestones, value)),
      }),
      summary: SUMMARY.milestone.edited(
        milestone.value.title,
        changed.flatMap((key) => (key === 'id' ? [] : [LABELS[key]])),
      ),
      place: { screen: 'unit', inspectionId },
    })
  },
})

/** Removes a milestone. */
export const removeMilestone = defineCommand({
  name: 'milestone.remove',
  input: z.strictObject({ inspectionId: Id, milestoneId: Id }),
  apply: (ledger, { inspectionId, milestoneId }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const milestone = locate(inspection.value.milestones, milestoneId, WHAT)
    if (!milestone.ok) return milestone
    return ok({
      ledger: withInspection(ledger, inspection.value, {
        milestones: without(inspection.value.milestones, milestoneId),
      }),
      summary: SUMMARY.milestone.removed(milestone.value.title),
      place: { screen: 'unit', inspectionId },
    })
  },
})
