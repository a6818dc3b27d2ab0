import { useCallback, useEffect, useState } from 'react'
import { useLocation } from '../session/navigation.ts'
import { isSamePlace, type NoticePlace } from './notice-place.ts'

/**
 * The place of the notice the clerk is at. `asked` says what the editor is to do about it: nothing because she is there
 * already, `show` its card, or put the cursor there to `edit`. A new object means asked anew.
 */
export type NoticeSelection = {
  readonly place: NoticePlace | null
  readonly asked: 'nothing' | 'show' | 'edit'
}

/** Selects a place for outline, editor and paper alike. */
export type SelectPlace = (place: NoticePlace, asked: NoticeSelection['asked']) => void

const NOWHERE: NoticeSelection = { place: null, asked: 'nothing' }

/** The selection, led by the clerk and by whatever leads to this screen (undo, a draft found again). */
export const useNoticeSelection = (): readonly [NoticeSelection, SelectPlace] => {
  const [selection, setSelection] = useState(NOWHERE)
  const select = useCallback<SelectPlace>(
    (place, asked) =>
      setSelection((before) =>
        asked === 'nothing' && isSamePlace(before.place, place) ? before : { place, asked },
      ),
    [],
  )
  const location = useLocation()
  useEffect(() => {
    const { chapterId, noticePart } = location
    if (chapterId !== undefined) select({ source: { kind: 'chapter', chapterId } }, 'show')
    else if (noticePart !== undefined) select({ source: { kind: noticePart } }, 'edit')
  }, [location, select])
  return [selection, select]
}
