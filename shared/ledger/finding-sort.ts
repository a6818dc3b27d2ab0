import type { LedgerRow } from './ledger-row.ts'
import { STATUSES } from './status.ts'

/** What the table can be sorted by. */
export type SortKey =
  | 'number'
  | 'title'
  | 'leadOfficial'
  | 'departments'
  | 'people'
  | 'deadline'
  | 'status'
  | 'latestProgress'

export type Sorting = { readonly key: SortKey; readonly descending: boolean }

/** Chinese by Pinyin, figures inside names by their value. */
const collator = new Intl.Collator('zh-CN', { numeric: true })

/** What a row is sorted by; undefined stands last, whichever way the sorting goes. */
const keyOf = ({ finding, ...row }: LedgerRow, key: SortKey): string | number | undefined => {
  switch (key) {
    case 'number':
      return row.number.through
    case 'title':
      return finding.title || undefined
    case 'leadOfficial':
      return row.leadOfficial || undefined
    case 'departments':
      return row.departments.join('、') || undefined
    case 'people':
      return row.people.join('、') || undefined
    case 'deadline':
      return row.due.date
    case 'status':
      return STATUSES.indexOf(finding.status)
    case 'latestProgress':
      return row.latestProgress?.date
  }
}

const compare = (left: string | number, right: string | number): number =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : collator.compare(String(left), String(right))

/** The rows sorted; equal ones keep the order of the papers. */
export const sortRows = (rows: readonly LedgerRow[], { key, descending }: Sorting): readonly LedgerRow[] =>
  rows
    .map((row) => ({ row, value: keyOf(row, key) }))
    .toSorted((left, right) => {
      if (left.value === undefined || right.value === undefined)
        return Number(left.value === undefined) - Number(right.value === undefined)
      return descending ? compare(right.value, left.value) : compare(left.value, right.value)
    })
    .map(({ row }) => row)
