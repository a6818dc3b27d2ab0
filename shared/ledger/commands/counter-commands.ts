import { z } from 'zod'
import { isReservedVariableName } from '../../documents/variables/variables.ts'
import { type Problem, problem } from '../../problem.ts'
import { fail, ok } from '../../result.ts'
import { COUNTER_FIELD_LABELS } from '../field-wording.ts'
import type { Inspection } from '../inspection.ts'
import { Amount, Id, Name, Text } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locate, locateInspection, withInspection } from './locate.ts'
import { withInserted, withMoved, without, withReplaced } from './ordered-records.ts'
import { applyPatch } from './patch.ts'
import { Position } from './position.ts'
import { duplicateName } from './same-name.ts'
import { SUMMARY } from './summary-wording.ts'
import { countVariableUses, withVariablesRenamed } from './variable-use.ts'

const WHAT = '统计数据'

/** The variables of a counter: with its unit, and the bare figure. */
const variablesOf = (name: string): readonly string[] => [name, `${name}数值`]

const renaming = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([
    [from, to],
    [`${from}数值`, `${to}数值`],
  ])

/** Why a name cannot be a counter's: braces would end the variable, the program's own variables come first, another counter may bear it. */
const refusedName = (inspection: Inspection, name: string, ownId?: string): Problem | undefined =>
  /[{}\n]/u.test(name)
    ? problem('invalid-input', { at: 'name', fault: 'braces' })
    : variablesOf(name).some(isReservedVariableName)
      ? problem('reserved-name', { name })
      : duplicateName(inspection.counters, name, ownId)

/** Adds a named figure; from then on the notice may say `{{name}}`. */
export const addCounter = defineCommand({
  name: 'counter.add',
  input: z.strictObject({
    inspectionId: Id,
    name: Name,
    value: Amount,
    unit: Text,
    at: z.exactOptional(Position),
  }),
  apply: (ledger, { inspectionId, at, ...fields }, { newId }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const name = fields.name.trim()
    const refused = refusedName(inspection.value, name)
    if (refused !== undefined) return fail(refused)
    const counters = withInserted(inspection.value.counters, { id: newId(), ...fields, name }, at)
    return ok({
      ledger: withInspection(ledger, inspection.value, { counters }),
      summary: SUMMARY.counter.added(name),
      place: { screen: 'unit', inspectionId },
    })
  },
})

/** Corrects a figure. A new name is put into every text of the round that uses the old one. */
export const editCounter = defineCommand({
  name: 'counter.edit',
  input: z.strictObject({
    inspectionId: Id,
    counterId: Id,
    patch: z.strictObject({
      name: z.exactOptional(Name),
      value: z.exactOptional(Amount),
      unit: z.exactOptional(Text),
    }),
  }),
  apply: (ledger, { inspectionId, counterId, patch }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const counter = locate(inspection.value.counters, counterId, WHAT)
    if (!counter.ok) return counter
    const name = patch.name?.trim() ?? counter.value.name
    const refused = refusedName(inspection.value, name, counterId)
    if (refused !== undefined) return fail(refused)
    const { value, changed } = applyPatch(counter.value, { ...patch, name })
    const renamed = changed.includes('name')
    const { notice, findings, aspects, papers } = renamed
      ? withVariablesRenamed(inspection.value, renaming(counter.value.name, name))
      : inspection.value
    const counters = withReplaced(inspection.value.counters, value)
    return ok({
      ledger: withInspection(ledger, inspection.value, { counters, notice, findings, aspects, papers }),
      summary: renamed
        ? SUMMARY.counter.renamed(counter.value.name, name)
        : SUMMARY.counter.edited(
            name,
            changed.flatMap((key) => (key === 'id' ? [] : [COUNTER_FIELD_LABELS[key]])),
          ),
      place: { screen: 'unit', inspectionId },
    })
  },
})

/** Removes a figure that no text of the round uses. */
export const removeCounter = defineCommand({
  name: 'counter.remove',
  input: z.strictObject({ inspectionId: Id, counterId: Id }),
  apply: (ledger, { inspectionId, counterId }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const counter = locate(inspection.value.counters, counterId, WHAT)
    if (!counter.ok) return counter
    const { name } = counter.value
    const count = countVariableUses(inspection.value, variablesOf(name))
    if (count > 0) return fail(problem('still-in-use', { name, count, where: `通报等文书的文字${count}处` }))
    return ok({
      ledger: withInspection(ledger, inspection.value, {
        counters: without(inspection.value.counters, counterId),
      }),
      summary: SUMMARY.counter.removed(name),
      place: { screen: 'unit', inspectionId },
    })
  },
})

/** Moves a figure to another position of the list. */
export const moveCounter = defineCommand({
  name: 'counter.move',
  input: z.strictObject({ inspectionId: Id, counterId: Id, at: Position }),
  apply: (ledger, { inspectionId, counterId, at }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const counter = locate(inspection.value.counters, counterId, WHAT)
    if (!counter.ok) return counter
    return ok({
      ledger: withInspection(ledger, inspection.value, {
        counters: withMoved(inspection.value.counters, counterId, at),
      }),
      summary: SUMMARY.counter.moved(counter.value.name),
      place: { screen: 'unit', inspectionId },
    })
  },
})
