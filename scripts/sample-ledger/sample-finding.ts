import type { Status } from '#shared/ledger/status.ts'
import type { DepartmentName, PersonName } from './organisation.ts'

/** A deadline as the sample writes it: a day, calendar months after the feedback, at once, or for good. */
export type SampleDeadline =
  | { readonly date: string }
  | { readonly months: number }
  | { readonly immediate: true }
  | { readonly longTerm: string }

/** A measure; what it leaves out it inherits from its finding. `done` is the day it was done. */
export type SampleMeasure = {
  readonly text: string
  readonly lead?: PersonName
  readonly departments?: readonly DepartmentName[]
  readonly people?: readonly PersonName[]
  readonly deadline?: SampleDeadline
  readonly done?: string
}

/** A finding of the sample, by names instead of ids. `diary` holds days and texts in the order they were written. */
export type SampleFinding = {
  readonly title: string
  readonly shortName: string
  readonly facts: string
  readonly target: string
  readonly result: string
  readonly lead: PersonName
  readonly departments: readonly DepartmentName[]
  readonly assisting?: readonly DepartmentName[]
  readonly people: readonly PersonName[]
  readonly deadline: SampleDeadline
  readonly extension?: {
    readonly newDate: string
    readonly reason: string
    readonly approvedBy: string
    readonly on: string
  }
  readonly status: Status
  readonly measures: readonly SampleMeasure[]
  readonly diary: readonly (readonly [date: string, text: string])[]
  readonly noticeText: string
  readonly publicText?: string
  readonly publicReason?: string
}

export type SampleAspect = { readonly title: string; readonly findings: readonly SampleFinding[] }
