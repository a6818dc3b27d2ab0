import { useSyncExternalStore } from 'react'
import type { NoticeSegment } from '#shared/import/notice-segment.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'

/** The text a notice is read from; `name` tells where it came from. */
export type NoticeSource = { readonly name: string; readonly text: string }

/**
 * An import under way. `typed` is the text being pasted; `source` and `segments` appear when it is read.
 * `earlier` and `later` hold the segments before and after corrections, so that they can be taken back and again.
 * `caret` is a position in the text of the selected segment, where it can be cut in two.
 */
export type ImportSession = {
  readonly typed: string
  readonly source: NoticeSource | null
  readonly segments: readonly NoticeSegment[]
  readonly earlier: readonly (readonly NoticeSegment[])[]
  readonly later: readonly (readonly NoticeSegment[])[]
  readonly selected: number
  readonly caret: number
  readonly placeholders: boolean
}

const EMPTY: ImportSession = {
  typed: '',
  source: null,
  segments: [],
  earlier: [],
  later: [],
  selected: 0,
  caret: 0,
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

const inside = (index: number, segments: readonly NoticeSegment[]): number =>
  Math.max(0, Math.min(index, segments.length - 1))

/** The import under way, outside of React. */
export const currentImport = (): ImportSession => session

/** The import under way. It outlives the screen, so that looking elsewhere loses nothing. */
export const useImportSession = (): ImportSession => useSyncExternalStore(subscribe, currentImport)

/** True for the segment that is selected; redraws only the rows concerned. */
export const useIsSelected = (segment: number | null): boolean =>
  useSyncExternalStore(subscribe, () => session.selected === segment)

/** What the clerk does to the import under way. */
export const importSession = {
  type: (typed: string) => change({ typed }),
  read: (source: NoticeSource) =>
    change({ ...EMPTY, typed: session.typed, source, segments: segmentNotice(source.text) }),
  /** Takes corrected segments; the same array means nothing changed. */
  correct: (segments: readonly NoticeSegment[], selected = session.selected) => {
    if (segments === session.segments) return
    change({
      segments,
      earlier: [...session.earlier, session.segments],
      later: [],
      selected: inside(selected, segments),
      caret: 0,
    })
  },
  undo: () => {
    const segments = session.earlier.at(-1)
    if (segments === undefined) return
    change({
      segments,
      earlier: session.earlier.slice(0, -1),
      later: [...session.later, session.segments],
      selected: inside(session.selected, segments),
      caret: 0,
    })
  },
  redo: () => {
    const segments = session.later.at(-1)
    if (segments === undefined) return
    change({
      segments,
      earlier: [...session.earlier, session.segments],
      later: session.later.slice(0, -1),
      selected: inside(session.selected, segments),
      caret: 0,
    })
  },
  select: (selected: number, caret = 0) => change({ selected: inside(selected, session.segments), caret }),
  placeCaret: (caret: number) => change({ caret }),
  offerPlaceholders: (placeholders: boolean) => change({ placeholders }),
  /** Back to the text, which stays. */
  chooseAgain: () =>
    change({
      source: null,
      segments: [],
      earlier: [],
      later: [],
      typed: session.source?.text ?? session.typed,
    }),
  clear: () => change(EMPTY),
}
