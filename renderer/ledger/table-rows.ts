import { groupByKeys } from '#shared/ledger/grouping.ts'
import type { LedgerRow } from '#shared/ledger/ledger-row.ts'
import type { AspectCount, StatusCount } from '#shared/ledger/statistics.ts'

/** Height of the rows in pixels: two lines of text for a finding, one for an aspect. */
export const ROW_HEIGHTS = { finding: 54, aspect: 38 } as const

/** A row as it stands in the table. `key` is the id of the aspect or finding. */
export type TableRow =
  | {
      readonly kind: 'aspect'
      readonly key: string
      readonly placed: AspectCount
      /** A 方面 counts its 类 with it. */
      readonly count: StatusCount
      /** Place among the 方面, or among the 类 of one 方面, from 1. */
      readonly number: number
      readonly collapsed: boolean
    }
  | {
      readonly kind: 'finding'
      readonly key: string
      readonly row: LedgerRow
      /** The open finding stays in sight although the filter does not want it (any more). */
      readonly outsideFilter: boolean
    }

export type FindingRow = Extract<TableRow, { kind: 'finding' }>
export type AspectRow = Extract<TableRow, { kind: 'aspect' }>

/** Findings under the heads of their aspects, as the papers have them. */
const groupedRows = (
  findings: readonly FindingRow[],
  {
    byAspect,
    collapsed,
    withEmpty,
  }: {
    readonly byAspect: readonly AspectCount[]
    readonly collapsed: ReadonlySet<string>
    readonly withEmpty: boolean
  },
): readonly TableRow[] => {
  const groups = groupByKeys(findings, ({ row }) => [row.finding.aspectId])
  const known = new Set(byAspect.map(({ aspect }) => aspect.id))
  const subAspects = groupByKeys(byAspect, ({ aspect }) => [aspect.parentId])
  const below = (id: string) => subAspects.get(id) ?? []
  const holdsShown = (id: string): boolean =>
    groups.has(id) || below(id).some(({ aspect }) => groups.has(aspect.id))
  const rows: TableRow[] = []
  const numbers = { 1: 0, 2: 0 }
  let folded = false
  for (const placed of byAspect) {
    const { aspect, level } = placed
    if (level === 1) numbers[2] = 0
    numbers[level] += 1
    if (level === 1) folded = collapsed.has(aspect.id)
    else if (folded) continue
    if (!withEmpty && !holdsShown(aspect.id)) continue
    rows.push({
      kind: 'aspect',
      key: aspect.id,
      placed,
      count: level === 1 ? placed.withSubAspects : placed.own,
      number: numbers[level],
      collapsed: collapsed.has(aspect.id),
    })
    if (!collapsed.has(aspect.id)) rows.push(...(groups.get(aspect.id) ?? []))
  }
  return [...rows, ...findings.filter(({ row }) => !known.has(row.finding.aspectId))]
}

/**
 * What the table shows, from top to bottom. `shown` are the rows the filter leaves, sorted; `kept` is the finding that
 * stays whatever the filter says, at its place in `all`.
 */
export const tableRows = (
  {
    all,
    shown,
    kept,
  }: {
    readonly all: readonly LedgerRow[]
    readonly shown: readonly LedgerRow[]
    readonly kept: string | undefined
  },
  grouping: {
    readonly byAspect: readonly AspectCount[]
    readonly collapsed: ReadonlySet<string>
    /** Aspects without a finding to show get a head as well. */
    readonly withEmpty: boolean
  } | null,
): readonly TableRow[] => {
  const findingRow = (row: LedgerRow, outsideFilter: boolean): FindingRow => ({
    kind: 'finding',
    key: row.finding.id,
    row,
    outsideFilter,
  })
  const rows = shown.map((row) => findingRow(row, false))
  const missing = shown.some(({ finding }) => finding.id === kept)
    ? undefined
    : all.find(({ finding }) => finding.id === kept)
  const after =
    missing === undefined ? -1 : rows.findIndex(({ row }) => row.number.through > missing.number.through)
  const findings =
    missing === undefined
      ? rows
      : rows.toSpliced(after < 0 ? rows.length : after, 0, findingRow(missing, true))
  return grouping === null ? findings : groupedRows(findings, grouping)
}

/** The findings among the rows, in the order they stand. */
export const findingRows = (rows: readonly TableRow[]): readonly FindingRow[] =>
  rows.filter((row): row is FindingRow => row.kind === 'finding')
