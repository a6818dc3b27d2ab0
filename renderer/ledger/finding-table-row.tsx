import { memo } from 'react'
import { SealMark } from '../close-out/seal-mark.tsx'
import { DueMark } from '../fields/due-mark.tsx'
import { StatusTag } from '../fields/status-tag.tsx'
import { cellText } from './cell-text.ts'
import styles from './ledger-table.module.css'
import { COLUMN_LABELS, type ColumnId, FROZEN, type PlacedColumn, TICK_WIDTH } from './table-columns.ts'
import type { FindingRow } from './table-rows.ts'
import { LEDGER_WORDS } from './wording.ts'

/** DOM id of a cell, so that the table can name the one with the cursor. */
export const cellId = (row: string, column: ColumnId): string => `cell-${row}-${column}`

const Title = ({ row, outsideFilter }: FindingRow) => (
  <>
    {row.finding.placeholder === true && (
      <span className={styles.placeholder}>{LEDGER_WORDS.placeholder}</span>
    )}
    {outsideFilter && <span className={styles.outside}>{LEDGER_WORDS.outsideFilter}</span>}
    {row.finding.title === '' ? (
      <span className={styles.faint}>{LEDGER_WORDS.untitled}</span>
    ) : (
      row.finding.title
    )}
  </>
)

const Cell = (props: { readonly item: FindingRow; readonly column: ColumnId }) => {
  const { item, column } = props
  const { row } = item
  switch (column) {
    case 'title':
      return <Title {...item} />
    case 'deadline':
      return (
        <>
          <span>{row.due.date ?? row.deadline}</span>
          <br />
          <DueMark due={row.due} />
        </>
      )
    case 'status':
      return (
        <>
          <StatusTag status={row.finding.status} />
          {row.finding.closeOut.state === 'approved' && (
            <>
              <br />
              <SealMark />
            </>
          )}
        </>
      )
    case 'progress':
      return (
        <>
          {row.latestProgress?.date !== undefined && (
            <span className={styles.date}>{row.latestProgress.date}</span>
          )}
          {row.latestProgress?.text}
        </>
      )
    default:
      return cellText(row, column)
  }
}

type Props = {
  readonly item: FindingRow
  /** Place among all rows, from 0. */
  readonly index: number
  readonly top: number
  readonly columns: readonly PlacedColumn[]
  readonly width: number
  /** The column with the cursor, when it is in this row. */
  readonly cursor: ColumnId | undefined
  readonly selected: boolean
  readonly open: boolean
  readonly draggable: boolean
}

/** One finding as a row of two lines. Mouse and keys are heard by the table. */
export const FindingTableRow = memo((props: Props) => {
  const { item, columns, selected, open } = props
  const number = item.row.number.through
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={selected}
      data-row={item.key}
      data-open={open}
      data-current={props.cursor !== undefined}
      className={styles.findingRow}
      style={{ top: props.top, width: props.width }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        className={`${styles.cell} ${styles.tick}`}
        style={{ width: TICK_WIDTH }}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          readOnly
          data-tick={item.key}
          aria-label={LEDGER_WORDS.tick(number)}
        />
      </div>
      {columns.map(({ id, left, width }, index) => (
        <div
          key={id}
          id={cellId(item.key, id)}
          role="gridcell"
          aria-colindex={index + 2}
          data-column={id}
          data-cursor={props.cursor === id}
          className={`${styles.cell} ${styles[id] ?? ''} ${FROZEN.has(id) ? styles.frozen : ''}`}
          style={FROZEN.has(id) ? { width, left } : { width }}
          {...(id === 'number' && props.draggable ? { draggable: true, title: LEDGER_WORDS.drag } : {})}
          aria-label={`${COLUMN_LABELS[id]}：${cellText(item.row, id)}`}
        >
          <div className={styles.clip}>
            <Cell item={item} column={id} />
          </div>
        </div>
      ))}
    </div>
  )
})
