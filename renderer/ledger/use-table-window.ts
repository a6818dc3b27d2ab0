import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { rowOffsets, rowsInView, scrollToShow } from './row-window.ts'
import { ROW_HEIGHTS, type TableRow } from './table-rows.ts'
import { rememberedScroll, rememberScroll } from './table-state.ts'

/** Height of the column heads, which stay in view above the rows (pixels). */
export const HEAD_HEIGHT = 36
/** Rows are drawn this far outside of what is in view, so that a turn of the wheel finds them there (pixels). */
const MARGIN = 400

/** The frame of the table: its size, which rows are drawn, and the way to bring a row into view. */
export type TableWindow = {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly size: { readonly width: number; readonly height: number }
  readonly offsets: readonly number[]
  readonly first: number
  readonly end: number
  readonly onScroll: () => void
  readonly show: (row: number) => void
}

/** Draws only the rows in view, whatever their number: heights are known, so positions are sums. */
export const useTableWindow = (rows: readonly TableRow[]): TableWindow => {
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const offsets = useMemo(() => rowOffsets(rows.map(({ kind }) => ROW_HEIGHTS[kind])), [rows])
  const [scrollTop, setScrollTop] = useState(rememberedScroll)
  const height = Math.max(size.height - HEAD_HEIGHT, 0)
  const { first, end } = rowsInView(offsets, { scrollTop, height, margin: MARGIN })

  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])

  // Row last brought into view, and the position that did it: as long as nobody scrolls, it stays in view.
  const shown = useRef<{ readonly row: number; readonly scrollTop: number } | undefined>(undefined)

  const measured = size.height > 0
  useLayoutEffect(() => {
    if (measured && frame.current !== null) frame.current.scrollTop = rememberedScroll()
  }, [measured])

  const onScroll = useCallback(() => {
    const top = frame.current?.scrollTop ?? 0
    rememberScroll(top)
    // Small steps change nothing that is drawn: the margin covers them.
    setScrollTop((before) => (Math.abs(top - before) >= MARGIN / 4 ? top : before))
  }, [])

  const show = useCallback(
    (row: number) => {
      const element = frame.current
      if (element === null || row < 0) return
      const view = { scrollTop: element.scrollTop, height: element.clientHeight - HEAD_HEIGHT }
      element.scrollTop = scrollToShow(offsets, row, view)
      shown.current = { row, scrollTop: element.scrollTop }
    },
    [offsets],
  )

  useLayoutEffect(() => {
    // The panel opening beside the table takes away width, and so a scroll bar's height.
    if (
      size.height > 0 &&
      shown.current !== undefined &&
      shown.current.scrollTop === frame.current?.scrollTop
    )
      show(shown.current.row)
  }, [size, show])
  return { frame, size, offsets, first, end, onScroll, show }
}
