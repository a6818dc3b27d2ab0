import { type RefObject, useEffect, useRef } from 'react'
import { sourceKey } from '#shared/documents/block-source.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import {
  enterField,
  fieldNamed,
  noteVisit,
  textBeforeCursor,
  textFieldOf,
} from '../paper-text/field-cursor.ts'
import { fieldOfPlace, placeOfCursor } from './notice-place.ts'
import type { NoticeSelection, SelectPlace } from './use-notice-selection.ts'

/**
 * Ties the cursor in the editor to the selection: where the cursor goes is selected, paragraph by paragraph; what was
 * selected elsewhere is brought into view, or the cursor is put there.
 */
export const useEditorCursor = (
  inspection: Inspection,
  selection: NoticeSelection,
  onSelect: SelectPlace,
): RefObject<HTMLDivElement | null> => {
  const editor = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const follow = () => {
      const field = textFieldOf(document.activeElement)
      if (field === undefined || editor.current?.contains(field) !== true) return
      noteVisit(field)
      const place = placeOfCursor(field.dataset.field ?? '', textBeforeCursor(field))
      if (place !== undefined) onSelect(place, 'nothing')
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [onSelect])

  const shown = useRef(inspection)
  shown.current = inspection
  useEffect(() => {
    const { place, asked } = selection
    if (place === null || asked === 'nothing' || editor.current === null) return
    const field = fieldNamed(editor.current, fieldOfPlace(shown.current, place))
    if (asked === 'edit' && field !== undefined) return enterField(field, place.paragraph)
    const card =
      editor.current.querySelector(`[data-source="${CSS.escape(sourceKey(place.source))}"]`) ??
      field?.closest('[data-source]')
    card?.scrollIntoView({ block: 'start' })
  }, [selection])

  return editor
}
