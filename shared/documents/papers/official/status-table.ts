import { completionRate } from '../../../ledger/completion-rate.ts'
import { presentStatuses, type StatusCount } from '../../../ledger/statistics.ts'
import type { Alignment, BlockSource, TableBlock, TableRow } from '../../paper-document.ts'
import { headCell, textCell } from '../table-cells.ts'
import type { OfficialPaper } from './official-paper.ts'
import { STATUS_TABLE_WORDING as WORDS } from './wording.ts'

/** A row of the table: a 方面 or a lead official, with its counts and the findings overdue where that is shown. */
export type CountedRow = StatusCount & { readonly name: string; readonly source: BlockSource }

/** What a table of counts is about: the head of its first column, how the names in it stand, its rows. */
export type StatusTable = {
  readonly head: string
  readonly names: Alignment
  readonly rows: readonly CountedRow[]
}

/** Widths in millimetres; the first column takes what is left of the type area. */
const WIDTH = { total: 156, count: 18, rate: 20 } as const
const ROW_HEIGHT = 8

/**
 * A table of counts by status, as wide as the type area: a row each and one with the sums, a column for every status that
 * occurs, and the 完成率 where it is counted in findings. Rows that leave findings out would not sum up: the caller gives all.
 */
export const statusTable = (
  { statistics, input }: OfficialPaper,
  { head, names, rows }: StatusTable,
): TableBlock => {
  const { statusLabels, rateBase, rateDecimals } = input.ledger.settings
  const statuses = presentStatuses(statistics).map(({ status }) => status)
  const withRate = rateBase === 'findings'
  const rateOf = ({ byStatus, total }: StatusCount) =>
    completionRate(byStatus.rectified, total, rateDecimals).text
  const countCells = (counts: StatusCount) => [
    textCell(String(counts.total)),
    ...statuses.map((status) => textCell(String(counts.byStatus[status]))),
    ...(withRate ? [textCell(rateOf(counts))] : []),
  ]
  const first = WIDTH.total - WIDTH.count * (1 + statuses.length) - (withRate ? WIDTH.rate : 0)
  const titles = [head, WORDS.total, ...statuses.map((status) => statusLabels[status])]
  const row = (cells: TableRow['cells'], source?: BlockSource): TableRow => ({
    cells,
    height: ROW_HEIGHT,
    ...(source === undefined ? {} : { source }),
  })
  return {
    kind: 'table',
    columns: [first, WIDTH.count, ...statuses.map(() => WIDTH.count), ...(withRate ? [WIDTH.rate] : [])],
    head: [
      row([...titles, ...(withRate ? [WORDS.rate] : [])].map((title) => headCell(title, { shade: 'head' }))),
    ],
    rows: [
      ...rows.map(({ name, source, ...counts }) =>
        row([textCell(name, { align: names }), ...countCells(counts)], source),
      ),
      row([headCell(WORDS.sum), ...countCells(statistics)]),
    ],
    size: 'table',
    source: { kind: 'figures' },
  }
}
