import { narrow, withoutBlanks } from '../text/han.ts'
import { findingsBeyondAspects, findingsMissing, textsOfWhole, withTextCounts } from './aspect-counts.ts'
import { declaredFigures } from './declared-figures.ts'
import { checkedSums, draftWarnings } from './draft-checks.ts'
import { draftTree } from './draft-tree.ts'
import type { DraftAspect, DraftFigure, DraftText, ImportDraft } from './import-draft.ts'
import type { ImportWarning } from './import-warning.ts'
import { inspectionFacts } from './inspection-facts.ts'
import { noticeCounters } from './notice-counters.ts'
import type { NoticeSegment, SegmentKind } from './notice-segment.ts'
import { detectedStyle } from './notice-style.ts'
import { withOutline } from './outline-merge.ts'
import { democraticLifeMeetings, leadingGroupNote } from './rectification-organisation.ts'
import { textWarnings } from './text-checks.ts'
import { chineseDate, dayOf, writtenDates } from './written-date.ts'

const dateOf = (texts: readonly DraftText[]): ImportDraft['date'] => {
  const written = texts.map(({ text }) => text).join('')
  const plain = withoutBlanks(narrow(written))
  const [date] = writtenDates(plain)
  const value = chineseDate(plain) ?? (date === undefined ? undefined : dayOf(date))
  return { value: value ?? null, raw: written, line: texts[0]?.line ?? null, texts }
}

/** Rows 待补录: what aspects declare beyond what was found; without such counts, what the declared total does. */
const placeholderCount = (aspects: readonly DraftAspect[], figures: readonly DraftFigure[]): number => {
  const byAspect = [...findingsMissing(aspects).values()].reduce((sum, missing) => sum + missing, 0)
  if (byAspect > 0 || aspects.some(({ declared }) => declared !== null))
    return byAspect + findingsBeyondAspects(aspects, figures)
  const found = aspects.reduce((sum, { findings }) => sum + findings.length, 0)
  const total = figures.find(({ what }) => what === 'findings')?.value ?? 0
  return found > 0 ? Math.max(0, total - found) : 0
}

/** In the order in which they concern the clerk: first what changes the ledger's figures, last what is only form. */
const IMPORTANCE: readonly ImportWarning['code'][] = [
  'count-mismatch',
  'sum-mismatch',
  'cut-sentence',
  'incomplete-date',
  'impossible-date',
  'date-order',
  'missing-part',
  'numbering',
  'leftover',
  'unknown-variable',
  'unpaired-mark',
  'halfwidth',
]

const byImportance = (warnings: readonly ImportWarning[]): ImportWarning[] =>
  [...warnings].sort(
    (left, right) =>
      IMPORTANCE.indexOf(left.code) - IMPORTANCE.indexOf(right.code) || (left.line ?? 0) - (right.line ?? 0),
  )

/** Understands segments, automatic or corrected, as a notice. Pure; never fails: what is missing is null or empty. */
export const buildDraft = (segments: readonly NoticeSegment[]): ImportDraft => {
  const of = (kind: SegmentKind): DraftText[] =>
    segments.flatMap((segment, index) =>
      segment.kind === kind ? [{ text: segment.text, line: segment.line, segment: index }] : [],
    )
  const title = of('title')
  const outline = of('outline')
  const preamble = of('preamble')
  const signature = of('signature')
  const tree = draftTree(segments)
  const chapters = withOutline(withTextCounts(tree.chapters), outline)
  const aspects = chapters.flatMap((chapter) => chapter.aspects)
  const prose = [
    ...preamble,
    ...chapters.flatMap(({ paragraphs, closing, aspects: own }) => [
      ...paragraphs,
      ...own.flatMap(({ intro }) => intro),
      ...closing,
    ]),
  ]
  const figures: DraftFigure[] = [
    ...declaredFigures(textsOfWhole(preamble, chapters)),
    ...aspects.flatMap(({ declared, declaredText, line }, aspect): DraftFigure[] =>
      declared === null || line === null
        ? []
        : [
            {
              what: 'aspectFindings',
              status: null,
              aspect,
              value: declared,
              unit: /[个项条]/u.exec(declaredText)?.[0] ?? '个',
              text: declaredText,
              line,
            },
          ],
    ),
  ]
  const parts = {
    title,
    ...inspectionFacts({
      title: title.map(({ text }) => text).join(''),
      preamble,
      signature: signature.map(({ text }) => text).join(''),
    }),
    chapters,
    aspects,
    figures,
    sums: checkedSums(aspects, figures),
    date: dateOf(of('date')),
    style: detectedStyle(aspects, outline.length > 0),
  }
  return {
    ...parts,
    outline,
    preamble,
    headings: tree.headings,
    counters: noticeCounters(prose),
    milestones: democraticLifeMeetings(prose),
    leadingGroupNote: leadingGroupNote(prose),
    contact: of('contact'),
    signature,
    noise: of('noise'),
    unplaced: of('unplaced'),
    placeholders: placeholderCount(aspects, figures),
    warnings: byImportance([...draftWarnings(parts), ...textWarnings(segments)]),
  }
}
