import type { MouseEvent } from 'react'
import { addFinding, foldAspect, openFinding } from './ledger-actions.ts'
import { COLUMNS, type ColumnId } from './table-columns.ts'
import type { AspectRow, TableRow } from './table-rows.ts'
import { changeTable } from './table-state.ts'
import { HEAD_HEIGHT } from './use-table-window.ts'
import type { WorkedTable } from './worked-table.ts'

const rowOf = ({ rows }: WorkedTable, target: EventTarget): TableRow | undefined => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row], [data-aspect]') : null
  const key = element?.dataset.row ?? element?.dataset.aspect
  return rows.find((row) => row.key === key)
}

const columnOf = (target: EventTarget): ColumnId | undefined => {
  const id = target instanceof Element ? target.closest<HTMLElement>('[data-column]')?.dataset.column : ''
  return COLUMNS.find((column) => column === id)
}

const openMenu = (table: WorkedTable, item: TableRow, x: number, y: number) => {
  if (!table.disabled) table.onMenu({ item, x, y })
}

/** Buttons and ticks inside the table take the focus of a click; the keys belong to the table. */
const keepFocus = (table: WorkedTable) => table.window.frame.current?.focus({ preventScroll: true })

/** The button on an aspect's row that was pressed; anywhere else on it folds. */
const pressAspect = (table: WorkedTable, item: AspectRow, target: Element) => {
  const button = target.closest<HTMLElement>('[data-action]')
  const action = button?.dataset.action
  if (action === 'addHere') return void addFinding(table.inspection.id, item.key)
  if (action !== 'menu' || button === null) {
    foldAspect(item.key)
    return keepFocus(table)
  }
  const { left, bottom } = button.getBoundingClientRect()
  openMenu(table, item, left, bottom)
}

/** The cursor goes where the mouse is pressed; an open panel follows with the click. */
export const onTableMouseDown = (table: WorkedTable, event: MouseEvent) => {
  const item = rowOf(table, event.target)
  if (item === undefined) return
  table.onMove(false)
  changeTable({ cursor: { row: item.key, column: columnOf(event.target) ?? table.cursor.column } })
}

/** A click opens a finding or folds an aspect; on the tick, or with Ctrl or Shift, it ticks. */
export const onTableClick = (table: WorkedTable, event: MouseEvent) => {
  const { target } = event
  const item = rowOf(table, target)
  if (item === undefined || !(target instanceof Element)) return
  const onTick = target.closest('[data-tick]') !== null
  if (target.closest('input, textarea') !== null && !onTick) return
  if (item.kind === 'aspect') return pressAspect(table, item, target)
  if (onTick || event.ctrlKey || event.shiftKey) {
    table.selection.toggle(item.key, event.shiftKey)
    return keepFocus(table)
  }
  // Text marked in a cell to copy it is no wish to open the finding.
  if (document.getSelection()?.isCollapsed === false) return
  openFinding(item.key, table.covering ? 'panel' : undefined)
}

/** A double click on a problem writes it in place. */
export const onTableDoubleClick = (table: WorkedTable, event: MouseEvent) => {
  if (columnOf(event.target) === 'title' && !table.covering) table.edit()
}

/** The menu of the row under the mouse; from the keyboard, of the row with the cursor. */
export const onTableContextMenu = (table: WorkedTable, event: MouseEvent) => {
  event.preventDefault()
  const item = rowOf(table, event.target)
  if (item !== undefined) return openMenu(table, item, event.clientX, event.clientY)
  const frame = table.window.frame.current
  const box = frame?.getBoundingClientRect()
  if (table.cursor.row === undefined || box === undefined) return
  const row = frame?.querySelector('[data-current="true"]')?.getBoundingClientRect()
  openMenu(table, table.cursor.row, box.left + 80, row?.bottom ?? box.top + HEAD_HEIGHT)
}
