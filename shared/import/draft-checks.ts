import { findingsInAspects } from './aspect-counts.ts'
import { headingMarker } from './heading-marker.ts'
import type {
  CheckedSum,
  DraftAspect,
  DraftChapter,
  DraftFigure,
  DraftInspection,
  ImportDraft,
} from './import-draft.ts'
import type { ImportWarning } from './import-warning.ts'
import { IMPORT_WORDING } from './wording.ts'

type Tree = { readonly chapters: readonly DraftChapter[]; readonly aspects: readonly DraftAspect[] }

const figureOf = (figures: readonly DraftFigure[], what: DraftFigure['what']): DraftFigure | undefined =>
  figures.find((figure) => figure.what === what)

const foundIn = (aspects: readonly DraftAspect[]): number =>
  aspects.reduce((sum, { findings }) => sum + findings.length, 0)

/**
 * The sums a notice implies: the findings of all aspects, and of all statuses, against the declared total. A text that
 * was cut before its last aspect has no sum of aspects yet.
 */
export const checkedSums = (
  aspects: readonly DraftAspect[],
  figures: readonly DraftFigure[],
): CheckedSum[] => {
  const total = figureOf(figures, 'findings')
  if (total === undefined) return []
  const sum = (
    terms: readonly number[],
    message: (terms: readonly number[], total: number, unit: string) => string,
    line: number | null,
  ): CheckedSum => ({
    terms,
    total: total.value,
    agrees: terms.reduce((left, right) => left + right, 0) === total.value,
    message: message(terms, total.value, total.unit),
    line,
  })
  const declaredAspects = figureOf(figures, 'aspects')?.value ?? 0
  const tops = aspects.filter(({ level }) => level === 1)
  const counts = tops.flatMap(({ declared }) => (declared === null ? [] : [declared]))
  const statuses = figures.filter(({ what }) => what === 'status')
  const line = statuses[0]?.line ?? total.line
  return [
    ...(counts.length > 1 && counts.length === tops.length && counts.length >= declaredAspects
      ? [sum(counts, IMPORT_WORDING.sumOfAspects, total.line)]
      : []),
    ...(statuses.length > 1
      ? [
          sum(
            statuses.map(({ value }) => value),
            IMPORT_WORDING.sumOfStatuses,
            line,
          ),
        ]
      : []),
  ]
}

/** How many 方面 a notice can be said to have: its aspects, or the chapters that hold findings themselves. */
const aspectTotals = ({ chapters, aspects }: Tree): number[] => [
  aspects.filter(({ source, level }) => source !== 'implicit' && level === 1).length,
  chapters.filter((chapter) => chapter.aspects.length > 0).length,
]

const countWarnings = ({ chapters, aspects }: Tree, figures: readonly DraftFigure[]): ImportWarning[] => {
  const warnings: ImportWarning[] = []
  const warn = (line: number | null, message: string) =>
    warnings.push({ code: 'count-mismatch', line, message })
  const inAspect = findingsInAspects(aspects)
  for (const aspect of aspects) {
    const { declared, line } = aspect
    const title = aspect.title || (chapters.find((chapter) => chapter.aspects.includes(aspect))?.title ?? '')
    const own = inAspect.get(aspect) ?? 0
    if (declared !== null && declared !== own) warn(line, IMPORT_WORDING.aspectCount(title, declared, own))
  }
  const found = foundIn(aspects)
  const total = figureOf(figures, 'findings')
  // A total is compared only when findings were found at all, and when the aspects do not say already where they lack.
  if (total !== undefined && found > 0 && found !== total.value && warnings.length === 0)
    warn(total.line, IMPORT_WORDING.totalCount(total.text, total.value, found))
  const [named = 0, holders = 0] = aspectTotals({ chapters, aspects })
  const declared = figureOf(figures, 'aspects')
  if (
    declared !== undefined &&
    named > 0 &&
    named !== declared.value &&
    (holders < 2 || holders !== declared.value)
  )
    warn(declared.line, IMPORT_WORDING.aspectTotal(declared.value, named))
  return warnings
}

const orderWarnings = (inspection: DraftInspection, date: ImportDraft['date']): ImportWarning[] => {
  const { start, end, feedback } = inspection
  const out = (
    earlier: { value: string | null } | null,
    later: { value: string | null; line: number | null } | null,
    message: (earlier: string, later: string) => string,
  ): ImportWarning[] =>
    earlier?.value != null && later?.value != null && later.value < earlier.value
      ? [{ code: 'date-order', line: later.line, message: message(earlier.value, later.value) }]
      : []
  return [
    ...out(start, end, IMPORT_WORDING.endBeforeStart),
    ...out(end ?? start, feedback, IMPORT_WORDING.feedbackBeforeEnd),
    ...out(feedback, date, IMPORT_WORDING.signedBeforeFeedback),
    ...[start, end, feedback].flatMap((day): ImportWarning[] =>
      day !== null && day.value === null && /月(?!.*日)/u.test(day.raw) && !/\d$/u.test(day.raw)
        ? [{ code: 'incomplete-date', line: day.line, message: IMPORT_WORDING.dateVague(day.raw) }]
        : [],
    ),
  ]
}

type Place = { readonly heading: string; readonly line: number; readonly segment: number }
type OutOfTurn = { readonly written: string; readonly expected: number; readonly line: number }

/** Headings that do not go on from the one before; a skipped number is told of once. */
const outOfTurn = (places: readonly Place[]): OutOfTurn[] => {
  let previous = 0
  return places.flatMap(({ heading, line }): OutOfTurn[] => {
    const marker = headingMarker(heading)
    if (marker === undefined) return []
    const expected = previous + 1
    previous = marker.number
    return marker.number === expected
      ? []
      : [{ written: heading.slice(0, marker.length).trim(), expected, line }]
  })
}

const placeOf = ({ heading, line, segment }: DraftChapter | DraftAspect): Place[] =>
  line === null || segment === null ? [] : [{ heading, line, segment }]

/** Aspects in turn within their chapter, sub-aspects within their aspect. */
const outOfTurnAspects = (aspects: readonly DraftAspect[]): OutOfTurn[] => {
  const tops = aspects.filter(({ level }) => level === 1)
  return [
    ...outOfTurn(tops.flatMap(placeOf)),
    ...tops.flatMap((top, index) => {
      const next = tops[index + 1]
      const end = next === undefined ? aspects.length : aspects.indexOf(next)
      return outOfTurn(aspects.slice(aspects.indexOf(top) + 1, end).flatMap(placeOf))
    }),
  ]
}

/** Headings whose number is not the one their place gives; the papers are numbered by place. */
const numberingWarnings = ({ chapters, aspects }: Tree, through: boolean): ImportWarning[] => {
  const named = ({ source }: DraftChapter | DraftAspect) => source === 'text'
  const findings = aspects.map((aspect) =>
    // The blank lets a bare label such as `问题一` be read as one.
    aspect.findings.map(({ label, line, segment }): Place => ({ heading: `${label} `, line, segment })),
  )
  const isTop = ({ heading }: Place) => headingMarker(heading)?.family === 'chinese'
  const tops = [...chapters.filter(named).flatMap(placeOf), ...findings.flat().filter(isTop)]
  const rest = findings.map((own) => own.filter((place) => !isTop(place)))
  const all = [
    ...outOfTurn(tops.sort((left, right) => left.segment - right.segment)),
    ...chapters.flatMap((chapter) => outOfTurnAspects(chapter.aspects.filter(named))),
    ...(through ? outOfTurn(rest.flat()) : rest.flatMap(outOfTurn)),
  ]
  const shown = all.slice(0, 5).map(
    ({ line, written, expected }): ImportWarning => ({
      code: 'numbering',
      line,
      message: IMPORT_WORDING.numberOutOfTurn(written, expected),
    }),
  )
  const more = all.length - shown.length
  return more > 0
    ? [...shown, { code: 'numbering', line: null, message: IMPORT_WORDING.moreNumbers(more) }]
    : shown
}

/** What the tree as a whole shows to be wrong: counts, sums, the order of dates, numbering, missing title or feedback date. */
export const draftWarnings = (
  draft: Pick<
    ImportDraft,
    'title' | 'inspection' | 'chapters' | 'aspects' | 'figures' | 'sums' | 'date' | 'style'
  >,
): ImportWarning[] => [
  ...countWarnings(draft, draft.figures),
  ...draft.sums
    .filter(({ agrees }) => !agrees)
    .map(({ message, line }): ImportWarning => ({ code: 'sum-mismatch', line, message })),
  ...orderWarnings(draft.inspection, draft.date),
  ...numberingWarnings(draft, draft.style.numbering === 'through'),
  ...(draft.title.length === 0
    ? [{ code: 'missing-part', line: null, message: IMPORT_WORDING.noTitle } satisfies ImportWarning]
    : []),
  ...(draft.inspection.feedback === null
    ? [{ code: 'missing-part', line: null, message: IMPORT_WORDING.noFeedbackDate } satisfies ImportWarning]
    : []),
]
