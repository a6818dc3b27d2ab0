import { type DragEvent, type RefObject, useState } from 'react'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { moveFinding } from './ledger-actions.ts'
import { type DropPlace, dropPlace } from './row-drag.ts'
import { rowAt } from './row-window.ts'
import type { TableRow } from './table-rows.ts'
import { HEAD_HEIGHT } from './use-table-window.ts'

/** Dragging a finding by its number to another place or aspect; `drop` is where it would land now. */
export const useRowDrag = (
  frame: RefObject<HTMLElement | null>,
  inspection: Inspection,
  rows: readonly TableRow[],
  offsets: readonly number[],
) => {
  const [dragged, setDragged] = useState<string | null>(null)
  const [drop, setDrop] = useState<DropPlace | null>(null)

  const end = () => {
    setDragged(null)
    setDrop(null)
  }
  return {
    drop,
    onDragStart: (event: DragEvent) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
      const id = cell?.dataset.row
      if (id === undefined) return
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', id)
      setDragged(id)
    },
    onDragOver: (event: DragEvent) => {
      const box = frame.current
      if (dragged === null || box === null) return
      const distance = event.clientY - box.getBoundingClientRect().top + box.scrollTop - HEAD_HEIGHT
      const index = rowAt(offsets, distance)
      const row = rows[index]
      if (row === undefined || distance < 0) return setDrop(null)
      event.preventDefault()
      const [top, bottom] = [offsets[index] ?? 0, offsets[index + 1] ?? 0]
      const place = dropPlace(inspection, dragged, { row, top, bottom, distance })
      if (place?.line !== drop?.line || place?.aspectId !== drop?.aspectId) setDrop(place ?? null)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      if (dragged !== null && drop !== null) void moveFinding(inspection.id, dragged, drop.aspectId, drop.at)
      end()
    },
    onDragEnd: end,
  }
}
