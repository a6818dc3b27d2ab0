import { narrow } from '../text/han.ts'
import { gluedHeadPositions, gluedTailPositions } from './glued-edges.ts'
import { type HeadingMarker, headingMarker, type MarkerFamily } from './heading-marker.ts'
import { readsLikeFinding } from './heading-wording.ts'
import { progressLabelPositions } from './progress-label.ts'
import { type SourceLine, trimBlanks } from './source-line.ts'

/**
 * A stretch of one line that begins where a heading, a label or the text of a line begins. `gap`: the blanks before it.
 * `shared`: other pieces stand on the same line.
 */
export type NoticePiece = {
  readonly line: number
  readonly text: string
  readonly gap: string
  readonly shared: boolean
  readonly marker: HeadingMarker | undefined
}

/** A line is looked through for headings inside only when it is this long. */
const LONG_LINE = 24
/** How many lines at either end of the input may have title, contact or signature glued to them. */
const FIRST_LINES = 40
const LAST_LINES = 8
/** Longest number of a heading, punctuation included, in characters. */
const LONGEST_NUMBER = 20
/** Stretch behind a number that tells whether it opens a finding, in characters. */
const LONGEST_FINDING = 120
const FINDING_FAMILIES: ReadonlySet<MarkerFamily> = new Set(['problem', 'arabic', 'arabicBracket', 'circled'])

const NUMERAL = '[一二三四五六七八九十]{1,3}'
const INNER_MARKER = new RegExp(
  `(?:巡[察视])?(?:反馈|整改|具体)?问题(?:${NUMERAL}|\\d{1,3})\\s?[:、.]|${NUMERAL}、|\\(\\s?${NUMERAL}\\s?\\)|\\(\\s?\\d{1,2}\\s?\\)|[①-⑳]|\\d{1,3}[.、](?!\\d)`,
  'gu',
)
const SENTENCE_END = /[。！？!?”"）)】\s]/u
/** How the last sentence of a preamble ends that lost its full stop. */
const PREAMBLE_END = /(?:公布|公开|如下|通报|报告)[:：]?$/u

type Counters = Map<MarkerFamily, number>

/** Whether a progress label follows within two sentences, as it does behind a finding's heading. */
const isLabelled = (follows: string): boolean => {
  const [label] = progressLabelPositions(follows)
  return label !== undefined && follows.slice(0, label).split('。').length <= 3
}

/** Where numbers stand inside a line; behind 问题 a number may belong to it or to what follows (`存在的问题1.`). */
const numberPositions = (line: string): number[] =>
  [...narrow(line).matchAll(INNER_MARKER)].flatMap(({ 0: written, index }) => {
    const digit = written.includes('问题') ? written.search(/\d/u) : 0
    return digit > 0 ? [index, index + digit] : [index]
  })

/** Whether a number inside a line goes on with the numbers before it, as headings do and prose does not. */
const continues = (counters: Counters, marker: HeadingMarker): boolean =>
  marker.family === 'problem' ||
  marker.number === 1 ||
  marker.number === (counters.get(marker.family) ?? 0) + 1

const opensHeading = (line: string, at: number, from: number, marker: HeadingMarker): boolean => {
  const before = line.charAt(at - 1)
  const follows = line.slice(at + marker.length, at + marker.length + LONGEST_FINDING)
  switch (marker.family) {
    case 'problem':
      return (
        (/[:：]/u.test(line.slice(at, at + marker.length)) && !/[“"]/u.test(before)) ||
        (SENTENCE_END.test(before) && isLabelled(follows))
      )
    case 'chinese':
      return (
        /[。！？!?”"\s]/u.test(before) ||
        endsHeading(line.slice(from, at)) ||
        (marker.number === 1 && PREAMBLE_END.test(line.slice(Math.max(0, at - 4), at)))
      )
    case 'chineseBracket':
      return SENTENCE_END.test(before) || endsHeading(line.slice(from, at))
    case 'arabic':
      return (
        (SENTENCE_END.test(before) || endsHeading(line.slice(from, at))) &&
        (/^\s*(?:关于|针对)?\s*[“"]/u.test(follows) ||
          readsLikeFinding(follows.split(/[。,，]/u)[0] ?? '') ||
          isLabelled(follows))
      )
    case 'arabicBracket':
    case 'circled':
      return (SENTENCE_END.test(before) || endsHeading(line.slice(from, at))) && isLabelled(follows)
    default:
      return false
  }
}

/** A number that follows a heading before any full stop ends that heading: outlines and headings glued together. */
const endsHeading = (before: string): boolean =>
  before.length <= 90 &&
  /^chinese/u.test(headingMarker(before)?.family ?? '') &&
  !/[。；;：:]|[第、，,和与]$/u.test(before)

/** Positions inside a line where a heading or a progress label begins. */
const cutPositions = (line: string, counters: Counters): number[] => {
  const lineMarker = headingMarker(line)
  if (lineMarker !== undefined) counters.set(lineMarker.family, lineMarker.number)
  if (line.length < LONG_LINE) return []
  const cuts: number[] = []
  let from = 0
  let inFinding = lineMarker !== undefined && FINDING_FAMILIES.has(lineMarker.family)
  let labelled = false
  const labels = new Set(progressLabelPositions(line))
  const numbers = numberPositions(line)
  for (const at of [...labels, ...numbers].sort((left, right) => left - right)) {
    if (at <= from) continue
    if (labels.has(at)) {
      // The first label of a finding ends its heading, whatever stands before it; later ones need a sentence's end.
      const ends = inFinding || endsHeading(line.slice(from, at))
      if ((ends && !labelled) || SENTENCE_END.test(line.charAt(at - 1))) {
        cuts.push(at)
        labelled = true
      }
      continue
    }
    const marker = headingMarker(line.slice(at, at + LONGEST_NUMBER))
    if (marker === undefined || !continues(counters, marker) || !opensHeading(line, at, from, marker))
      continue
    counters.set(marker.family, marker.number)
    if (marker.family === 'chinese') counters.delete('chineseBracket')
    inFinding = FINDING_FAMILIES.has(marker.family)
    labelled = false
    cuts.push(at)
    from = at
  }
  return cuts
}

const piecesOf = ({ line, text }: SourceLine, cuts: readonly number[]): NoticePiece[] => {
  const bounds = [
    0,
    ...[...new Set(cuts)].filter((at) => at > 0 && at < text.length).sort((a, b) => a - b),
    text.length,
  ]
  const pieces: NoticePiece[] = []
  let gap = ''
  for (let index = 0; index + 1 < bounds.length; index++) {
    const raw = text.slice(bounds[index], bounds[index + 1])
    const body = trimBlanks(raw)
    const start = raw.indexOf(body)
    if (body !== '') {
      pieces.push({
        line,
        text: body,
        gap: gap + raw.slice(0, start),
        shared: bounds.length > 2,
        marker: headingMarker(body),
      })
      gap = raw.slice(start + body.length)
    } else gap += raw
  }
  return pieces
}

/**
 * Cuts lines where headings and labels begin inside them: a notice that came in one paragraph, `问题一：… 进展情况：…` on one
 * line, the title glued to the preamble. A number inside a line counts only where a sentence ends and when it goes on
 * with the numbers before; what is cut too often is joined again once the kinds are known.
 */
export const noticePieces = (lines: readonly SourceLine[]): NoticePiece[] => {
  const counters: Counters = new Map()
  return lines.flatMap((line, index) => {
    const cuts = cutPositions(line.text, counters)
    const long = line.text.length >= LONG_LINE
    return piecesOf(line, [
      ...cuts,
      ...(long && index < FIRST_LINES ? gluedHeadPositions(line.text) : []),
      ...(index >= lines.length - LAST_LINES ? gluedTailPositions(line.text) : []),
    ])
  })
}
