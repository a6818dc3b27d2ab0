import { FINDING_FIELD_LABELS } from '#shared/ledger/field-wording.ts'

/** The columns of the ledger table, in their order. */
export const COLUMNS = [
  'number',
  'title',
  'measures',
  'leadOfficial',
  'departments',
  'people',
  'deadline',
  'status',
  'progress',
] as const
export type ColumnId = (typeof COLUMNS)[number]

/** Column heads. 状态 and 最新进展 are shorter, or narrower, than the fields behind them. */
export const COLUMN_LABELS: Readonly<Record<ColumnId, string>> = {
  number: '序号',
  title: FINDING_FIELD_LABELS.title,
  measures: FINDING_FIELD_LABELS.measures,
  leadOfficial: FINDING_FIELD_LABELS.leadOfficial,
  departments: FINDING_FIELD_LABELS.departments,
  people: FINDING_FIELD_LABELS.people,
  deadline: FINDING_FIELD_LABELS.deadline,
  status: '状态',
  progress: '最新进展',
}

/** Columns that stay in view when the table is scrolled sideways, and cannot be hidden. */
export const FROZEN: ReadonlySet<ColumnId> = new Set(['number', 'title'])

/** Width of the tick column at the left edge (pixels). */
export const TICK_WIDTH = 36

/** Least width in pixels, and the share of what a wide window leaves over. */
const WIDTHS: Readonly<Record<ColumnId, { readonly least: number; readonly share: number }>> = {
  number: { least: 48, share: 0 },
  title: { least: 208, share: 6 },
  measures: { least: 164, share: 6 },
  leadOfficial: { least: 82, share: 0.5 },
  departments: { least: 98, share: 1 },
  people: { least: 90, share: 1 },
  deadline: { least: 116, share: 0.2 },
  status: { least: 112, share: 0.5 },
  progress: { least: 172, share: 6 },
}

/** A column at its place: distance from the left edge and width, in pixels. */
export type PlacedColumn = { readonly id: ColumnId; readonly left: number; readonly width: number }

/** Spreads the columns over the width there is; where that is too little, the table is wider than its frame. */
export const placeColumns = (
  columns: readonly ColumnId[],
  available: number,
): { readonly columns: readonly PlacedColumn[]; readonly width: number } => {
  const least = TICK_WIDTH + columns.reduce((sum, id) => sum + WIDTHS[id].least, 0)
  const shares = columns.reduce((sum, id) => sum + WIDTHS[id].share, 0)
  const spare = Math.max(available - least, 0)
  const total = least + (shares === 0 ? 0 : spare)
  let exact = TICK_WIDTH
  const placed = columns.map((id) => {
    const left = Math.round(exact)
    exact += WIDTHS[id].least + (shares === 0 ? 0 : (spare * WIDTHS[id].share) / shares)
    return { id, left, width: Math.round(exact) - left }
  })
  return { columns: placed, width: total }
}
