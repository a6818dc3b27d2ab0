import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import styles from './finding-panel.module.css'
import { PANEL_WORDS } from './wording.ts'

/** How far one press of an arrow key moves the edge, in pixels. */
const STEP = 24

/** The left edge of the panel: dragged with the mouse, or moved with the arrow keys. Widths in pixels. */
export const ResizeHandle = (props: {
  readonly width: number
  readonly least: number
  readonly most: number
  readonly onWidth: (width: number) => void
}) => {
  const { width, least, most, onWidth } = props
  const [dragging, setDragging] = useState(false)
  const change = (next: number) => onWidth(Math.round(Math.min(Math.max(next, least), most)))
  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setDragging(true)
  }
  const onPointerMove = (event: PointerEvent<HTMLHRElement>) => {
    const panel = event.currentTarget.parentElement
    if (dragging && panel !== null) change(panel.getBoundingClientRect().right - event.clientX)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    change(width + (event.key === 'ArrowLeft' ? STEP : -STEP))
  }
  return (
    <hr
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={PANEL_WORDS.resize}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      data-dragging={dragging}
      className={styles.handle}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDragging(false)}
      onKeyDown={onKeyDown}
    />
  )
}
