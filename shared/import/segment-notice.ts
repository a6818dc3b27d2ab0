import { joinBrokenLines } from './broken-lines.ts'
import { headingExtent, unnumberedExtent } from './heading-extent.ts'
import { noticeHead } from './notice-head.ts'
import { type NoticePiece, noticePieces } from './notice-piece.ts'
import type { NoticeSegment, SegmentKind } from './notice-segment.ts'
import { noticeStructure, type PieceRole } from './notice-structure.ts'
import { noticeTail } from './notice-tail.ts'
import { withoutMarkup } from './page-markup.ts'
import { isStrayNoise } from './page-noise.ts'
import { progressLabelLength } from './progress-label.ts'
import { sourceLines, trimBlanks } from './source-line.ts'

type Part = Pick<NoticePiece, 'text' | 'gap' | 'line'> & { readonly kind: SegmentKind }

/** Kinds whose neighbours on one line are one paragraph again after cutting. */
const JOINABLE: ReadonlySet<SegmentKind> = new Set([
  'body',
  'progress',
  'preamble',
  'noise',
  'unplaced',
  'contact',
])
const CLOSING_PARAGRAPH =
  /^(?:下一步|今后|总之|总体|综上|虽然|接下来|通过(?:本次|此次|这次)?(?:巡[察视])?整改|在(?:市|区|县|省|上级)委|经过)/u

const split = (piece: NoticePiece, at: number, head: SegmentKind, rest: SegmentKind): Part[] => {
  const first = trimBlanks(piece.text.slice(0, at))
  const second = trimBlanks(piece.text.slice(at))
  const { line, gap } = piece
  return [
    { text: first, kind: head, gap, line },
    ...(second === ''
      ? []
      : [
          {
            text: second,
            kind: rest,
            gap: piece.text.slice(first.length, piece.text.length - second.length),
            line,
          },
        ]),
  ]
}

const extentOf = (piece: NoticePiece, next: NoticePiece | undefined, role: PieceRole): number => {
  if (piece.marker === undefined) return unnumberedExtent(piece.text) || piece.text.length
  const extent = headingExtent(piece.text, piece.marker, piece.shared)
  // A problem described in several sentences is still the problem when its progress begins on the next line.
  const labelFollows = next !== undefined && next.marker === undefined && progressLabelLength(next.text) > 0
  if (role === 'finding' && labelFollows && piece.text.length <= 400) return piece.text.length
  return extent === 0 ? piece.text.length : extent
}

/** Where the paragraphs after the last finding stop being its progress and close the chapter; -1 when they never do. */
const closingStart = (pieces: readonly NoticePiece[], from: number, to: number): number => {
  for (let index = from + 1; index < to; index++) {
    const piece = pieces[index]
    if (piece !== undefined && piece.marker === undefined && CLOSING_PARAGRAPH.test(piece.text)) return index
  }
  return -1
}

/** The paragraphs after a finding that close its chapter: from `closing` on, when no aspect or finding follows. */
const closingOf = (
  pieces: readonly NoticePiece[],
  roles: ReadonlyMap<number, PieceRole>,
  finding: number,
  to: number,
): number => {
  let end = finding + 1
  while (end < to && !roles.has(end)) end += 1
  return end === to || roles.get(end) === 'chapter' ? closingStart(pieces, finding + 1, end) : -1
}

/** The kind of a paragraph by the part it stands in; before all parts it is preamble. */
const KIND_IN: Readonly<Record<PieceRole, SegmentKind>> = {
  chapter: 'body',
  aspect: 'body',
  finding: 'progress',
}

const coreParts = (
  pieces: readonly NoticePiece[],
  from: number,
  to: number,
  isRepeated: (index: number) => boolean,
): Part[] => {
  const roles = noticeStructure(pieces, from, to)
  let open: PieceRole | undefined
  let closing = -1
  return pieces.slice(from, to).flatMap((piece, offset): Part[] => {
    const index = from + offset
    const role = roles.get(index)
    if (role !== undefined) {
      open = role
      if (role === 'finding') closing = closingOf(pieces, roles, index, to)
      return split(piece, extentOf(piece, pieces[index + 1], role), role, KIND_IN[role])
    }
    if (open === 'finding' && index === closing) open = 'chapter'
    const noise = isRepeated(index) || isStrayNoise(piece.text)
    return [{ ...piece, kind: noise ? 'noise' : open === undefined ? 'preamble' : KIND_IN[open] }]
  })
}

const joined = (parts: readonly Part[]): NoticeSegment[] => {
  const segments: NoticeSegment[] = []
  for (const { text, kind, gap, line } of parts) {
    const last = segments.at(-1)
    if (last !== undefined && last.line === line && last.kind === kind && JOINABLE.has(kind))
      segments[segments.length - 1] = { ...last, text: last.text + gap + text }
    else segments.push({ line, text, kind, corrected: false })
  }
  return segments
}

/** The markup of each line as noise before the segments of that line. */
const withMarkup = (
  segments: readonly NoticeSegment[],
  markup: ReadonlyMap<number, string>,
): NoticeSegment[] => {
  const noise = [...markup].map(
    ([line, text]): NoticeSegment => ({ line, text, kind: 'noise', corrected: false }),
  )
  const merged: NoticeSegment[] = []
  let next = 0
  for (const segment of segments) {
    for (let mark = noise[next]; mark !== undefined && mark.line <= segment.line; mark = noise[next]) {
      merged.push(mark)
      next += 1
    }
    merged.push(segment)
  }
  return [...merged, ...noise.slice(next)]
}

/**
 * Reads a notice: every line, or part of a line where headings run into their text, with the kind the rules give it.
 * Joined in order, the texts of the segments hold every non-blank character of the input exactly once, in its order,
 * but for markup of a page (`<p>`, `**`), which stands together before its line.
 * Takes any text; what is no notice becomes preamble, noise or unplaced.
 */
export const segmentNotice = (text: string): NoticeSegment[] => {
  const markup = new Map<number, string>()
  const lines = sourceLines(text).flatMap(({ line, text: written }) => {
    const unmarked = withoutMarkup(written)
    if (unmarked.markup !== '') markup.set(line, unmarked.markup)
    return unmarked.text === '' ? [] : [{ line, text: unmarked.text }]
  })
  const pieces = noticePieces(lines)
  const { kinds: headKinds, from } = noticeHead(pieces)
  const { kinds: tailKinds, to } = noticeTail(pieces, from, [...headKinds.values()].includes('date'))
  const edge = (index: number): Part[] => {
    const piece = pieces[index]
    return piece === undefined
      ? []
      : [{ ...piece, kind: headKinds.get(index) ?? tailKinds.get(index) ?? 'unplaced' }]
  }
  const indexes = pieces.map((_, index) => index)
  const segments = joined([
    ...indexes.slice(0, from).flatMap(edge),
    ...coreParts(pieces, from, to, (index) => headKinds.has(index)),
    ...indexes.slice(to).flatMap(edge),
  ])
  return joinBrokenLines(withMarkup(segments, markup))
}
