import type { ReactNode } from 'react'
import styles from './ledger-table.module.css'
import { FROZEN, type PlacedColumn } from './table-columns.ts'

/** Narrowest card or editor over a cell (pixels). */
const LEAST_WIDTH = 260

/**
 * Something that lies over a cell and is larger than it: the full text, or the editor of the title. It is no part of
 * the row, so that sorting or filtering the rows never takes away what is being typed in.
 */
export const CellLayer = (props: {
  readonly column: PlacedColumn
  readonly tableWidth: number
  readonly top: number
  readonly rowHeight: number
  /** Grows upwards from the row's lower edge, where there is no room below. */
  readonly upwards: boolean
  readonly className: string | undefined
  readonly children: ReactNode
}) => {
  const { column, tableWidth, upwards, rowHeight } = props
  const width = Math.max(column.width, LEAST_WIDTH)
  const left = Math.max(Math.min(column.left, tableWidth - width), 0)
  return (
    <div className={styles.layer} style={{ top: props.top, width: tableWidth }}>
      <div
        className={props.className}
        style={{
          position: FROZEN.has(column.id) ? 'sticky' : 'relative',
          left,
          width,
          minHeight: rowHeight,
          ...(upwards ? { transform: `translateY(calc(${rowHeight}px - 100%))` } : {}),
        }}
      >
        {props.children}
      </div>
    </div>
  )
}
