import { useSyncExternalStore } from 'react'
import type { NoticeSegment } from '#shared/import/notice-segment.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'

/** The text a notice is read from; `name` tells where it came from. */
export type NoticeSource = { readonly name: string; readonly text: string }

/**
 * An import under way. `typed` is the text being pasted; `source` and `segments` appear when it is read.
 * `earlier` holds the segments before each correction, so that corrections can be taken back.
 */
export type ImportSession = {
  readonly typed: string
  readonly source: NoticeSource | null
  readonly segments: readonly NoticeSegment[]
  readonly earlier: readonly (readonly NoticeSegment[])[]
  readonly selected: number
  readonly placeholders: boolean
}

const EMPTY: ImportSession = {
  typed: '',
  source: null,
  segments: [],
  earlier: [],
  selected: 0,
  placeholders: true,
}

let session = EMPTY
const listeners = new Set<() => void>()

const change = (patch: Partial<ImportSession>) => {
  session = { ...session, ...patch }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The import under way. It outlives the screen, so that looking elsewhere loses nothing. */
export const useImportSession = (): ImportSession => useSyncExternalStore(subscribe, () => session)

/** What the clerk does to the import under way. */
export const importSession = {
  type: (typed: string) => change({ typed }),
  read: (source: NoticeSource) =>
    change({ source, segments: segmentNotice(source.text), earlier: [], selected: 0, placeholders: true }),
  /** Takes corrected segments; the same array means nothing changed. */
  correct: (segments: readonly NoticeSegment[], selected = session.selected) => {
    if (segments === session.segments) return
    change({
      segments,
      earlier: [...session.earlier, session.segments],
      selected: Math.max(0, Math.min(selected, segments.length - 1)),
    })
  },
  undo: () => {
    const segments = session.earlier.at(-1)
    if (segments !== undefined) change({ segments, earlier: session.earlier.slice(0, -1) })
  },
  select: (selected: number) => change({ selected }),
  offerPlaceholders: (placeholders: boolean) => change({ placeholders }),
  /** Back to the text, which stays. */
  chooseAgain: () => change({ source: null, segments: [], earlier: [], typed: session.source?.text ?? '' }),
  clear: () => change(EMPTY),
}
