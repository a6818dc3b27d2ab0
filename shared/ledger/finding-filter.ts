import { type DueState, isWithin } from './due.ts'
import type { Publicity } from './finding.ts'
import { searchTest } from './finding-search.ts'
import type { LedgerRow } from './ledger-row.ts'
import type { Status } from './status.ts'

/** 逾期, 今日到期, 7天内 (today included), 30天内 (7天内 included), no date to go by. */
export type DueGroup = 'overdue' | 'today' | '7days' | '30days' | 'undated'

/**
 * What rows to show: those that meet every part given; within a part, any of its values. A part absent or empty
 * restricts nothing. Departments and lead officials are those of the finding itself, so that the table shows as many rows
 * as the statistics count (the search finds assisting departments and those of measures); people count when the finding
 * or one of its measures names them; a 方面 counts with its 类.
 */
export type FindingFilter = {
  readonly text?: string
  readonly aspectIds?: readonly string[]
  readonly statuses?: readonly Status[]
  readonly departmentIds?: readonly string[]
  readonly leadOfficialIds?: readonly string[]
  readonly personIds?: readonly string[]
  readonly due?: readonly DueGroup[]
  readonly publicity?: readonly Publicity['kind'][]
  readonly placeholder?: boolean
}

const isDue = (state: DueState, group: DueGroup): boolean =>
  group === 'overdue' || group === 'undated' ? state === group : isWithin(state, group)

type Test = (row: LedgerRow) => boolean

/** A test for one part of the filter, or nothing when the part restricts nothing. */
const anyOf = <Value>(
  wanted: readonly Value[] | undefined,
  valuesOf: (row: LedgerRow) => readonly (Value | undefined)[],
): readonly Test[] =>
  wanted === undefined || wanted.length === 0
    ? []
    : [(row) => valuesOf(row).some((value) => value !== undefined && wanted.includes(value))]

const work = ({ finding }: LedgerRow) => [finding, ...finding.measures]

/** The rows a filter shows, in the order they came. */
export const filterRows = (rows: readonly LedgerRow[], filter: FindingFilter): readonly LedgerRow[] => {
  const { due, placeholder } = filter
  const tests: readonly Test[] = [
    ...anyOf(filter.statuses, ({ finding }) => [finding.status]),
    ...anyOf(filter.aspectIds, ({ aspect }) => [aspect?.id, aspect?.parentId]),
    ...anyOf(filter.departmentIds, ({ finding }) => finding.departments),
    ...anyOf(filter.leadOfficialIds, ({ finding }) => [finding.leadOfficial]),
    ...anyOf(filter.personIds, (row) => work(row).flatMap(({ people }) => people)),
    ...anyOf(filter.publicity, ({ finding }) => [finding.publicity.kind]),
    ...(due === undefined || due.length === 0
      ? []
      : [(row: LedgerRow) => due.some((group) => isDue(row.due.state, group))]),
    ...(placeholder === undefined
      ? []
      : [({ finding }: LedgerRow) => (finding.placeholder === true) === placeholder]),
    searchTest(filter.text ?? ''),
  ]
  return rows.filter((row) => tests.every((test) => test(row)))
}
