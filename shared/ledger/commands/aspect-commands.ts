import { z } from 'zod'
import { type Problem, problem } from '../../problem.ts'
import { fail, ok } from '../../result.ts'
import { ASPECT_FIELD_LABELS } from '../field-wording.ts'
import { findingsOfAspect } from '../finding-order.ts'
import type { Aspect, Inspection } from '../inspection.ts'
import { Id, Name, Text } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locate, locateAspect, locateInspection, withInspection } from './locate.ts'
import { without, withPlacedInGroup, withReplaced } from './ordered-records.ts'
import { applyPatch } from './patch.ts'
import { Position } from './position.ts'
import { duplicateName } from './same-name.ts'
import { SUMMARY } from './summary-wording.ts'

const siblingsOf = (inspection: Inspection, parentId: string | undefined): readonly Aspect[] =>
  inspection.aspects.filter((aspect) => aspect.parentId === parentId)

const duplicateTitle = (inspection: Inspection, aspect: Omit<Aspect, 'id' | 'intro'>, ownId?: string) =>
  duplicateName(
    siblingsOf(inspection, aspect.parentId).map(({ id, title }) => ({ id, name: title })),
    aspect.title,
    ownId,
  )

/** The tree has two levels: a 类 stands under a 方面, and an aspect that has 类 of its own cannot become one. */
const refusedParent = (inspection: Inspection, parentId: string, ownId?: string): Problem | undefined => {
  const parent = locate(inspection.aspects, parentId, '方面')
  if (!parent.ok) return parent.problem
  const tooDeep = parent.value.parentId !== undefined || parentId === ownId
  return tooDeep || (ownId !== undefined && siblingsOf(inspection, ownId).length > 0)
    ? problem('invalid-input', { at: 'parentId', fault: 'too-deep' })
    : undefined
}

/** Adds a 方面, or with `parentId` a 类 under it, at a position among its siblings, or last. */
export const addAspect = defineCommand({
  name: 'aspect.add',
  input: z.strictObject({
    inspectionId: Id,
    title: Name,
    parentId: z.exactOptional(Id),
    at: z.exactOptional(Position),
  }),
  apply: (ledger, { inspectionId, at, ...fields }, { newId }) => {
    const located = locateInspection(ledger, inspectionId)
    if (!located.ok) return located
    const inspection = located.value
    const { parentId } = fields
    const refused =
      (parentId === undefined ? undefined : refusedParent(inspection, parentId)) ??
      duplicateTitle(inspection, fields)
    if (refused !== undefined) return fail(refused)
    const aspect: Aspect = { id: newId(), ...fields, title: fields.title.trim(), intro: '' }
    const aspects = withPlacedInGroup(inspection.aspects, aspect, at, (other) => other.parentId === parentId)
    return ok({
      ledger: withInspection(ledger, inspection, { aspects }),
      summary: SUMMARY.aspect.added(aspect.title),
      place: { screen: 'ledger', inspectionId },
    })
  },
})

/** Corrects the title of an aspect or the paragraphs printed before its first finding. */
export const editAspect = defineCommand({
  name: 'aspect.edit',
  input: z.strictObject({
    inspectionId: Id,
    aspectId: Id,
    patch: z.strictObject({ title: z.exactOptional(Name), intro: z.exactOptional(Text) }),
  }),
  apply: (ledger, { patch, ...at }) => {
    const located = locateAspect(ledger, at)
    if (!located.ok) return located
    const { inspection, aspect } = located.value
    const { value, changed } = applyPatch(aspect, {
      ...patch,
      ...(patch.title === undefined ? {} : { title: patch.title.trim() }),
    })
    const duplicate = changed.includes('title') ? duplicateTitle(inspection, value, aspect.id) : undefined
    if (duplicate !== undefined) return fail(duplicate)
    return ok({
      ledger: withInspection(ledger, inspection, { aspects: withReplaced(inspection.aspects, value) }),
      summary: SUMMARY.aspect.edited(
        aspect.title,
        changed.flatMap((key) => (key === 'id' ? [] : [ASPECT_FIELD_LABELS[key]])),
      ),
      place: { screen: 'ledger', inspectionId: inspection.id },
    })
  },
})

/**
 * Removes an empty aspect, or one whose findings go to `moveFindingsTo`, last there. An aspect with 类 under it is
 * never removed. A figure an imported notice declared for the aspect goes with it.
 */
export const removeAspect = defineCommand({
  name: 'aspect.remove',
  input: z.strictObject({ inspectionId: Id, aspectId: Id, moveFindingsTo: z.exactOptional(Id) }),
  apply: (ledger, { moveFindingsTo, ...at }) => {
    const located = locateAspect(ledger, at)
    if (!located.ok) return located
    const { inspection, aspect } = located.value
    const others = without(inspection.aspects, aspect.id)
    const heir = others.find(({ id }) => id === moveFindingsTo)
    if (moveFindingsTo !== undefined && heir === undefined)
      return fail(problem('not-found', { what: '方面' }))
    const name = aspect.title
    const children = siblingsOf(inspection, aspect.id).length
    if (children > 0)
      return fail(problem('still-in-use', { name, count: children, where: `${children}个类` }))
    const moving = findingsOfAspect(inspection, aspect.id)
    const count = moving.length
    if (count > 0 && heir === undefined)
      return fail(problem('still-in-use', { name, count, where: `${count}个问题` }))
    const findings =
      heir === undefined || count === 0
        ? inspection.findings
        : [
            ...inspection.findings.filter(({ aspectId }) => aspectId !== aspect.id),
            ...moving.map((finding) => ({ ...finding, aspectId: heir.id })),
          ]
    const declaredFigures = inspection.declaredFigures.filter(({ aspectId }) => aspectId !== aspect.id)
    return ok({
      ledger: withInspection(ledger, inspection, { aspects: others, findings, declaredFigures }),
      summary:
        heir === undefined || count === 0
          ? SUMMARY.aspect.removed(name)
          : SUMMARY.aspect.removedAfterMove(name, heir.title, count),
      place: { screen: 'ledger', inspectionId: inspection.id },
    })
  },
})

/** Moves an aspect among its siblings; with `parentId` under another 方面, with null to the first level. */
export const moveAspect = defineCommand({
  name: 'aspect.move',
  input: z.strictObject({
    inspectionId: Id,
    aspectId: Id,
    parentId: z.exactOptional(z.nullable(Id)),
    at: z.exactOptional(Position),
  }),
  apply: (ledger, { parentId, at, ...where }) => {
    const located = locateAspect(ledger, where)
    if (!located.ok) return located
    const { inspection, aspect } = located.value
    const moved = parentId === undefined ? aspect : applyPatch(aspect, { parentId }).value
    const refused =
      (moved.parentId === undefined || moved === aspect
        ? undefined
        : refusedParent(inspection, moved.parentId, aspect.id)) ??
      (moved === aspect ? undefined : duplicateTitle(inspection, moved, aspect.id))
    if (refused !== undefined) return fail(refused)
    const aspects = withPlacedInGroup(
      inspection.aspects,
      moved,
      at,
      (other) => other.parentId === moved.parentId,
    )
    return ok({
      ledger: withInspection(ledger, inspection, { aspects }),
      summary: SUMMARY.aspect.moved(aspect.title),
      place: { screen: 'ledger', inspectionId: inspection.id },
    })
  },
})
