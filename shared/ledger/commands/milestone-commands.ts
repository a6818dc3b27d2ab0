import { z } from 'zod'
import { isReservedVariableName } from '../../documents/variables/variables.ts'
import { problem } from '../../problem.ts'
import { fail, ok } from '../../result.ts'
import { MILESTONE_FIELD_LABELS } from '../field-wording.ts'
import { type Inspection, Milestone } from '../inspection.ts'
import { CalendarDate, Id, Name, Text } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locate, locateInspection, withInspection } from './locate.ts'
import { without, withReplaced } from './ordered-records.ts'
import { applyPatch } from './patch.ts'
import { SUMMARY } from './summary-wording.ts'
import { countVariableUses, withVariablesRenamed } from './variable-use.ts'

const WHAT = '重要节点'

/**
 * The variables whose date only this milestone gives: none while another bears the same title, or when the name is
 * the program's own.
 */
const ownVariables = ({ milestones }: Inspection, { id, title }: Milestone): readonly string[] =>
  isReservedVariableName(`${title}日期`) ||
  milestones.some((other) => other.id !== id && other.title === title)
    ? []
    : [`${title}日期`]

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

/** Corrects a milestone. A new title is put into every text of the round that uses its date. */
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
    const title = patch.title?.trim() ?? milestone.value.title
    const { value, changed } = applyPatch(milestone.value, { ...patch, title })
    const { notice, findings, aspects, papers } = changed.includes('title')
      ? withVariablesRenamed(
          inspection.value,
          new Map(ownVariables(inspection.value, milestone.value).map((name) => [name, `${title}日期`])),
        )
      : inspection.value
    const milestones = byDate(withReplaced(inspection.value.milestones, value))
    return ok({
      ledger: withInspection(ledger, inspection.value, { milestones, notice, findings, aspects, papers }),
      summary: SUMMARY.milestone.edited(
        milestone.value.title,
        changed.flatMap((key) => (key === 'id' ? [] : [MILESTONE_FIELD_LABELS[key]])),
      ),
      place: { screen: 'unit', inspectionId },
    })
  },
})

/** Removes a milestone whose date no text of the round uses. */
export const removeMilestone = defineCommand({
  name: 'milestone.remove',
  input: z.strictObject({ inspectionId: Id, milestoneId: Id }),
  apply: (ledger, { inspectionId, milestoneId }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const milestone = locate(inspection.value.milestones, milestoneId, WHAT)
    if (!milestone.ok) return milestone
    const name = milestone.value.title
    const count = countVariableUses(inspection.value, ownVariables(inspection.value, milestone.value))
    if (count > 0) return fail(problem('still-in-use', { name, count, where: `通报等文书的文字${count}处` }))
    return ok({
      ledger: withInspection(ledger, inspection.value, {
        milestones: without(inspection.value.milestones, milestoneId),
      }),
      summary: SUMMARY.milestone.removed(name),
      place: { screen: 'unit', inspectionId },
    })
  },
})
