import { useMemo } from 'react'
import { sourceKey } from '#shared/documents/block-source.ts'
import { type CellPart, cellParts } from '#shared/documents/cell-parts.ts'
import { LINE_PITCH, TWIPS_PER_MM } from '#shared/documents/page-layout.ts'
import type { PageSlice } from '#shared/documents/pagination.ts'
import type { TableBlock, TableRow } from '#shared/documents/paper-document.ts'
import { type PlacedCell, placedCells, TABLE } from '#shared/documents/table-layout.ts'
import { CellText } from './cell-text.tsx'
import styles from './paper.module.css'
import { points } from './paper-metrics.ts'
import { PictureView } from './picture-view.tsx'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const widthOf = (columns: readonly number[]): number => sum(columns) * TWIPS_PER_MM

const JUSTIFIED = { top: 'flex-start', center: 'safe center', bottom: 'safe flex-end' } as const

/**
 * A cell as far as it stands on this page; `selectedKey` is the source that is tinted. It is a pixel larger than its place:
 * its lines, which browsers draw in whole pixels, then fall on those of the cells beside it.
 */
const Cell = (props: {
  readonly part: CellPart
  readonly table: TableBlock
  readonly rows: readonly TableRow[]
  readonly place: 'head' | 'rows'
  readonly selectedKey: string | undefined
}) => {
  const { table, rows, place } = props
  const { placed, top, height, divided } = props.part
  const { cell, row, column, columns } = placed
  const left = widthOf(table.columns.slice(0, column))
  const width = widthOf(table.columns.slice(column, column + columns))
  const source = cell.source ?? rows[row]?.source
  const selected =
    source !== undefined && props.selectedKey !== undefined && sourceKey(source) === props.selectedKey
  const text = (
    <CellText
      paragraphs={cell.paragraphs}
      size={table.size}
      align={cell.align ?? (cell.shade === 'head' ? 'center' : 'left')}
    />
  )
  const pitch = LINE_PITCH[table.size]
  return (
    <div
      className={selected ? `${styles.cell} ${styles.selected}` : styles.cell}
      data-part={place}
      data-row={row}
      data-cell={rows[row]?.cells.indexOf(cell)}
      style={{
        left: `calc(${points(left)} - 0.5px)`,
        top: points(top),
        width: `calc(${points(width)} + 1px)`,
        height: `calc(${points(height)} + 1px)`,
        padding: `calc(${points(TABLE.padding.top)} - 0.5px) calc(${points(TABLE.padding.left)} - 0.5px)`,
        justifyContent:
          divided !== undefined && divided.before > 0 ? 'flex-start' : JUSTIFIED[cell.vertical ?? 'center'],
        ...(cell.shade === undefined || selected ? {} : { background: `#${TABLE.shade[cell.shade]}` }),
      }}
    >
      {cell.picture !== undefined && (divided?.before ?? 0) === 0 && <PictureView picture={cell.picture} />}
      {divided === undefined ? (
        text
      ) : (
        <div className={styles.divided} style={{ maxHeight: points(divided.lines * pitch) }}>
          <div style={{ marginTop: points(-divided.before * pitch) }}>{text}</div>
        </div>
      )}
    </div>
  )
}

const keyOf = ({ row, column }: PlacedCell): string => `${row}:${column}`

/** The rows of a table that stand on one page, under its repeated head. */
export const TableView = (props: {
  readonly table: TableBlock
  readonly head: readonly number[]
  readonly rows: readonly number[]
  readonly slice: PageSlice
  readonly slices: readonly PageSlice[]
  readonly selectedKey: string | undefined
}) => {
  const { table, head, rows, slice, slices, selectedKey } = props
  const headCells = useMemo(() => placedCells(table.head, table.columns.length), [table])
  const cells = useMemo(() => placedCells(table.rows, table.columns.length), [table])
  const headOnly = table.rows.length === 0
  const headHeights = headOnly ? rows : slice.continued === true ? [] : head
  const headHeight = sum(headHeights)
  const whole: PageSlice = {
    blockIndex: slice.blockIndex,
    from: 0,
    to: table.head.length,
    height: headHeight,
  }
  const shared = { table, selectedKey } as const
  return (
    <div className={styles.table} style={{ width: points(widthOf(table.columns)) }}>
      {cellParts(headHeights.length === 0 ? [] : headCells, whole, [whole], headHeights, table.size).map(
        (part) => (
          <Cell key={`head ${keyOf(part.placed)}`} part={part} rows={table.head} place="head" {...shared} />
        ),
      )}
      {!headOnly && (
        <div className={styles.tableBody} style={{ top: points(headHeight) }}>
          {cellParts(cells, slice, slices, rows, table.size).map((part) => (
            <Cell key={keyOf(part.placed)} part={part} rows={table.rows} place="rows" {...shared} />
          ))}
        </div>
      )}
    </div>
  )
}
