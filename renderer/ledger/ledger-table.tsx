import { useEffect, useMemo, useRef, useState } from 'react'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { LedgerRow } from '#shared/ledger/ledger-row.ts'
import { useLedger } from '../session/session.ts'
import { onCommand } from '../shell/command-listeners.ts'
import { AspectTableRow, aspectRowId } from './aspect-table-row.tsx'
import { CellLayer } from './cell-layer.tsx'
import { cellText } from './cell-text.ts'
import { cellId, FindingTableRow } from './finding-table-row.tsx'
import { HeadRow } from './head-row.tsx'
import { openFinding } from './ledger-actions.ts'
import styles from './ledger-table.module.css'
import { type MenuPlace, RowMenu } from './row-menu.tsx'
import { type ColumnId, placeColumns } from './table-columns.ts'
import { onTableKey } from './table-keyboard.ts'
import { onTableClick, onTableContextMenu, onTableDoubleClick, onTableMouseDown } from './table-mouse.ts'
import { ROW_HEIGHTS, type TableRow } from './table-rows.ts'
import { changeTable, useTableState } from './table-state.ts'
import { TitleEditor } from './title-editor.tsx'
import { useCellCard } from './use-cell-card.ts'
import { useRowDrag } from './use-row-drag.ts'
import { useTableCursor } from './use-table-cursor.ts'
import { useTableSelection } from './use-table-selection.ts'
import { HEAD_HEIGHT, useTableWindow } from './use-table-window.ts'
import { LEDGER_WORDS } from './wording.ts'
import type { WorkedTable } from './worked-table.ts'

type Props = {
  readonly inspection: Inspection
  readonly rows: readonly TableRow[]
  /** Every finding of the round, shown or not. */
  readonly all: readonly LedgerRow[]
  readonly columns: readonly ColumnId[]
  readonly openId: string | undefined
  /** The window is narrow, so that the panel takes the place of the table. */
  readonly covering: boolean
  readonly disabled: boolean
  /** The aspect whose title is being written. */
  readonly renaming: string | null
  readonly onRename: (aspectId: string | null) => void
}

/** Puts the focus back on the table when the panel has closed. */
const useFocusAfterPanel = (frame: HTMLElement | null, openId: string | undefined) => {
  const before = useRef(openId)
  useEffect(() => {
    if (before.current !== undefined && openId === undefined) frame?.focus({ preventScroll: true })
    before.current = openId
  }, [frame, openId])
}

/** The ledger as a table that draws only what is in view and is worked with like a spreadsheet. */
export const LedgerTable = (props: Props) => {
  const { inspection, rows, columns, openId, disabled, renaming, onRename } = props
  const { settings } = useLedger()
  const state = useTableState()
  const window = useTableWindow(rows)
  const { frame, size, offsets } = window
  const selection = useTableSelection(rows)
  const cursor = useTableCursor(rows, props.all, openId, window.show)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const [scrolled, setScrolled] = useState(false)
  const drag = useRowDrag(frame, inspection, rows, offsets)
  const sorted = state.sorting !== null
  const [byKeyboard, setByKeyboard] = useState(false)
  const edit = () => {
    const { row, column } = cursor
    if (disabled || row === undefined) return
    if (row.kind === 'aspect') onRename(row.key)
    else if (column === 'title' || column === 'number') changeTable({ editing: row.key })
    else openFinding(row.key, column)
  }
  const table: WorkedTable = {
    ...props,
    window,
    cursor,
    selection,
    sorted,
    edit,
    onMenu: setMenu,
    onMove: setByKeyboard,
  }
  const card = useCellCard(frame, {
    row: cursor.row?.kind === 'finding' ? cursor.row.key : undefined,
    column: cursor.column,
    byKeyboard,
  })
  const placed = useMemo(() => placeColumns(columns, size.width), [columns, size.width])
  const focusFrame = () => frame.current?.focus({ preventScroll: true })
  useFocusAfterPanel(frame.current, openId)
  const renamed = rows.findIndex(({ key }) => key === renaming)
  useEffect(() => {
    // A new aspect comes last, as a rule out of view, where its row is not even drawn.
    if (renamed >= 0) window.show(renamed)
  }, [renamed, window.show])
  useEffect(() =>
    onCommand('editCell', () => {
      if (frame.current?.contains(document.activeElement) === true) edit()
    }),
  )

  const onScroll = () => {
    window.onScroll()
    card.hide()
    setScrolled((frame.current?.scrollLeft ?? 0) > 0)
  }
  const overlay = (row: string, column: ColumnId) => {
    const index = rows.findIndex(({ key }) => key === row)
    const item = rows[index]
    const place = placed.columns.find(({ id }) => id === column)
    return item?.kind === 'finding' && place !== undefined
      ? {
          item,
          layer: {
            column: place,
            tableWidth: placed.width,
            top: HEAD_HEIGHT + (offsets[index] ?? 0),
            rowHeight: ROW_HEIGHTS.finding,
          },
        }
      : undefined
  }
  const full = card.card === null ? undefined : overlay(card.card.row, card.card.column)
  const edited = state.editing === null ? undefined : overlay(state.editing, 'title')
  const active =
    cursor.row === undefined
      ? undefined
      : cursor.row.kind === 'finding'
        ? cellId(cursor.row.key, cursor.column)
        : aspectRowId(cursor.row.key)
  return (
    <>
      <div
        ref={frame}
        role="grid"
        tabIndex={0}
        aria-label={LEDGER_WORDS.table}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        {...(active === undefined ? {} : { 'aria-activedescendant': active })}
        data-testid="ledger-table"
        data-scrolled={scrolled}
        className={styles.frame}
        onScroll={onScroll}
        onKeyDown={(event) => onTableKey(table, event)}
        onMouseDown={(event) => {
          card.hide()
          onTableMouseDown(table, event)
        }}
        onMouseMove={(event) => card.onMouseMove(event, columns)}
        onMouseLeave={card.hide}
        onClick={(event) => onTableClick(table, event)}
        onDoubleClick={(event) => onTableDoubleClick(table, event)}
        onContextMenu={(event) => {
          card.hide()
          onTableContextMenu(table, event)
        }}
        onDragStart={drag.onDragStart}
        onDragOver={drag.onDragOver}
        onDrop={drag.onDrop}
        onDragEnd={drag.onDragEnd}
      >
        <div
          className={styles.content}
          style={{ width: placed.width, height: HEAD_HEIGHT + (offsets.at(-1) ?? 0) }}
        >
          <HeadRow
            columns={placed.columns}
            width={placed.width}
            sorting={state.sorting}
            onSort={(sorting) => changeTable({ sorting })}
            ticked={selection.ticked}
            onTickAll={selection.toggleAll}
          />
          <div role="rowgroup">
            {rows.slice(window.first, window.end).map((item, offset) => {
              const index = window.first + offset
              const top = HEAD_HEIGHT + (offsets[index] ?? 0)
              const current = item.key === cursor.row?.key
              return item.kind === 'finding' ? (
                <FindingTableRow
                  key={item.key}
                  item={item}
                  index={index}
                  top={top}
                  columns={placed.columns}
                  width={placed.width}
                  cursor={current ? cursor.column : undefined}
                  selected={selection.selected.has(item.key)}
                  open={item.key === openId}
                  draggable={!disabled && !sorted}
                />
              ) : (
                <AspectTableRow
                  key={item.key}
                  item={item}
                  index={index}
                  top={top}
                  width={placed.width}
                  visibleWidth={Math.min(size.width, placed.width)}
                  columnCount={columns.length + 1}
                  inspectionId={inspection.id}
                  current={current}
                  renaming={renaming === item.key}
                  onRenamed={() => {
                    onRename(null)
                    focusFrame()
                  }}
                  disabled={disabled}
                  rectifiedLabel={settings.statusLabels.rectified}
                />
              )
            })}
          </div>
          {drag.drop !== null && (
            <div
              className={styles.dropLine}
              style={{ top: HEAD_HEIGHT + drag.drop.line, width: placed.width }}
            />
          )}
          {full !== undefined && card.card !== null && edited === undefined && (
            <CellLayer {...full.layer} upwards={card.card.upwards} className={styles.card}>
              {cellText(full.item.row, card.card.column)}
            </CellLayer>
          )}
          {edited !== undefined && state.editing !== null && (
            <CellLayer {...edited.layer} upwards={false} className={styles.editor}>
              <TitleEditor
                key={state.editing}
                inspectionId={inspection.id}
                row={edited.item.row}
                onDone={(keepFocus) => {
                  changeTable({ editing: null })
                  if (!keepFocus) focusFrame()
                }}
              />
            </CellLayer>
          )}
        </div>
      </div>
      {menu !== null && (
        <RowMenu
          place={menu}
          inspection={inspection}
          onRename={onRename}
          onClose={() => {
            setMenu(null)
            focusFrame()
          }}
        />
      )}
    </>
  )
}
