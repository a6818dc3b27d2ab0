import type { KeyboardEvent } from 'react'
import type { SegmentKind } from '#shared/import/notice-segment.ts'
import { mergeWithPrevious, moveSegment, setKind, splitSegment } from '#shared/import/segment-correction.ts'
import { currentImport, importSession } from './import-session.ts'
import { movedCaret } from './text-caret.ts'
import { KIND_KEYS } from './wording.ts'

/** Corrections of the selected piece, the same for keys and buttons. */
export const correctSelected = {
  kind: (kind: SegmentKind, index = currentImport().selected) =>
    importSession.correct(setKind(currentImport().segments, index, kind), index),
  move: (by: -1 | 1) => {
    const { segments, selected } = currentImport()
    importSession.correct(moveSegment(segments, selected, selected + by), selected + by)
  },
  split: () => {
    const { segments, selected, caret } = currentImport()
    importSession.correct(splitSegment(segments, selected, caret), selected + 1)
  },
  merge: () => {
    const { segments, selected } = currentImport()
    importSession.correct(mergeWithPrevious(segments, selected), selected - 1)
  },
}

const moveCaret = (direction: -1 | 1, byClause: boolean) => {
  const { segments, selected, caret } = currentImport()
  importSession.placeCaret(movedCaret(segments[selected]?.text ?? '', caret, direction, byClause))
}

const select = (by: number) => importSession.select(currentImport().selected + by)

/** Rows that PageUp and PageDown pass over. */
const PAGE = 10

const ALONE: Readonly<Record<string, () => void>> = {
  ArrowUp: () => select(-1),
  ArrowDown: () => select(1),
  PageUp: () => select(-PAGE),
  PageDown: () => select(PAGE),
  ArrowLeft: () => moveCaret(-1, false),
  ArrowRight: () => moveCaret(1, false),
  Enter: correctSelected.split,
  Backspace: correctSelected.merge,
}

const WITH_CTRL: Readonly<Record<string, () => void>> = {
  ArrowLeft: () => moveCaret(-1, true),
  ArrowRight: () => moveCaret(1, true),
  Home: () => importSession.select(0),
  End: () => importSession.select(currentImport().segments.length - 1),
}

const WITH_ALT: Readonly<Record<string, () => void>> = {
  ArrowUp: () => correctSelected.move(-1),
  ArrowDown: () => correctSelected.move(1),
}

/** What a key does to the selected piece of the text; undefined for keys that belong to something else. */
export const actionOfKey = (event: KeyboardEvent): (() => void) | undefined => {
  if (event.nativeEvent.isComposing || event.shiftKey || event.metaKey) return undefined
  if (event.ctrlKey) return event.altKey ? undefined : WITH_CTRL[event.key]
  if (event.altKey) return WITH_ALT[event.key]
  const kind = KIND_KEYS[event.key]
  return kind === undefined ? ALONE[event.key] : () => correctSelected.kind(kind)
}
