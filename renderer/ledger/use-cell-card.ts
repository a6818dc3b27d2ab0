import { type MouseEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { cellId } from './finding-table-row.tsx'
import type { ColumnId } from './table-columns.ts'

/** The mouse rests this long on a cut cell before its whole text is shown (milliseconds). */
const REST = 450

/** The cell whose whole text is shown over the table. */
export type CellCard = { readonly row: string; readonly column: ColumnId; readonly upwards: boolean }

const isCut = (cell: HTMLElement): boolean => {
  const text = cell.firstElementChild
  return (
    text !== null && (text.scrollHeight > text.clientHeight + 1 || text.scrollWidth > text.clientWidth + 1)
  )
}

/** Shows the whole text of a cut cell where the mouse rests, or where the keyboard has moved to. */
export const useCellCard = (
  frame: RefObject<HTMLElement | null>,
  cursor: { readonly row: string | undefined; readonly column: ColumnId; readonly byKeyboard: boolean },
) => {
  const [card, setCard] = useState<CellCard | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const hovered = useRef<Element | null>(null)

  const showFor = useCallback(
    (cell: HTMLElement | null, row: string | undefined, column: ColumnId | undefined) => {
      const box = frame.current?.getBoundingClientRect()
      if (cell === null || box === undefined || row === undefined || column === undefined || !isCut(cell))
        return setCard(null)
      const { bottom } = cell.getBoundingClientRect()
      setCard({ row, column, upwards: bottom > (box.top + box.bottom) / 2 })
    },
    [frame],
  )

  const { row, column, byKeyboard } = cursor
  useEffect(() => {
    if (byKeyboard && row !== undefined) showFor(document.getElementById(cellId(row, column)), row, column)
    else setCard(null)
  }, [row, column, byKeyboard, showFor])

  const hide = () => {
    window.clearTimeout(timer.current)
    hovered.current = null
    setCard(null)
  }
  const onMouseMove = (event: MouseEvent, columns: readonly ColumnId[]) => {
    const target = event.target instanceof Element ? event.target : null
    const cell = target?.closest<HTMLElement>('[data-column]') ?? null
    if (cell === hovered.current) return
    window.clearTimeout(timer.current)
    hovered.current = cell
    setCard(null)
    if (cell === null || event.buttons !== 0) return
    timer.current = window.setTimeout(() => {
      const rowId = cell.closest<HTMLElement>('[data-row]')?.dataset.row
      showFor(
        cell,
        rowId,
        columns.find((id) => id === cell.dataset.column),
      )
    }, REST)
  }
  return { card, onMouseMove, hide }
}
