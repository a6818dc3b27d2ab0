import { useRef } from 'react'
import { findingRows, type TableRow } from './table-rows.ts'
import { changeTable, tableState, toggled, useTableState } from './table-state.ts'

/** Which findings are ticked, and the ways to tick them. */
export type TableSelection = {
  readonly selected: ReadonlySet<string>
  readonly ticked: 'none' | 'some' | 'all'
  /** Ticks or unticks one; with `range` everything from the last one ticked to it. */
  readonly toggle: (findingId: string, range: boolean) => void
  readonly toggleAll: () => void
  readonly clear: () => void
}

/** Ticks count only for rows that are shown: a step on many findings never touches one out of sight. */
export const useTableSelection = (rows: readonly TableRow[]): TableSelection => {
  const { selected } = useTableState()
  const anchor = useRef<string | undefined>(undefined)
  const ids = findingRows(rows).map(({ key }) => key)
  const count = ids.filter((id) => selected.has(id)).length

  const toggle = (findingId: string, range: boolean) => {
    const from = ids.indexOf(anchor.current ?? '')
    const to = ids.indexOf(findingId)
    const present = tableState().selected
    changeTable({
      selected:
        range && from >= 0 && to >= 0
          ? new Set([...present, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)])
          : toggled(present, findingId),
    })
    anchor.current = findingId
  }
  return {
    selected,
    ticked: count === 0 ? 'none' : count === ids.length ? 'all' : 'some',
    toggle,
    toggleAll: () => changeTable({ selected: count === ids.length ? new Set() : new Set(ids) }),
    clear: () => changeTable({ selected: new Set() }),
  }
}
