import { headingMarker } from './heading-marker.ts'
import type { NoticeSegment, SegmentKind } from './notice-segment.ts'
import { progressLabelLength } from './progress-label.ts'

const PROSE: ReadonlySet<SegmentKind> = new Set(['preamble', 'body', 'progress', 'contact'])
const ENDED = /[。！？!?；;：:…]$/u
/** Fewer lines than this show no habit. */
const FEWEST_LINES = 6

/** A line as wide as the page: it may have been broken at the edge. */
const isFull = ({ text }: NoticeSegment, width: number): boolean => text.length >= width - 3

/** Width at which a page broke its lines, in characters; undefined when most paragraphs end as paragraphs do. */
const pageWidth = (segments: readonly NoticeSegment[]): number | undefined => {
  const prose = segments.filter(({ kind }) => PROSE.has(kind))
  const lengths = prose.map(({ text }) => text.length)
  const width = Math.max(0, ...lengths)
  const broken = prose.filter((segment) => isFull(segment, width) && !ENDED.test(segment.text)).length
  return prose.length >= FEWEST_LINES && broken * 3 > prose.length ? width : undefined
}

/** Two words of Latin letters or figures need the blank that stood between their lines. */
const glue = (left: string, right: string): string =>
  /[A-Za-z]$/u.test(left) && /^[A-Za-z]/u.test(right) ? `${left} ${right}` : left + right

/**
 * Joins lines that a page (a PDF, an e-mail) broke at its edge into paragraphs again: a line as wide as the page that
 * does not end its sentence goes on in the next one. Texts whose paragraphs are whole stay as they are.
 */
export const joinBrokenLines = (segments: readonly NoticeSegment[]): NoticeSegment[] => {
  const width = pageWidth(segments)
  if (width === undefined) return [...segments]
  const joined: NoticeSegment[] = []
  let open = false
  for (const segment of segments) {
    const last = joined.at(-1)
    const continues =
      open &&
      last !== undefined &&
      last.kind === segment.kind &&
      headingMarker(segment.text) === undefined &&
      progressLabelLength(segment.text) === 0
    if (continues) joined[joined.length - 1] = { ...last, text: glue(last.text, segment.text) }
    else joined.push(segment)
    open = PROSE.has(segment.kind) && isFull(segment, width) && !/[。！？!?]$/u.test(segment.text)
  }
  return joined
}
