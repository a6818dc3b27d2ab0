import type { Inspection } from '#shared/ledger/inspection.ts'
import type { MenuPlace } from './row-menu.tsx'
import type { ColumnId } from './table-columns.ts'
import type { TableRow } from './table-rows.ts'
import type { TableCursor } from './use-table-cursor.ts'
import type { TableSelection } from './use-table-selection.ts'
import type { TableWindow } from './use-table-window.ts'

/** What keys and mouse work on: the rows as they stand, cursor and ticks, and what they can set off. */
export type WorkedTable = {
  readonly inspection: Inspection
  readonly rows: readonly TableRow[]
  readonly columns: readonly ColumnId[]
  readonly window: TableWindow
  readonly cursor: TableCursor
  readonly selection: TableSelection
  readonly openId: string | undefined
  /** An open panel covers the table. */
  readonly covering: boolean
  readonly disabled: boolean
  readonly sorted: boolean
  /** Writes the cell of the cursor: in place, or in its field of the panel. */
  readonly edit: () => void
  readonly onMenu: (place: MenuPlace) => void
  /** The cursor moves, by keyboard or by mouse. */
  readonly onMove: (byKeyboard: boolean) => void
}
