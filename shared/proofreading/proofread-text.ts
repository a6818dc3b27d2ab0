import { findingsInAspects, textsOfWhole } from '../import/aspect-counts.ts'
import { buildDraft } from '../import/build-draft.ts'
import type { ImportDraft } from '../import/import-draft.ts'
import type { ImportWarningCode } from '../import/import-warning.ts'
import type { NoticeSegment, SegmentKind } from '../import/notice-segment.ts'
import { segmentNotice } from '../import/segment-notice.ts'
import { DEFAULT_STATUS_LABELS } from '../ledger/status.ts'
import { normaliseForComparison, widenPunctuation } from '../text/han.ts'
import { endsSentence } from '../text/sentence-end.ts'
import { excerptOf } from './excerpt.ts'
import { sameOffice } from './fact-remarks.ts'
import { figureSlips } from './figures/figure-slips.ts'
import type { WrittenLine } from './lines.ts'
import { teamSlips } from './names/round-fact-slips.ts'
import { unitNameSlips, unitNames } from './names/unit-name-slips.ts'
import { emptyHeadingSlips, paragraphSlips } from './passage-slips.ts'
import type { Remark } from './remark.ts'
import type { RuleId } from './rules.ts'
import type { Slip } from './slip.ts'
import { unpairedSlips } from './text-rules/mark-slips.ts'
import { headingOrderSlips, pointOrderSlips } from './text-rules/order-slips.ts'
import { sentenceSlips } from './text-rules/sentence-slips.ts'
import { finished } from './to-remark.ts'
import { FIGURE_WORDING, NAME_WORDING, PLACE_WORDING, SLIP_WORDING, STATE_WORDING } from './wording.ts'

/** A line of the input: `paragraph` is its number from 1, noise of the web page aside. */
type Line = WrittenLine

const PROSE: ReadonlySet<SegmentKind> = new Set(['preamble', 'body', 'progress'])
const HEADINGS: ReadonlySet<SegmentKind> = new Set(['chapter', 'aspect', 'finding'])
const FEW = 3
const SHORTEST_REPEATED = 20
const ENDING = 12

const remarkAt = (line: number | null, text: string, slip: Slip): Remark =>
  finished({
    rule: slip.rule,
    source: null,
    where: line === null ? PLACE_WORDING.wholeText : PLACE_WORDING.line(line),
    ...excerptOf(text, slip.from, slip.to),
    message: slip.message,
    suggestion: slip.suggestion,
  })

const said = (rule: RuleId, line: number | null, text: string, message: string, suggestion: string): Remark =>
  remarkAt(line, text, { rule, from: 0, to: text.length, message, suggestion })

const linesOf = (text: string): Line[] =>
  text.split(/\r\n|\r|\n/u).flatMap((line, index) => {
    const words = line.replace(/^\uFEFF/u, '').trim()
    return words === '' ? [] : [{ text: words, at: 0, paragraph: index + 1 }]
  })

/** A text is judged as a notice when it has the parts of one. */
const isNotice = ({ title, aspects, chapters }: ImportDraft): boolean =>
  aspects.some(({ findings }) => findings.length > 0) ||
  (title.length > 0 && chapters.some(({ source }) => source === 'text'))

const ownLines = (lines: readonly Line[], segments: readonly NoticeSegment[]): Line[] => {
  const own = new Set(segments.filter(({ kind }) => kind !== 'noise').map(({ line }) => line))
  return lines.filter(({ paragraph }) => own.has(paragraph))
}

const textOfLine = (lines: readonly Line[], line: number | null): string =>
  lines.find(({ paragraph }) => paragraph === line)?.text ?? ''

const halfWidth = (lines: readonly Line[]): Remark[] => {
  const found = lines.flatMap((line) => {
    const { changes, text } = widenPunctuation(line.text)
    return changes > 0 ? [{ line, changes, text }] : []
  })
  const [first] = found
  if (first === undefined) return []
  const count = found.reduce((sum, { changes }) => sum + changes, 0)
  const at = [...first.line.text].findIndex((char, index) => char !== [...first.text][index])
  return [
    remarkAt(first.line.paragraph, first.line.text, {
      rule: 'half-width',
      from: at,
      to: at + 1,
      message: SLIP_WORDING.halfWidth(count, found.length),
      suggestion: SLIP_WORDING.widenAll,
    }),
  ]
}

/** `进展情况：` with nothing behind it. */
const labelsAlone = (lines: readonly Line[], segments: readonly NoticeSegment[]): Remark[] =>
  lines
    .filter(({ text, paragraph }, index) => {
      const next = segments.find(({ line }) => line === lines[index + 1]?.paragraph)
      return (
        /^\p{Script=Han}{0,4}(?:进展|整改)\p{Script=Han}{0,4}[：:]$/u.test(text) &&
        (next === undefined || HEADINGS.has(next.kind)) &&
        segments.some(({ line }) => line === paragraph)
      )
    })
    .map(({ text, paragraph }) => {
      const { message, suggestion } = STATE_WORDING.labelAlone(text)
      return said('gap', paragraph, text, message, suggestion)
    })

const sentences = (segments: readonly NoticeSegment[]): Remark[] => {
  const own = segments.filter(({ kind }) => kind !== 'noise' && kind !== 'unplaced')
  const last = own.at(-1)
  return own.flatMap((segment, index): Remark[] => {
    const { kind, line, text } = segment
    if (!PROSE.has(kind)) return []
    if (segment === last) {
      if (endsSentence(text)) return []
      const ending = text.slice(-ENDING)
      const at = text.length - ending.length
      return [
        remarkAt(line, text, {
          rule: 'cut-sentence',
          from: at,
          to: text.length,
          message: SLIP_WORDING.textEndsInSentence(ending),
          suggestion: SLIP_WORDING.finish,
        }),
      ]
    }
    const next = own[index + 1]
    if (next?.line === line) return []
    const alone = next === undefined || !PROSE.has(next.kind)
    return sentenceSlips(text, alone && kind === 'progress').map((slip) => remarkAt(line, text, slip))
  })
}

/** Importer's warnings that no rule on the text itself finds. */
const FROM_IMPORT: Readonly<Partial<Record<ImportWarningCode, RuleId>>> = {
  numbering: 'heading-order',
  'date-order': 'round-dates',
  'sum-mismatch': 'figure-sum',
  'unknown-variable': 'unknown-variable',
}

const counts = (draft: ImportDraft, cut: boolean, lines: readonly Line[]): Remark[] => {
  const found = findingsInAspects(draft.aspects)
  const listed = draft.aspects.filter(({ source }) => source === 'text')
  const lastLevels = new Set(cut ? [listed.at(-1), listed.findLast(({ level }) => level === 1)] : [])
  const wrong = listed.flatMap((aspect): Remark[] => {
    const own = found.get(aspect) ?? 0
    const { declared, line, title } = aspect
    if (declared === null || own === 0 || declared === own || lastLevels.has(aspect)) return []
    return [
      said(
        'figure-aspect',
        line,
        textOfLine(lines, line) || title,
        FIGURE_WORDING.declared(title, declared, own),
        FIGURE_WORDING.checkCount,
      ),
    ]
  })
  const total = draft.figures.find(({ what }) => what === 'findings')
  const all = draft.aspects.reduce((sum, { findings }) => sum + findings.length, 0)
  if (cut || wrong.length > 0 || total === undefined || all === 0 || total.value === all) return wrong
  // A report lists only what is not done yet; a few more or less is a slip.
  if (Math.abs(total.value - all) > Math.max(FEW, total.value / 5)) return wrong
  return [
    said(
      'figure-total',
      total.line,
      total.text,
      FIGURE_WORDING.declaredTotal(total.value, all),
      FIGURE_WORDING.checkCount,
    ),
  ]
}

const structure = (draft: ImportDraft, cut: boolean, lines: readonly Line[]): Remark[] => {
  const fullName = draft.unit.fullName ?? ''
  const names = unitNames({ fullName, shortName: draft.unit.shortName ?? '' })
  const signature = draft.signature.map(({ text }) => text).join('')
  const sameUnit = sameOffice(signature).includes(sameOffice(fullName))
  const lastChapter = draft.chapters.at(-1)
  return [
    ...textsOfWhole(draft.preamble, draft.chapters).flatMap(({ text, line }) =>
      figureSlips(text, undefined, DEFAULT_STATUS_LABELS).map((slip) => remarkAt(line, text, slip)),
    ),
    ...draft.preamble.flatMap(({ text, line }) =>
      teamSlips(text, '').map((slip) => remarkAt(line, text, slip)),
    ),
    ...counts(draft, cut, lines),
    ...draft.chapters.flatMap(({ paragraphs }) => {
      const own = paragraphs.map(({ text, line }) => ({ text, at: 0, paragraph: line }))
      return [...headingOrderSlips(own, false), ...emptyHeadingSlips(own)].map((slip) =>
        remarkAt(slip.line.paragraph, slip.line.text, slip),
      )
    }),
    ...draft.chapters
      .filter((chapter) => chapter.source === 'text' && !(cut && chapter === lastChapter))
      .filter(
        ({ paragraphs, aspects, closing, runIn }) =>
          !runIn && paragraphs.length + aspects.length + closing.length === 0,
      )
      .map(({ heading, line }) =>
        said('empty-chapter', line, heading, SLIP_WORDING.emptyHeading(heading), SLIP_WORDING.writeOrRemove),
      ),
    ...(fullName !== '' && signature !== '' && !sameUnit && draft.title.length > 0
      ? [
          said(
            'unit-name',
            draft.signature[0]?.line ?? null,
            signature,
            NAME_WORDING.unitInTitle(signature, fullName),
            NAME_WORDING.write(fullName),
          ),
        ]
      : []),
    ...lines.flatMap(({ text, paragraph }) =>
      unitNameSlips(text, names).map((slip) => remarkAt(paragraph, text, slip)),
    ),
  ]
}

const repeated = (segments: readonly NoticeSegment[]): Remark[] => {
  const seen = new Map<string, number>()
  return segments.flatMap(({ kind, text, line }): Remark[] => {
    if (!PROSE.has(kind) || text.length < SHORTEST_REPEATED) return []
    const key = normaliseForComparison(text)
    const before = seen.get(key)
    if (before === undefined) seen.set(key, line)
    return before === undefined
      ? []
      : [
          said(
            'repeated-paragraph',
            line,
            text,
            SLIP_WORDING.repeatedParagraph(PLACE_WORDING.line(before)),
            SLIP_WORDING.checkCopy,
          ),
        ]
  })
}

/** Lines between headings, within which 一是、二是 go on. */
const stretches = (lines: readonly Line[], headings: ReadonlySet<number>): Line[][] => {
  const all: Line[][] = [[]]
  for (const line of lines) {
    if (headings.has(line.paragraph)) all.push([])
    all.at(-1)?.push(line)
  }
  return all
}

/**
 * Proofreads a text that is in no ledger: what its words, figures and order show by themselves. A notice is taken apart as
 * for an import, so that its counts are checked against what it lists, and what the web page put around it is left alone.
 * `where` is the line of the input, counted from 1.
 */
export const proofreadText = (text: string): readonly Remark[] => {
  const segments = segmentNotice(text)
  const draft = buildDraft(segments)
  const notice = isNotice(draft)
  const all = linesOf(text)
  const lines = notice ? ownLines(all, segments) : all
  const own = segments.filter(({ kind }) => kind !== 'noise')
  const last = own.at(-1)
  const cut =
    notice &&
    last !== undefined &&
    (HEADINGS.has(last.kind) || (PROSE.has(last.kind) && !endsSentence(last.text)))
  const headings = new Set(segments.filter(({ kind }) => HEADINGS.has(kind)).map(({ line }) => line))
  const remarks = [
    ...lines.flatMap((line, index) =>
      [
        ...paragraphSlips(line.text),
        ...unpairedSlips(line.text),
        ...(notice ? [] : sentenceSlips(line.text, index === lines.length - 1 && line.text.includes('，'))),
      ].map((slip) => remarkAt(line.paragraph, line.text, slip)),
    ),
    ...stretches(lines, headings)
      .flatMap((stretch) => pointOrderSlips(stretch))
      .map((slip) => remarkAt(slip.line.paragraph, slip.line.text, slip)),
    ...halfWidth(lines),
    ...(notice ? [...sentences(segments), ...labelsAlone(lines, segments)] : []),
    ...(notice
      ? structure(draft, cut, lines)
      : [...headingOrderSlips(lines, true), ...emptyHeadingSlips(lines)].map((slip) =>
          remarkAt(slip.line.paragraph, slip.line.text, slip),
        )),
    ...(notice
      ? []
      : lines.flatMap((line) =>
          figureSlips(line.text, undefined, DEFAULT_STATUS_LABELS).map((slip) =>
            remarkAt(line.paragraph, line.text, slip),
          ),
        )),
    ...repeated(segments),
  ]
  const told = new Set(remarks.map(({ rule, where }) => `${rule} ${where}`))
  const imported = notice
    ? draft.warnings.flatMap(({ code, line, message }): Remark[] => {
        const rule = FROM_IMPORT[code]
        if (rule === undefined || (line !== null && told.has(`${rule} ${PLACE_WORDING.line(line)}`)))
          return []
        return [
          said(rule, line, textOfLine(lines, line), message.replace(/；.*$/u, '。'), SLIP_WORDING.checkHere),
        ]
      })
    : []
  const byKey = new Map([...remarks, ...imported].map((remark) => [remark.key, remark]))
  const lineOf = ({ where }: Remark) => Number(/\d+/u.exec(where)?.[0] ?? 0)
  return [...byKey.values()].sort((left, right) => lineOf(left) - lineOf(right))
}
