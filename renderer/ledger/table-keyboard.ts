import type { KeyboardEvent } from 'react'
import { copyCell, copyRows } from './copy-table.ts'
import { closePanel, foldAspect, openFinding, shiftAspect, shiftFinding } from './ledger-actions.ts'
import { type TableKey, tableKey } from './table-keys.ts'
import { findingRows, ROW_HEIGHTS } from './table-rows.ts'
import { HEAD_HEIGHT } from './use-table-window.ts'
import type { WorkedTable } from './worked-table.ts'

/** Goes to the next finding, over the heads of aspects. */
const stepFinding = ({ rows, cursor }: WorkedTable, by: -1 | 1) => {
  for (let index = cursor.index + by; index >= 0 && index < rows.length; index += by)
    if (rows[index]?.kind === 'finding') return cursor.put(index)
}

/** To the next column; on an aspect ← folds and → unfolds. */
const moveColumn = ({ columns, cursor }: WorkedTable, by: number) => {
  if (cursor.row?.kind === 'aspect') {
    if (cursor.row.collapsed === by > 0) foldAspect(cursor.row.key)
    return
  }
  const at = Math.min(Math.max(columns.indexOf(cursor.column) + by, 0), columns.length - 1)
  cursor.put(cursor.index, columns[at])
}

/** The ticked rows as a table, else the text of the cell. */
const copy = ({ rows, cursor, selection }: WorkedTable) => {
  const ticked = findingRows(rows).filter(({ key }) => selection.selected.has(key))
  if (ticked.length > 0) void copyRows(ticked.map(({ row }) => row))
  else if (cursor.row?.kind === 'finding') void copyCell(cursor.row.row, cursor.column)
}

/** Moves the finding or aspect itself up or down, where the order of the papers is shown. */
const shift = ({ inspection, cursor: { row }, disabled, sorted }: WorkedTable, by: -1 | 1) => {
  if (disabled || sorted || row === undefined) return
  if (row.kind === 'finding') void shiftFinding(inspection, row.row.finding, by)
  else void shiftAspect(inspection, row.placed.aspect, by)
}

const open = ({ cursor: { row } }: WorkedTable) => {
  if (row?.kind === 'aspect') foldAspect(row.key)
  else if (row !== undefined) openFinding(row.key, 'title')
}

const clear = ({ openId, selection }: WorkedTable) => {
  if (openId !== undefined) closePanel()
  else selection.clear()
}

const pageOf = ({ window }: WorkedTable): number =>
  Math.max(Math.floor((window.size.height - HEAD_HEIGHT) / ROW_HEIGHTS.finding) - 1, 1)

const move = (table: WorkedTable, key: TableKey, range: boolean) => {
  const { cursor, rows, columns, selection } = table
  switch (key.kind) {
    case 'rows':
      return cursor.put(cursor.index + key.by)
    case 'pages':
      return cursor.put(cursor.index + key.by * pageOf(table))
    case 'edge':
      return cursor.put(key.end ? rows.length - 1 : 0)
    case 'columns':
      return moveColumn(table, key.by)
    case 'rowEdge':
      return cursor.put(cursor.index, columns.at(key.end ? -1 : 0))
    case 'step':
      return stepFinding(table, key.by)
    case 'place':
      return shift(table, key.by)
    case 'tickAll':
      return selection.toggleAll()
    case 'tick':
      return cursor.row?.kind === 'finding' ? selection.toggle(cursor.row.key, range) : undefined
    case 'copy':
      return copy(table)
    case 'open':
      return open(table)
    case 'clear':
      return clear(table)
  }
}

/** What the keys do while the table has the focus. */
export const onTableKey = (table: WorkedTable, event: KeyboardEvent) => {
  // Keys pressed in a field or button inside the table are theirs.
  if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
  const key = tableKey(event)
  if (key === undefined) return
  // Text marked with the mouse is what Ctrl+C means.
  if (key.kind === 'copy' && document.getSelection()?.isCollapsed === false) return
  event.preventDefault()
  table.onMove(true)
  move(table, key, event.shiftKey)
}
