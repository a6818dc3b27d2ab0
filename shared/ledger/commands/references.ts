import { z } from 'zod'
import { type Problem, problem } from '../../problem.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Finding, Measure } from '../finding.ts'
import type { Inspection, LeadingGroup } from '../inspection.ts'
import type { Ledger } from '../ledger.ts'
import { Id } from '../primitives.ts'
import { applyPatch } from './patch.ts'

/** The problem `not-found` when an id names no department or no person of the ledger. */
export const unknownReference = (
  ledger: Ledger,
  references: {
    readonly people?: readonly (string | null | undefined)[]
    readonly departments?: readonly (string | null | undefined)[]
  },
): Problem | undefined => {
  const missing = (ids: readonly (string | null | undefined)[] = [], records: readonly { id: string }[]) =>
    ids.some((id) => typeof id === 'string' && records.every((record) => record.id !== id))
  if (missing(references.people, ledger.people)) return problem('not-found', { what: '人员' })
  if (missing(references.departments, ledger.departments)) return problem('not-found', { what: '科室' })
  return undefined
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)]

/** A list of people or departments as a command takes it: in the order chosen, each one once. */
export const IdList = z.array(Id).transform(distinct)

/** How many places name a person or department, by kind of place. */
type Uses = {
  readonly findings: number
  readonly measures: number
  readonly leadingGroups: number
  readonly people: number
}

const namesOf = (work: Finding | Measure): readonly (string | undefined)[] => [
  work.leadOfficial,
  ...work.departments,
  ...work.people,
  ...('assistingDepartments' in work ? work.assistingDepartments : []),
]

/** Counts where the ledger names a person or a department by its id. */
const countUses = (ledger: Ledger, id: string): Uses => {
  const findings = ledger.inspections.flatMap((inspection) => inspection.findings)
  const names = (work: Finding | Measure) => namesOf(work).includes(id)
  return {
    findings: findings.filter(names).length,
    measures: findings.flatMap(({ measures }) => measures).filter(names).length,
    leadingGroups: ledger.inspections.filter(({ leadingGroup: { leader, deputies, members } }) =>
      [leader, ...deputies, ...members].includes(id),
    ).length,
    people: ledger.people.filter(({ departmentId }) => departmentId === id).length,
  }
}

/** The problem `still-in-use` with how often and where, or undefined when nothing names the id. */
const stillInUse = (ledger: Ledger, id: string, name: string): Problem | undefined => {
  const { findings, measures, leadingGroups, people } = countUses(ledger, id)
  const count = findings + measures + leadingGroups + people
  const where = [
    [findings, `${findings}个问题`],
    [measures, `${measures}条整改措施`],
    [leadingGroups, `${leadingGroups}个领导小组`],
    [people, `${people}名人员`],
  ] as const
  return count === 0
    ? undefined
    : problem('still-in-use', {
        name,
        count,
        where: where.flatMap(([number, text]) => (number > 0 ? [text] : [])).join('、'),
      })
}

const replacer = (from: string, to: string) => ({
  one: (id: string) => (id === from ? to : id),
  all: (ids: string[]) => (ids.includes(from) ? distinct(ids.map((id) => (id === from ? to : id))) : ids),
})

const inWork = <Work extends Finding | Measure>(work: Work, from: string, to: string): Work => {
  if (!namesOf(work).includes(from)) return work
  const { one, all } = replacer(from, to)
  return {
    ...work,
    departments: all(work.departments),
    people: all(work.people),
    ...(work.leadOfficial === undefined ? {} : { leadOfficial: one(work.leadOfficial) }),
  }
}

const inFinding = (finding: Finding, from: string, to: string): Finding =>
  applyPatch(inWork(finding, from, to), {
    assistingDepartments: replacer(from, to).all(finding.assistingDepartments),
    measures: finding.measures.map((measure) => inWork(measure, from, to)),
  }).value

const inLeadingGroup = (group: LeadingGroup, from: string, to: string): LeadingGroup => {
  const { one, all } = replacer(from, to)
  return applyPatch(group, {
    deputies: all(group.deputies),
    members: all(group.members),
    ...(group.leader === undefined ? {} : { leader: one(group.leader) }),
  }).value
}

const inInspection = (inspection: Inspection, from: string, to: string): Inspection =>
  applyPatch(inspection, {
    leadingGroup: inLeadingGroup(inspection.leadingGroup, from, to),
    findings: inspection.findings.map((finding) => inFinding(finding, from, to)),
  }).value

/** The ledger with every reference to one person or department led to another of the same kind. */
const withReferencesReplaced = (ledger: Ledger, from: string, to: string): Ledger =>
  applyPatch(ledger, {
    people: ledger.people.map((person) =>
      person.departmentId === from ? { ...person, departmentId: to } : person,
    ),
    inspections: ledger.inspections.map((inspection) => inInspection(inspection, from, to)),
  }).value

/** Clears the way for removing a record: refused while in use, unless its references are led to another. */
export const freedFromReferences = (
  ledger: Ledger,
  record: { readonly id: string; readonly name: string },
  replaceWith: string | undefined,
): Result<Ledger, Problem> => {
  if (replaceWith !== undefined) return ok(withReferencesReplaced(ledger, record.id, replaceWith))
  const inUse = stillInUse(ledger, record.id, record.name)
  return inUse === undefined ? ok(ledger) : fail(inUse)
}
