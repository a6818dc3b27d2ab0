import type { TableBlock, TableCell, TableRow } from '../paper-document.ts'
import { headCell, textCell } from './table-cells.ts'

/** How much the tables of the 领导一页纸 may take: rows of each at most, size of text, least height of a row (mm). */
export type PageRoom = {
  readonly aspects: number
  readonly owners: number
  readonly due: number
  readonly size: 'table' | 'small'
  readonly row: number
}

/** A table of the page. */
export const pageTable = (
  columns: readonly number[],
  { head, rows }: { readonly head: readonly TableRow[]; readonly rows: readonly TableRow[] },
  { size, row: height }: PageRoom,
): TableBlock => ({
  kind: 'table',
  columns,
  head: head.map((row) => ({ ...row, height })),
  rows: rows.map((row) => ({ ...row, height })),
  size,
  source: { kind: 'figures' },
})

/** The heads of its columns. */
export const pageHeads = (...titles: readonly string[]): TableRow => ({
  cells: titles.map((title) => headCell(title, { shade: 'head' })),
})

export const figureCell = (value: number): TableCell => textCell(String(value))
