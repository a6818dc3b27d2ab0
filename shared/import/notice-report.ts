import { findingsInAspects } from './aspect-counts.ts'
import type { DraftAspect, DraftChapter, DraftDate, DraftText, ImportDraft } from './import-draft.ts'

type ReportText = { readonly text: string; readonly line: number }

/** What `import-notice --json` prints (design.md §4). Dates are `YYYY-MM-DD` or null, lines count from 1. */
export type NoticeReport = {
  readonly title: string | null
  readonly unit: string | null
  readonly inspection: {
    readonly title: string | null
    readonly commissioningBody: string | null
    readonly team: string | null
    readonly start: string | null
    readonly end: string | null
    readonly feedback: string | null
    /** The dates as written; `date` is the one under the signature. */
    readonly raw: {
      readonly start: string | null
      readonly end: string | null
      readonly feedback: string | null
      readonly date: string | null
    }
  }
  readonly outline: readonly ReportText[]
  readonly preamble: readonly ReportText[]
  readonly headings: readonly {
    readonly level: number
    readonly text: string
    readonly runIn: boolean
    readonly line: number
  }[]
  readonly chapters: readonly { readonly heading: string; readonly paragraphs: readonly ReportText[] }[]
  readonly aspects: readonly {
    readonly title: string
    readonly declared: number | null
    readonly found: number
  }[]
  readonly declared: readonly {
    readonly what: string
    readonly value: number
    readonly unit: string
    readonly line: number
  }[]
  readonly findings: readonly {
    readonly aspect: string | null
    readonly label: string
    readonly text: string
    readonly progressLabel: string
    readonly progressText: string
    readonly line: number
  }[]
  readonly placeholders: number
  readonly counters: readonly { readonly name: string; readonly value: string; readonly unit: string }[]
  readonly sums: readonly {
    readonly terms: readonly number[]
    readonly total: number
    readonly agrees: boolean
    readonly message: string
  }[]
  readonly contact: string | null
  readonly signature: string | null
  readonly date: string | null
  readonly noise: readonly ReportText[]
  readonly unplaced: readonly ReportText[]
  readonly warnings: ImportDraft['warnings']
}

const printed = (texts: readonly DraftText[]): ReportText[] => texts.map(({ text, line }) => ({ text, line }))
const linesOf = (texts: readonly DraftText[]): string | null =>
  texts.length === 0 ? null : texts.map(({ text }) => text).join('\n')
const rawOf = (date: DraftDate | null): string | null => date?.raw ?? null

/** All text of a chapter that belongs to no finding, in the order of the input. */
const chapterTexts = ({ paragraphs, aspects, closing }: DraftChapter): DraftText[] =>
  [...paragraphs, ...aspects.flatMap(({ intro }) => intro), ...closing].sort(
    (left, right) => left.segment - right.segment,
  )

/** Chapters and aspects that only the outline names stand in the outline; here they would hold its words twice. */
const chaptersOf = (draft: ImportDraft): NoticeReport['chapters'] =>
  draft.chapters
    .filter((chapter) => chapter.source === 'text' || chapterTexts(chapter).length > 0)
    .map((chapter) => ({ heading: chapter.heading, paragraphs: printed(chapterTexts(chapter)) }))

const declaredName = ({ what, status }: ImportDraft['figures'][number]): string =>
  what === 'status' && status !== null ? status : what

type TitledAspect = DraftAspect & { readonly found: number; readonly chapter: string }

/** All aspects in order. Where several chapters hold findings, each is the aspect of those directly under it. */
const titledAspects = ({ chapters, aspects }: ImportDraft): TitledAspect[] => {
  const inAspect = findingsInAspects(aspects)
  const holders = chapters.filter((chapter) => chapter.aspects.length > 0)
  return holders.flatMap((chapter) =>
    chapter.aspects.map((aspect) => ({
      ...aspect,
      found: inAspect.get(aspect) ?? 0,
      title: aspect.source === 'implicit' && holders.length > 1 ? chapter.title : aspect.title,
      chapter: holders.length > 1 ? chapter.title : '',
    })),
  )
}

/** Aspects as printed: a chapter that is an aspect stands before the aspects within it, with the findings of them all. */
const aspectsOf = (draft: ImportDraft): NoticeReport['aspects'] => {
  const titled = titledAspects(draft)
  return titled.flatMap((aspect, index) => {
    const { title, declared, found, chapter } = aspect
    const own = { title, declared, found }
    if (chapter === '') return title === '' ? [] : [own]
    if (titled[index - 1]?.chapter === chapter) return title === chapter ? [] : [own]
    const within = titled.filter((other) => other.chapter === chapter && other.level === 1)
    const total = within.reduce((sum, other) => sum + other.found, 0)
    const whole = { title: chapter, declared: title === chapter ? declared : null, found: total }
    return title === chapter ? [whole] : [whole, own]
  })
}

/**
 * The draft as the command line prints it. Every non-blank character of the input stands in exactly one field, in
 * `outline`, `preamble`, `chapters`, `findings`, `title`, `contact`, `signature`, `raw.date`, `noise` or `unplaced`;
 * headings of aspects stand in `headings`, which repeats those of chapters and findings too.
 */
export const noticeReport = (draft: ImportDraft): NoticeReport => {
  const { inspection } = draft
  return {
    title: draft.title.length === 0 ? null : draft.title.map(({ text }) => text).join(''),
    unit: draft.unit.fullName,
    inspection: {
      title: inspection.title,
      commissioningBody: inspection.commissioningBody,
      team: inspection.team,
      start: inspection.start?.value ?? null,
      end: inspection.end?.value ?? null,
      feedback: inspection.feedback?.value ?? null,
      raw: {
        start: rawOf(inspection.start),
        end: rawOf(inspection.end),
        feedback: rawOf(inspection.feedback),
        date: linesOf(draft.date.texts),
      },
    },
    outline: printed(draft.outline),
    preamble: printed(draft.preamble),
    headings: draft.headings.map(({ level, text, runIn, line }) => ({ level, text, runIn, line })),
    chapters: chaptersOf(draft),
    aspects: aspectsOf(draft),
    declared: draft.figures.map((figure) => ({
      what: declaredName(figure),
      value: figure.value,
      unit: figure.unit,
      line: figure.line,
    })),
    findings: titledAspects(draft).flatMap(({ title, findings }) =>
      findings.map(({ label, text, progressLabel, progress, line }) => ({
        aspect: title === '' ? null : title,
        label,
        text,
        progressLabel,
        progressText: progress.map((paragraph) => paragraph.text).join('\n'),
        line,
      })),
    ),
    placeholders: draft.placeholders,
    counters: draft.counters.map(({ name, value, unit }) => ({ name, value, unit })),
    sums: draft.sums.map(({ terms, total, agrees, message }) => ({ terms, total, agrees, message })),
    contact: linesOf(draft.contact),
    signature: linesOf(draft.signature),
    date: draft.date.value,
    noise: printed(draft.noise),
    unplaced: printed(draft.unplaced),
    warnings: draft.warnings,
  }
}
