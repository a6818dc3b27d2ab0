import type { NoticeSegment, SegmentKind } from './notice-segment.ts'
import { trimBlanks } from './source-line.ts'

/** The segments with one of another kind. All others keep theirs. An index outside the list changes nothing. */
export const setKind = (
  segments: readonly NoticeSegment[],
  index: number,
  kind: SegmentKind,
): readonly NoticeSegment[] => {
  const segment = segments[index]
  return segment === undefined || segment.kind === kind
    ? segments
    : segments.with(index, { ...segment, kind, corrected: true })
}

/** The segments with one moved to the position `to`, counted without it. An index outside the list changes nothing. */
export const moveSegment = (
  segments: readonly NoticeSegment[],
  from: number,
  to: number,
): readonly NoticeSegment[] => {
  const segment = segments[from]
  const target = Math.max(0, Math.min(to, segments.length - 1))
  return segment === undefined || from === target
    ? segments
    : segments.toSpliced(from, 1).toSpliced(target, 0, { ...segment, corrected: true })
}

/**
 * The segments with one cut in two of the same kind before the character at `at` (a position in its text). Nothing
 * changes when one half would be blank.
 */
export const splitSegment = (
  segments: readonly NoticeSegment[],
  index: number,
  at: number,
): readonly NoticeSegment[] => {
  const segment = segments[index]
  if (segment === undefined) return segments
  const halves = [trimBlanks(segment.text.slice(0, at)), trimBlanks(segment.text.slice(at))]
  return halves.includes('')
    ? segments
    : segments.toSpliced(index, 1, ...halves.map((text) => ({ ...segment, text, corrected: true })))
}

/** The segments with one joined to the segment before it, whose kind and line it takes. The first one stays as it is. */
export const mergeWithPrevious = (
  segments: readonly NoticeSegment[],
  index: number,
): readonly NoticeSegment[] => {
  const previous = segments[index - 1]
  const segment = segments[index]
  return previous === undefined || segment === undefined
    ? segments
    : segments.toSpliced(index - 1, 2, { ...previous, text: previous.text + segment.text, corrected: true })
}
