import { z } from 'zod'
import { problem } from '../../problem.ts'
import { fail, ok } from '../../result.ts'
import { Id, Name } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locate } from './locate.ts'
import { withInserted, withMoved, without, withReplaced } from './ordered-records.ts'
import { applyPatch } from './patch.ts'
import { Position } from './position.ts'
import { freedFromReferences } from './references.ts'
import { duplicateName } from './same-name.ts'
import { SUMMARY } from './summary-wording.ts'

const place = { screen: 'unit' } as const
const WHAT = '科室'

/** Adds a department at a position, or last. */
export const addDepartment = defineCommand({
  name: 'department.add',
  input: z.strictObject({ name: Name, at: z.exactOptional(Position) }),
  apply: (ledger, { name, at }, { newId }) => {
    const duplicate = duplicateName(ledger.departments, name)
    if (duplicate !== undefined) return fail(duplicate)
    const departments = withInserted(ledger.departments, { id: newId(), name: name.trim() }, at)
    return ok({ ledger: { ...ledger, departments }, summary: SUMMARY.department.added(name), place })
  },
})

/** Renames a department; everything that names it follows, because it is named by id. */
export const editDepartment = defineCommand({
  name: 'department.edit',
  input: z.strictObject({ departmentId: Id, name: Name }),
  apply: (ledger, { departmentId, name }) => {
    const department = locate(ledger.departments, departmentId, WHAT)
    if (!department.ok) return department
    const duplicate = duplicateName(ledger.departments, name, departmentId)
    if (duplicate !== undefined) return fail(duplicate)
    const renamed = applyPatch(department.value, { name: name.trim() }).value
    const departments = withReplaced(ledger.departments, renamed)
    return ok({
      ledger: applyPatch(ledger, { departments }).value,
      summary: SUMMARY.department.renamed(department.value.name, name),
      place,
    })
  },
})

/** Removes a department nobody names, or leads everything that names it to another (one department under two names). */
export const removeDepartment = defineCommand({
  name: 'department.remove',
  input: z.strictObject({ departmentId: Id, replaceWith: z.exactOptional(Id) }),
  apply: (ledger, { departmentId, replaceWith }) => {
    const department = locate(ledger.departments, departmentId, WHAT)
    if (!department.ok) return department
    const others = without(ledger.departments, departmentId)
    const heir = others.find(({ id }) => id === replaceWith)
    if (replaceWith !== undefined && heir === undefined) return fail(problem('not-found', { what: WHAT }))
    const freed = freedFromReferences(ledger, department.value, replaceWith)
    if (!freed.ok) return freed
    const { name } = department.value
    return ok({
      ledger: { ...freed.value, departments: others },
      summary:
        heir === undefined ? SUMMARY.department.removed(name) : SUMMARY.department.replaced(name, heir.name),
      place,
    })
  },
})

/** Moves a department to another position of the list. */
export const moveDepartment = defineCommand({
  name: 'department.move',
  input: z.strictObject({ departmentId: Id, at: Position }),
  apply: (ledger, { departmentId, at }) => {
    const department = locate(ledger.departments, departmentId, WHAT)
    if (!department.ok) return department
    const departments = withMoved(ledger.departments, departmentId, at)
    return ok({
      ledger: applyPatch(ledger, { departments }).value,
      summary: SUMMARY.department.moved(department.value.name),
      place,
    })
  },
})
