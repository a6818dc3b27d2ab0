import type { Deadline } from './deadline.ts'
import type { Finding, Measure } from './finding.ts'

/** A field of a measure as it counts: its own value, or its finding's when it has none (shown in grey). */
export type Effective<Value> = { readonly value: Value; readonly inherited: boolean }

/** Who does a measure and by when, after inheritance. */
export type EffectiveMeasure = {
  readonly leadOfficial: Effective<string | undefined>
  readonly departments: Effective<readonly string[]>
  readonly people: Effective<readonly string[]>
  readonly deadline: Effective<Deadline | undefined>
}

const one = <Value>(own: Value | undefined, inherited: Value | undefined): Effective<Value | undefined> =>
  own === undefined
    ? { value: inherited, inherited: inherited !== undefined }
    : { value: own, inherited: false }

const many = (own: readonly string[], inherited: readonly string[]): Effective<readonly string[]> =>
  own.length === 0 ? { value: inherited, inherited: inherited.length > 0 } : { value: own, inherited: false }

/** The deadline of a measure as it counts. */
export const effectiveDeadline = (measure: Measure, finding: Finding): Effective<Deadline | undefined> =>
  one(measure.deadline, finding.deadline)

/** The four fields of a measure that inherit, each on its own (design.md §6 “Inheritance”). */
export const effectiveMeasure = (measure: Measure, finding: Finding): EffectiveMeasure => ({
  leadOfficial: one(measure.leadOfficial, finding.leadOfficial),
  departments: many(measure.departments, finding.departments),
  people: many(measure.people, finding.people),
  deadline: effectiveDeadline(measure, finding),
})
