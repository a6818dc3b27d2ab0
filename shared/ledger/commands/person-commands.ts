import { z } from 'zod'
import { type Problem, problem } from '../../problem.ts'
import { fail, ok } from '../../result.ts'
import { PERSON_FIELD_LABELS } from '../field-wording.ts'
import type { Ledger } from '../ledger.ts'
import { Id, Name, Text } from '../primitives.ts'
import type { Person } from '../unit.ts'
import { defineCommand } from './command-definition.ts'
import { locate } from './locate.ts'
import { withInserted, withMoved, without, withReplaced } from './ordered-records.ts'
import { applyPatch } from './patch.ts'
import { Position } from './position.ts'
import { freedFromReferences, unknownReference } from './references.ts'
import { isSameName } from './same-name.ts'
import { SUMMARY } from './summary-wording.ts'

const place = { screen: 'unit' } as const
const WHAT = '人员'
/**
 * Two people may share a name when their positions tell them apart; one entered twice is refused, because the same
 * person under two entries would be counted twice.
 */
const duplicatePerson = (ledger: Ledger, person: Omit<Person, 'id'>, ownId?: string): Problem | undefined => {
  const twin = ledger.people.find(
    (other) =>
      other.id !== ownId &&
      isSameName(other.name, person.name) &&
      (other.position.trim() === '' ||
        person.position.trim() === '' ||
        isSameName(other.position, person.position)),
  )
  return twin === undefined ? undefined : problem('duplicate-name', { name: twin.name })
}

/** Adds a person; `position` is the 职务, `at` the place in the list. */
export const addPerson = defineCommand({
  name: 'person.add',
  input: z.strictObject({
    name: Name,
    position: Text,
    departmentId: z.exactOptional(Id),
    phone: z.exactOptional(Text),
    at: z.exactOptional(Position),
  }),
  apply: (ledger, { at, ...fields }, { newId }) => {
    const refused =
      duplicatePerson(ledger, fields) ?? unknownReference(ledger, { departments: [fields.departmentId] })
    if (refused !== undefined) return fail(refused)
    const person: Person = { id: newId(), ...fields, name: fields.name.trim() }
    return ok({
      ledger: { ...ledger, people: withInserted(ledger.people, person, at) },
      summary: SUMMARY.person.added(person.name),
      place,
    })
  },
})

/** Corrects what the ledger knows of a person; null clears a department or phone. */
export const editPerson = defineCommand({
  name: 'person.edit',
  input: z.strictObject({
    personId: Id,
    patch: z.strictObject({
      name: z.exactOptional(Name),
      position: z.exactOptional(Text),
      departmentId: z.exactOptional(z.nullable(Id)),
      phone: z.exactOptional(z.nullable(Text)),
    }),
  }),
  apply: (ledger, { personId, patch }) => {
    const person = locate(ledger.people, personId, WHAT)
    if (!person.ok) return person
    const name = patch.name === undefined ? {} : { name: patch.name.trim() }
    const { value, changed } = applyPatch(person.value, { ...patch, ...name })
    const refused =
      duplicatePerson(ledger, value, personId) ??
      unknownReference(ledger, { departments: [patch.departmentId] })
    if (refused !== undefined) return fail(refused)
    return ok({
      ledger: applyPatch(ledger, { people: withReplaced(ledger.people, value) }).value,
      summary: changed.includes('name')
        ? SUMMARY.person.renamed(person.value.name, value.name)
        : SUMMARY.person.edited(
            value.name,
            changed.flatMap((key) => (key === 'id' ? [] : [PERSON_FIELD_LABELS[key]])),
          ),
      place,
    })
  },
})

/** Removes a person nobody names, or leads everything that names this entry to another. */
export const removePerson = defineCommand({
  name: 'person.remove',
  input: z.strictObject({ personId: Id, replaceWith: z.exactOptional(Id) }),
  apply: (ledger, { personId, replaceWith }) => {
    const person = locate(ledger.people, personId, WHAT)
    if (!person.ok) return person
    const others = without(ledger.people, personId)
    const heir = others.find(({ id }) => id === replaceWith)
    if (replaceWith !== undefined && heir === undefined) return fail(problem('not-found', { what: WHAT }))
    const freed = freedFromReferences(ledger, person.value, replaceWith)
    if (!freed.ok) return freed
    const { name } = person.value
    return ok({
      ledger: { ...freed.value, people: others },
      summary: heir === undefined ? SUMMARY.person.removed(name) : SUMMARY.person.replaced(name, heir.name),
      place,
    })
  },
})

/** Moves a person to another place of the list, which is the order papers name them in. */
export const movePerson = defineCommand({
  name: 'person.move',
  input: z.strictObject({ personId: Id, at: Position }),
  apply: (ledger, { personId, at }) => {
    const person = locate(ledger.people, personId, WHAT)
    if (!person.ok) return person
    return ok({
      ledger: applyPatch(ledger, { people: withMoved(ledger.people, personId, at) }).value,
      summary: SUMMARY.person.moved(person.value.name),
      place,
    })
  },
})
