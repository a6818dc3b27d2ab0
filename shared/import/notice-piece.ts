import { narrow } from '../text/han.ts'
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

const NUMERAL = '[一二三四五六七八九十]{1,3}'
const INNER_MARKER = new RegExp(
  `(?:巡[察视])?(?:反馈|整改|具体)?问题(?:${NUMERAL}|\\d{1,3})\\s?[:、.]|${NUMERAL}、|\\(\\s?${NUMERAL}\\s?\\)|\\d{1,3}[.、](?!\\d)`,
  'gu',
)
const SENTENCE_END = /[。！？!?”"）)】\s]/u
/** Longest stretch before the preamble that is looked through, in characters. */
const LONGEST_HEAD = 6000
const PREAMBLE = /(?:根据|按照)[^。；;]{2,40}?(?:部署|安排|要求|规定|精神)/u
const TITLE =
  /(?<![《“「『（(])(?:中共|中国共产党)[^\s。；，,]{2,60}?关于[^\s。；，,]{2,60}?(?:通报|报告|公告|公示)(?=[\s（(]|根据|按照|为|\d{4}年|$)/u
const PLAIN_TITLE =
  /[^\s：:。；，,>》]{2,40}?(?:党组|党委|委员会|党总支|党支部|党工委)关于[^\s。；，,]{2,60}?(?:通报|报告|公告|公示)/u
/** How the last sentence of a preamble ends that lost its full stop. */
const PREAMBLE_END = /(?:公布|公开|如下|通报|报告)[:：]?$/u
const CLOSING_WORDS =
  /欢迎(?:广大|社会各界|各界|干部|党员).{0,40}监督|联系(?:方式|电话|人)\s?:|监督电话\s?:/gu
const SIGNATURE_AND_DATE =
  /(?<=[。\s.\dA-Za-z])((?:中共|中国共产党)[^\s。，,；;：:]{2,40}(?:党组|党委|委员会|党总支|党支部|党工委))?\s*(\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)(?=$|\s|扫一扫|分享|打印|【|责任编辑|编辑)/u

type Counters = Map<MarkerFamily, number>

/** Whether a number inside a line goes on with the numbers before it, as headings do and prose does not. */
const continues = (counters: Counters, marker: HeadingMarker): boolean =>
  marker.number === 1 || marker.number === (counters.get(marker.family) ?? 0) + 1

const opensHeading = (line: string, at: number, from: number, counters: Counters): boolean => {
  const marker = headingMarker(line.slice(at, at + 60))
  if (marker === undefined || !continues(counters, marker)) return false
  const before = line.charAt(at - 1)
  const follows = line.slice(at + marker.length, at + marker.length + 60)
  switch (marker.family) {
    case 'problem':
      return /[:：]/u.test(line.slice(at, at + marker.length)) && !/[“"]/u.test(before)
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
        (/^\s*(?:关于|针对)?\s*[“"]/u.test(follows) || readsLikeFinding(follows.split(/[。,，]/u)[0] ?? ''))
      )
    default:
      return false
  }
}

/** A number that follows a heading before any full stop ends that heading: outlines and headings glued together. */
const endsHeading = (before: string): boolean =>
  before.length <= 90 &&
  /^chinese/u.test(headingMarker(before)?.family ?? '') &&
  !/[。；;：:]|[第、，,和与]$/u.test(before)

/** Where title and page head part from the preamble that was glued to them: at blanks, and around the title. */
const headPositions = (line: string): number[] => {
  const opening = PREAMBLE.exec(line.slice(0, LONGEST_HEAD))?.index ?? 0
  if (opening === 0) return []
  const head = line.slice(0, opening)
  const title = TITLE.exec(`${head}根据`) ?? PLAIN_TITLE.exec(head)
  if (title === null && /[。；;]/u.test(head)) return []
  const blanks = /[。；;]/u.test(head)
    ? []
    : [...head.matchAll(/\s+/gu)].map((match) => match.index + match[0].length)
  return [...(title === null ? [] : [title.index, title.index + title[0].length]), ...blanks, opening]
}

const closingPositions = (line: string): number[] => {
  const positions: number[] = []
  const tail = Math.max(0, line.length - 700)
  const plain = narrow(line.slice(tail))
  for (const match of plain.matchAll(CLOSING_WORDS))
    if (/[。；;\s]/u.test(plain.charAt(match.index - 1))) {
      positions.push(tail + match.index)
      break
    }
  const ending = SIGNATURE_AND_DATE.exec(line.slice(tail))
  if (ending !== null) {
    const [whole, signature, date] = ending
    const end = tail + ending.index + whole.length
    if (signature !== undefined) positions.push(tail + ending.index)
    positions.push(end - (date?.length ?? 0), end)
  }
  return positions
}

/** Positions inside a line where a new piece begins. */
const cutPositions = (line: string, counters: Counters): number[] => {
  const cuts = new Set<number>()
  const lineMarker = headingMarker(line)
  if (lineMarker !== undefined) counters.set(lineMarker.family, lineMarker.number)
  if (line.length < LONG_LINE) return []
  let from = 0
  let inFinding = lineMarker?.family === 'problem' || lineMarker?.family === 'arabic'
  let labelled = false
  const labels = new Set(progressLabelPositions(line))
  const plain = narrow(line)
  const candidates = [...labels, ...[...plain.matchAll(INNER_MARKER)].map((match) => match.index)].sort(
    (a, b) => a - b,
  )
  for (const at of candidates) {
    if (at === 0 || at < from) continue
    if (labels.has(at)) {
      // The first label of a finding ends its heading, whatever stands before it; later ones need a sentence's end.
      if ((inFinding && !labelled) || SENTENCE_END.test(line.slice(Math.max(0, at - 1), at))) {
        cuts.add(at)
        labelled = true
      }
    } else if (opensHeading(line, at, from, counters)) {
      const marker = headingMarker(line.slice(at, at + 60))
      if (marker === undefined) continue
      counters.set(marker.family, marker.number)
      if (marker.family === 'chinese') counters.delete('chineseBracket')
      inFinding = marker.family === 'problem' || marker.family === 'arabic'
      labelled = false
      cuts.add(at)
      from = at
    }
  }
  return [...cuts]
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
  const last = lines.length - 1
  return lines.flatMap((line, index) => {
    const cuts = cutPositions(line.text, counters)
    if (line.text.length >= LONG_LINE) {
      if (index < 40) cuts.push(...headPositions(line.text))
      if (index >= last - 8) cuts.push(...closingPositions(line.text))
    }
    return piecesOf(line, cuts)
  })
}
