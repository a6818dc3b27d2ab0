import { useCallback, useEffect, useRef } from 'react'
import type { LedgerRow } from '#shared/ledger/ledger-row.ts'
import { openFinding } from './ledger-actions.ts'
import type { ColumnId } from './table-columns.ts'
import type { TableRow } from './table-rows.ts'
import { changeTable, tableState, useTableState } from './table-state.ts'

/** The cursor of the table: where it stands (-1: nowhere) and the ways to move it. */
export type TableCursor = {
  readonly index: number
  readonly row: TableRow | undefined
  readonly column: ColumnId
  /** Puts the cursor on a row, the nearest there is, and brings it into view; an open panel follows. */
  readonly put: (index: number, column?: ColumnId) => void
}

/** Unfolds what hides a finding. */
const unfoldFor = (aspect: LedgerRow['aspect']) => {
  const { collapsed } = tableState()
  const hiding = [aspect?.id, aspect?.parentId].filter((id) => id !== undefined && collapsed.has(id))
  if (hiding.length > 0)
    changeTable({ collapsed: new Set([...collapsed].filter((id) => !hiding.includes(id))) })
}

/**
 * The cursor of the table and the open panel go together: where one goes, the other follows. A finding opened from
 * elsewhere (undo, 概览, a new one) is unfolded and brought into view.
 */
export const useTableCursor = (
  rows: readonly TableRow[],
  all: readonly LedgerRow[],
  openId: string | undefined,
  show: (row: number) => void,
): TableCursor => {
  const { cursor } = useTableState()
  const index = rows.findIndex(({ key }) => key === cursor?.row)
  // Where the cursor was when its row went away.
  const last = useRef(0)
  if (index >= 0) last.current = index
  const column = cursor?.column ?? 'title'
  const wanted = useRef<string | undefined>(undefined)

  useEffect(() => {
    wanted.current = openId
    if (openId !== undefined && tableState().cursor?.row !== openId)
      changeTable({ cursor: { row: openId, column: tableState().cursor?.column ?? 'title' } })
  }, [openId])

  useEffect(() => {
    if (wanted.current === undefined) return
    const place = rows.findIndex(({ key }) => key === wanted.current)
    if (place < 0) return unfoldFor(all.find(({ finding }) => finding.id === wanted.current)?.aspect)
    wanted.current = undefined
    show(place)
  })

  const put = useCallback(
    (to: number, toColumn?: ColumnId) => {
      const place = Math.min(Math.max(to, 0), rows.length - 1)
      const row = rows[place]
      if (row === undefined) return
      changeTable({ cursor: { row: row.key, column: toColumn ?? column } })
      show(place)
      if (openId !== undefined && row.kind === 'finding' && row.key !== openId) openFinding(row.key)
    },
    [rows, column, openId, show],
  )
  const present = index >= 0 ? index : cursor === null ? -1 : Math.min(last.current, rows.length - 1)
  return { index: present, row: rows[present], column, put }
}
