import { type KeyboardEvent, type MouseEvent, useEffect, useState } from 'react'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { onCommand } from '../shell/command-listeners.ts'
import { copyCell, copyRows } from './copy-table.ts'
import { addFinding, closePanel, openFinding, shiftAspect, shiftFinding } from './ledger-actions.ts'
import type { MenuPlace } from './row-menu.tsx'
import { COLUMNS, type ColumnId } from './table-columns.ts'
import { tableKey } from './table-keys.ts'
import { findingRows, ROW_HEIGHTS, type TableRow } from './table-rows.ts'
import { changeTable, tableState, toggled } from './table-state.ts'
import type { TableCursor } from './use-table-cursor.ts'
import type { TableSelection } from './use-table-selection.ts'
import { HEAD_HEIGHT, type TableWindow } from './use-table-window.ts'

/** The field of the panel behind a column. */
const PART_OF_COLUMN: Readonly<Record<ColumnId, string>> = {
  number: 'title',
  title: 'title',
  measures: 'measures',
  leadOfficial: 'leadOfficial',
  departments: 'departments',
  people: 'people',
  deadline: 'deadline',
  status: 'status',
  progress: 'progress',
}

const fold = (aspectId: string) => changeTable({ collapsed: toggled(tableState().collapsed, aspectId) })

type Table = {
  readonly inspection: Inspection
  readonly rows: readonly TableRow[]
  readonly columns: readonly ColumnId[]
  readonly window: TableWindow
  readonly cursor: TableCursor
  readonly selection: TableSelection
  readonly openId: string | undefined
  /** The open panel covers the table. */
  readonly covering: boolean
  readonly disabled: boolean
  readonly sorted: boolean
  readonly onMenu: (place: MenuPlace) => void
  readonly onRename: (aspectId: string) => void
}

/** What keys and mouse do in the table. `byKeyboard` tells how the cursor was moved last. */
export const useTableInput = (table: Table) => {
  const { rows, columns, window, cursor, selection, inspection, disabled } = table
  const [byKeyboard, setByKeyboard] = useState(false)
  const { row } = cursor

  const stepFinding = (by: -1 | 1) => {
    for (let index = cursor.index + by; index >= 0 && index < rows.length; index += by)
      if (rows[index]?.kind === 'finding') return cursor.put(index)
  }
  const moveColumn = (by: number) => {
    if (row?.kind === 'aspect') {
      if (row.collapsed === by > 0) fold(row.key)
      return
    }
    const at = Math.min(Math.max(columns.indexOf(cursor.column) + by, 0), columns.length - 1)
    cursor.put(cursor.index, columns[at])
  }
  const copy = () => {
    const ticked = findingRows(rows).filter(({ key }) => selection.selected.has(key))
    if (ticked.length > 0) void copyRows(ticked.map((item) => item.row))
    else if (row?.kind === 'finding') void copyCell(row.row, cursor.column)
  }
  const shift = (by: -1 | 1) => {
    if (disabled || table.sorted || row === undefined) return
    if (row.kind === 'finding') void shiftFinding(inspection, row.row.finding, by)
    else void shiftAspect(inspection, row.placed.aspect, by)
  }
  const open = () => {
    if (row?.kind === 'aspect') fold(row.key)
    else if (row !== undefined) openFinding(row.key, 'title')
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys pressed in a field or button inside the table are theirs.
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
    const key = tableKey(event)
    if (key === undefined) return
    event.preventDefault()
    setByKeyboard(true)
    const page = Math.max(Math.floor((window.size.height - HEAD_HEIGHT) / ROW_HEIGHTS.finding) - 1, 1)
    if (key.kind === 'rows') cursor.put(cursor.index + key.by)
    else if (key.kind === 'pages') cursor.put(cursor.index + key.by * page)
    else if (key.kind === 'edge') cursor.put(key.end ? rows.length - 1 : 0)
    else if (key.kind === 'columns') moveColumn(key.by)
    else if (key.kind === 'rowEdge') cursor.put(cursor.index, columns.at(key.end ? -1 : 0))
    else if (key.kind === 'step') stepFinding(key.by)
    else if (key.kind === 'place') shift(key.by)
    else if (key.kind === 'tickAll') selection.toggleAll()
    else if (key.kind === 'copy') copy()
    else if (key.kind === 'open') open()
    else if (key.kind === 'tick' && row?.kind === 'finding') selection.toggle(row.key, event.shiftKey)
    else if (key.kind === 'clear') {
      if (table.openId !== undefined) closePanel()
      else selection.clear()
    }
  }

  const rowOf = (target: EventTarget): { item: TableRow; index: number; element: Element } | undefined => {
    const element =
      target instanceof Element ? target.closest<HTMLElement>('[data-row], [data-aspect]') : null
    const key = element?.dataset.row ?? element?.dataset.aspect
    const index = rows.findIndex((candidate) => candidate.key === key)
    const item = rows[index]
    return element === null || item === undefined ? undefined : { item, index, element }
  }
  const columnOf = (target: EventTarget): ColumnId | undefined => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-column]')?.dataset.column : ''
    return COLUMNS.find((column) => column === id)
  }
  const onMouseDown = (event: MouseEvent) => {
    const found = rowOf(event.target)
    if (found === undefined) return
    setByKeyboard(false)
    // The panel follows on click; here only the cursor goes.
    changeTable({ cursor: { row: found.item.key, column: columnOf(event.target) ?? cursor.column } })
  }
  const openMenu = (item: TableRow, x: number, y: number) => {
    if (!disabled) table.onMenu({ item, x, y })
  }
  const onClick = (event: MouseEvent) => {
    const found = rowOf(event.target)
    if (found === undefined || !(event.target instanceof Element)) return
    const { item } = found
    if (event.target.closest('input, textarea') !== null && event.target.closest('[data-tick]') === null)
      return
    const action = event.target.closest<HTMLElement>('[data-action]')
    if (item.kind === 'aspect') {
      const { left, bottom } = (action ?? found.element).getBoundingClientRect()
      if (action?.dataset.action === 'addHere') void addFinding(inspection.id, item.key)
      else if (action?.dataset.action === 'menu') openMenu(item, left, bottom)
      else fold(item.key)
      return
    }
    if (event.target.closest('[data-tick]') !== null || event.ctrlKey || event.shiftKey)
      return selection.toggle(item.key, event.shiftKey)
    // Marking text in a cell to copy it is no wish to open the finding.
    if (document.getSelection()?.isCollapsed === false) return
    openFinding(item.key, table.covering ? 'panel' : undefined)
  }
  const edit = () => {
    if (disabled || row === undefined) return
    if (row.kind === 'aspect') table.onRename(row.key)
    else if (cursor.column === 'title') changeTable({ editing: row.key })
    else openFinding(row.key, PART_OF_COLUMN[cursor.column])
  }
  const onDoubleClick = (event: MouseEvent) => {
    if (columnOf(event.target) === 'title' && !table.covering) edit()
  }
  const onContextMenu = (event: MouseEvent) => {
    const byMouse = rowOf(event.target)
    event.preventDefault()
    if (byMouse !== undefined) return openMenu(byMouse.item, event.clientX, event.clientY)
    const box = window.frame.current?.getBoundingClientRect()
    const element = window.frame.current?.querySelector('[data-current="true"]')?.getBoundingClientRect()
    if (row !== undefined && box !== undefined)
      openMenu(row, box.left + 80, element?.bottom ?? box.top + HEAD_HEIGHT)
  }

  useEffect(() =>
    onCommand('editCell', () => {
      if (window.frame.current?.contains(document.activeElement) === true) edit()
    }),
  )
  return { byKeyboard, onKeyDown, onMouseDown, onClick, onDoubleClick, onContextMenu }
}
