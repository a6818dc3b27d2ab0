import { widthInCharacters } from '../documents/text-width.ts'
import { headingMarker } from './heading-marker.ts'
import type { NoticeSegment, SegmentKind } from './notice-segment.ts'
import { progressLabelLength } from './progress-label.ts'

const PROSE: ReadonlySet<SegmentKind> = new Set(['preamble', 'body', 'progress', 'contact'])
const ENDED = /[。！？!?；;：:…]$/u
/** Fewer lines than this show no habit. */
const FEWEST_LINES = 6
/** Lines end so much before the edge: indent of a first line, a mark or a word moved to the next line. In characters. */
const RAGGED = 3

/** The edge lines were broken at: how lines are measured against it, and how far it is. */
type PageEdge = { readonly measure: (text: string) => number; readonly width: number }

/** Pages break at a width, programs after so many characters. */
const MEASURES: readonly PageEdge['measure'][] = [widthInCharacters, (text) => text.length]

/** A line as wide as the page: it may have been broken at the edge. */
const isFull = ({ text }: NoticeSegment, { measure, width }: PageEdge): boolean =>
  measure(text) >= width - RAGGED

/** The edge of the page; undefined when most paragraphs end as paragraphs do. */
const pageEdge = (segments: readonly NoticeSegment[]): PageEdge | undefined => {
  const prose = segments.filter(({ kind }) => PROSE.has(kind))
  if (prose.length < FEWEST_LINES) return undefined
  return MEASURES.map((measure): PageEdge => {
    const width = prose.reduce((widest, { text }) => Math.max(widest, measure(text)), 0)
    return { measure, width }
  }).find((edge) => {
    const broken = prose.filter((segment) => isFull(segment, edge) && !ENDED.test(segment.text)).length
    return broken * 3 > prose.length
  })
}

/** Two words of Latin letters or figures need the blank that stood between their lines. */
const glue = (left: string, right: string): string =>
  /[A-Za-z]$/u.test(left) && /^[A-Za-z]/u.test(right) ? `${left} ${right}` : left + right

/**
 * Joins lines that a page (a PDF, an e-mail) broke at its edge into paragraphs again: a line as wide as the page that
 * does not end its sentence goes on in the next one. Texts whose paragraphs are whole stay as they are.
 */
export const joinBrokenLines = (segments: readonly NoticeSegment[]): NoticeSegment[] => {
  const edge = pageEdge(segments)
  if (edge === undefined) return [...segments]
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
    open = PROSE.has(segment.kind) && isFull(segment, edge) && !/[。！？!?]$/u.test(segment.text)
  }
  return joined
}
