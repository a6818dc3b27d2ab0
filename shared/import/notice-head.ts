import { withoutBlanks } from '../text/han.ts'
import type { NoticePiece } from './notice-piece.ts'
import type { SegmentKind } from './notice-segment.ts'
import { findTitle } from './notice-title.ts'
import { isEmptyPageLabel, isMachineDate, isPageDate, isPageNoise } from './page-noise.ts'

/** Kinds of the pieces before the first sentence or heading of the notice, and where that stands. */
export type NoticeHead = { readonly kinds: ReadonlyMap<number, SegmentKind>; readonly from: number }

const PREAMBLE_OPENING = /^(?:根据|按照|为|现将|经)/u
/** A numbered line longer than this is a heading with its paragraph. */
const LONGEST_HEADING_LINE = 100
const SHORTEST_SENTENCE = 40
/** Longest nameless line of a page head: the name of the site, of a channel. */
const LONGEST_SITE_NAME = 20

/** A sentence: where it stands the head of the page is over. */
const isProse = ({ text, marker }: NoticePiece): boolean => {
  if (isPageNoise(text)) return false
  if (marker !== undefined) return text.length > LONGEST_HEADING_LINE
  const opening = PREAMBLE_OPENING.test(text) && /[。:：，,]/u.test(text)
  return opening || (text.length >= SHORTEST_SENTENCE && /[,，。]/u.test(text))
}

const isFirstChapter = ({ marker }: NoticePiece): boolean =>
  marker?.number === 1 && (marker.family === 'chinese' || marker.family === 'part')

/** Numbered lines before the preamble are an outline when the numbering begins again behind it. */
const outlineOf = (pieces: readonly NoticePiece[], first: number, end: number): number[] => {
  const lines = pieces.slice(first, end)
  return lines.some(isFirstChapter) && pieces.slice(end).some(isFirstChapter)
    ? lines.flatMap(({ marker }, offset) => (marker === undefined ? [] : [first + offset]))
    : []
}

type Place = { readonly afterTitle: boolean; readonly titled: boolean; readonly noisy: boolean }

/** The kind of a line of the head that is neither title nor outline. */
const kindOf = (text: string, { afterTitle, titled, noisy }: Place): SegmentKind => {
  const plain = withoutBlanks(text)
  if (isPageNoise(text)) return 'noise'
  if (isPageDate(text)) return isMachineDate(text) || !afterTitle ? 'noise' : 'date'
  if (plain === '目录' || plain === '目次') return 'outline'
  if (afterTitle && titled && /^[(（].{2,12}[)）]$/u.test(plain)) return 'title'
  if (afterTitle && /[:：。]$/u.test(plain)) return 'preamble'
  return noisy && plain.length <= LONGEST_SITE_NAME && !/[，,。]/u.test(plain) ? 'noise' : 'unplaced'
}

/**
 * Reads the head: title, repeated titles and page head as noise, outline, date under the title; a label of the page
 * without value takes the next line with it. What no rule explains is unplaced.
 */
export const noticeHead = (pieces: readonly NoticePiece[]): NoticeHead => {
  const prose = pieces.findIndex(isProse)
  const end = prose < 0 ? pieces.length : prose
  const { title, repeated } = findTitle(pieces, end)
  const titleEnd = title.length === 0 ? 0 : Math.max(...title) + 1
  const beforeTitle = pieces
    .slice(0, titleEnd)
    .flatMap(({ marker }, index) => (marker === undefined ? [] : [index]))
  const kinds = new Map<number, SegmentKind>([
    ...[...beforeTitle, ...outlineOf(pieces, titleEnd, end)].map((index) => [index, 'outline'] as const),
    ...title.map((index) => [index, 'title'] as const),
    ...repeated.map((index) => [index, 'noise'] as const),
  ])
  const firstHeading = pieces.findIndex(({ marker }, index) => marker !== undefined && !kinds.has(index))
  const from = firstHeading < 0 ? end : Math.min(end, firstHeading)
  const noisy = pieces.slice(0, from).some(({ text }) => isPageNoise(text))
  let takesNext = false
  for (const [index, { text }] of pieces.slice(0, from).entries()) {
    const known = kinds.has(index)
    if (!known) {
      const place = { afterTitle: index >= titleEnd, titled: title.length > 0, noisy }
      kinds.set(index, takesNext ? 'noise' : kindOf(text, place))
    }
    takesNext = !known && isEmptyPageLabel(text)
  }
  return { kinds, from }
}
