import { variableNames } from '../documents/variables/variable-text.ts'
import { isReservedVariableName } from '../documents/variables/variables.ts'
import { narrow, widenPunctuation, withoutBlanks } from '../text/han.ts'
import { leftovers } from '../text/leftover.ts'
import { unpairedMarks } from '../text/mark-pairs.ts'
import { endsSentence, isEnded } from '../text/sentence-end.ts'
import { headingMarker } from './heading-marker.ts'
import type { ImportWarning } from './import-warning.ts'
import type { NoticeSegment, SegmentKind } from './notice-segment.ts'
import { IMPORT_WORDING } from './wording.ts'
import { chineseDate, dayOf, isImpossible, writtenDates } from './written-date.ts'

const PROSE: ReadonlySet<SegmentKind> = new Set(['preamble', 'body', 'progress'])
const HEADINGS: ReadonlySet<SegmentKind> = new Set(['chapter', 'aspect', 'finding'])
const OWN_WORDS: ReadonlySet<SegmentKind> = new Set([
  ...PROSE,
  ...HEADINGS,
  'title',
  'outline',
  'contact',
  'signature',
  'date',
])
/** A paragraph shorter than this without full stop is a heading of its own, not a cut sentence. */
const SHORTEST_PARAGRAPH = 30
const ending = (text: string): string => [...text].slice(-12).join('')

const isPlainHeading = (text: string): boolean =>
  text.length < SHORTEST_PARAGRAPH ||
  (headingMarker(text) !== undefined && text.length < 60 && !text.includes('。'))

/** A row of a table pasted as text: cells parted by tabs end without full stop. */
const isTableRow = (text: string): boolean => text.includes('\t')

const cutSentences = (segments: readonly NoticeSegment[]): ImportWarning[] => {
  const own = segments.filter(({ kind }) => OWN_WORDS.has(kind))
  const last = own.at(-1)
  const warnings: ImportWarning[] = []
  const warn = (line: number | null, message: string) =>
    warnings.push({ code: 'cut-sentence', line, message })
  for (const [index, segment] of segments.entries()) {
    const { kind, text, line } = segment
    if (!PROSE.has(kind) || segment === last || isEnded(text)) continue
    if (isPlainHeading(text) || isTableRow(text)) continue
    if (segments[index + 1]?.line === line) continue
    warn(line, IMPORT_WORDING.paragraphUnended(ending(text)))
  }
  if (last !== undefined && PROSE.has(last.kind) && !endsSentence(last.text))
    warn(last.line, IMPORT_WORDING.endsInSentence(ending(last.text)))
  else if (last !== undefined && HEADINGS.has(last.kind))
    warn(last.line, IMPORT_WORDING.endsWithHeading(last.text.slice(0, 30)))
  return warnings
}

const unpaired = (segments: readonly NoticeSegment[]): ImportWarning[] => {
  const lines = new Map<number, string>()
  for (const { line, kind, text } of segments)
    if (OWN_WORDS.has(kind)) lines.set(line, (lines.get(line) ?? '') + text)
  return [...lines].flatMap(([line, text]): ImportWarning[] => {
    const marks = unpairedMarks(text).map(({ mark }) => mark)
    return marks.length === 0
      ? []
      : [
          {
            code: 'unpaired-mark',
            line,
            message: IMPORT_WORDING.unpaired(marks.join('、')),
          },
        ]
  })
}

const halfwidth = (segments: readonly NoticeSegment[]): ImportWarning[] => {
  let count = 0
  const lines = new Set<number>()
  for (const { line, kind, text } of segments) {
    if (!OWN_WORDS.has(kind)) continue
    const { changes } = widenPunctuation(text)
    count += changes
    if (changes > 0) lines.add(line)
  }
  const [first] = lines
  return first === undefined
    ? []
    : [{ code: 'halfwidth', line: first, message: IMPORT_WORDING.halfwidth(count, lines.size) }]
}

const unfilled = (segments: readonly NoticeSegment[]): ImportWarning[] =>
  segments
    .filter(({ kind }) => OWN_WORDS.has(kind))
    .flatMap(({ line, text }) =>
      [...new Set(leftovers(text).map((left) => left.text))].map(
        (part): ImportWarning => ({ code: 'leftover', line, message: IMPORT_WORDING.leftover(part) }),
      ),
    )

const variables = (segments: readonly NoticeSegment[]): ImportWarning[] =>
  segments
    .filter(({ kind }) => OWN_WORDS.has(kind))
    .flatMap(({ line, text }) =>
      variableNames(text)
        .filter((name) => !isReservedVariableName(name))
        .map(
          (name): ImportWarning => ({
            code: 'unknown-variable',
            line,
            message: IMPORT_WORDING.variable(name),
          }),
        ),
    )

const dateWarnings = (segments: readonly NoticeSegment[]): ImportWarning[] =>
  segments
    .filter(({ kind }) => OWN_WORDS.has(kind))
    .flatMap(({ line, kind, text }) =>
      writtenDates(withoutBlanks(narrow(text))).flatMap((date): ImportWarning[] => {
        const { raw, flaw, year, month, day } = date
        const read = `${year === undefined ? '' : `${year}年`}${month}月${day}日`
        if (isImpossible(date))
          return [{ code: 'impossible-date', line, message: IMPORT_WORDING.dateImpossible(raw) }]
        const incomplete = (message: string): ImportWarning[] => [{ code: 'incomplete-date', line, message }]
        if (flaw === 'noDay') return incomplete(IMPORT_WORDING.dateWithoutDay(raw, read))
        // Figures that lost their marks are certain only where a date must stand; elsewhere they may be any number.
        if (flaw === 'lostMarks' && (year !== undefined || kind === 'preamble'))
          return incomplete(IMPORT_WORDING.dateLostMarks(raw, read))
        if (flaw === 'ambiguous' && kind === 'preamble') return incomplete(IMPORT_WORDING.dateUnreadable(raw))
        return kind === 'date' && dayOf(date) === undefined && chineseDate(text) === undefined
          ? incomplete(IMPORT_WORDING.dateUnreadable(raw))
          : []
      }),
    )

/**
 * Checks of the text itself, line by line: cut sentences, marks without partner, half-width punctuation (one entry for
 * all), places left to fill in, variables the program does not know, dates that are incomplete or do not exist.
 */
export const textWarnings = (segments: readonly NoticeSegment[]): ImportWarning[] => [
  ...dateWarnings(segments),
  ...cutSentences(segments),
  ...unpaired(segments),
  ...unfilled(segments),
  ...variables(segments),
  ...halfwidth(segments),
]
