import type { Due } from '#shared/ledger/due.ts'
import type { LedgerRow } from '#shared/ledger/ledger-row.ts'
import { OVERVIEW_WORDS as words } from './wording.ts'

/** Lines drawn at most; the ledger table shows the rest. */
export const MOST_LINES = 50

/** A line one can act on: a finding or one of its measures. */
export type FindingLine = {
  readonly key: string
  readonly findingId: string
  readonly number: string
  readonly text: string
  readonly departments: string
  readonly date: string
  readonly due: Due
}

/** The line of a finding. */
export const lineOfFinding = ({ finding, number, departments, due }: LedgerRow): FindingLine => ({
  key: finding.id,
  findingId: finding.id,
  number: String(number.through),
  text: finding.title.trim() === '' ? words.untitled : finding.title,
  departments: departments.join('、'),
  date: due.date ?? '',
  due,
})
