import type { Deadline } from '../../ledger/deadline.ts'
import { type Due, measureDue } from '../../ledger/due.ts'
import type { Finding, Measure } from '../../ledger/finding.ts'
import { effectiveMeasure } from '../../ledger/inheritance.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { type LedgerRow, ledgerRows } from '../../ledger/ledger-row.ts'

/** The names of people and departments by id; an id nobody has any more gives no name. */
export type OwnerNames = {
  readonly people: (ids: readonly string[]) => readonly string[]
  readonly departments: (ids: readonly string[]) => readonly string[]
}

/** Who does a piece of work, by name, and by when. */
export type Owners = {
  readonly leadOfficial: readonly string[]
  readonly departments: readonly string[]
  readonly people: readonly string[]
  readonly deadline: Deadline | undefined
}

/** A row of a table: a finding, or one of its measures with what it inherits. `number` counts the measures from 1. */
export type WorkEntry = {
  readonly row: LedgerRow
  readonly owners: Owners
  readonly due: Due
  readonly measure?: { readonly measure: Measure; readonly number: number; readonly of: number }
}

/** Looks names up in the ledger. */
export const ownerNames = ({ people, departments }: Pick<Ledger, 'people' | 'departments'>): OwnerNames => {
  const named = (records: readonly { readonly id: string; readonly name: string }[]) => {
    const names = new Map(records.map(({ id, name }) => [id, name]))
    return (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? [])
  }
  return { people: named(people), departments: named(departments) }
}

const one = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id])

/** What a finding says itself, or where it says nothing, what its measures say together. */
const either = (own: readonly string[], ofMeasures: readonly (readonly string[])[]): readonly string[] =>
  own.length > 0 ? own : [...new Set(ofMeasures.flat())]

/** Who answers for a finding as a whole. */
export const findingOwners = (finding: Finding, names: OwnerNames): Owners => ({
  leadOfficial: names.people(
    either(
      one(finding.leadOfficial),
      finding.measures.map(({ leadOfficial }) => one(leadOfficial)),
    ),
  ),
  departments: names.departments(
    either(
      finding.departments,
      finding.measures.map(({ departments }) => departments),
    ),
  ),
  people: names.people(
    either(
      finding.people,
      finding.measures.map(({ people }) => people),
    ),
  ),
  deadline: finding.deadline,
})

/** Who does a measure, after inheritance (design.md §6 “Inheritance”). */
export const measureOwners = (measure: Measure, finding: Finding, names: OwnerNames): Owners => {
  const { leadOfficial, departments, people, deadline } = effectiveMeasure(measure, finding)
  return {
    leadOfficial: names.people(one(leadOfficial.value)),
    departments: names.departments(departments.value),
    people: names.people(people.value),
    deadline: deadline.value,
  }
}

/**
 * The findings of a round in the order of the papers, each with its rows: one a measure when `byMeasure`, and one for a
 * finding without any.
 */
export const workEntries = (
  ledger: Ledger,
  inspection: Inspection,
  today: string,
  byMeasure: boolean,
): readonly (readonly WorkEntry[])[] => {
  const names = ownerNames(ledger)
  return ledgerRows(ledger, inspection, today).map((row) => {
    const { finding } = row
    const { measures } = finding
    if (!byMeasure || measures.length === 0)
      return [{ row, owners: findingOwners(finding, names), due: row.due }]
    return measures.map((measure, index) => ({
      row,
      owners: measureOwners(measure, finding, names),
      due: measureDue(measure, finding, inspection.feedbackDate, today),
      measure: { measure, number: index + 1, of: measures.length },
    }))
  })
}
