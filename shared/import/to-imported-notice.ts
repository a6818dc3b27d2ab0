import { DEFAULT_NOTICE_OPTIONS } from '../documents/notice/default-notice.ts'
import { isReservedVariableName } from '../documents/variables/variables.ts'
import type { ImportedNotice } from '../ledger/commands/import-notice.ts'
import { headingMarker } from './heading-marker.ts'
import { readsLikeFindingsChapter, readsLikeNextSteps } from './heading-wording.ts'
import type { DraftChapter, ImportDraft } from './import-draft.ts'
import { type ImportedAspects, importedAspects, joinedText } from './imported-aspects.ts'
import { wellFormed } from './source-line.ts'

type ImportedChapter = ImportedNotice['notice']['chapters'][number]
type Options = ImportedNotice['notice']['options']

const HOLDER: ImportedChapter = {
  heading: '',
  outlineHeading: '',
  text: '',
  holdsFindings: true,
  closingText: '',
}

const chapterOf = (chapter: DraftChapter, holdsFindings: boolean): ImportedChapter => ({
  heading: chapter.title,
  outlineHeading: chapter.outlineHeading,
  text: joinedText(chapter.paragraphs),
  holdsFindings,
  closingText: joinedText(chapter.closing),
})

/** Without findings in the text, the chapter that announces them holds them; else a new one before the next steps. */
const withHolder = (chapters: readonly ImportedChapter[]): ImportedChapter[] => {
  const announced = chapters.findIndex(({ heading }) => readsLikeFindingsChapter(heading))
  if (announced >= 0)
    return chapters.map((chapter, index) => ({ ...chapter, holdsFindings: index === announced }))
  const nextStepsLast = chapters.length > 1 && readsLikeNextSteps(chapters.at(-1)?.heading ?? '')
  return chapters.toSpliced(nextStepsLast ? -1 : chapters.length, 0, HOLDER)
}

/** Findings numbered `一、` stand where chapters would, and go on with their numbers. */
const numberedLikeChapters = (chapter: DraftChapter): boolean =>
  chapter.title === '' &&
  chapter.aspects.some(({ findings }) => headingMarker(findings[0]?.label ?? '')?.family === 'chinese')

type Body = ImportedAspects & {
  readonly chapters: readonly ImportedChapter[]
  readonly continuesChapters: Options['continuesChapters'] | undefined
}

/**
 * The ledger has one chapter that holds the findings. Where a notice spreads them over several, those chapters become
 * its aspects, and the chapter that holds them has no heading of its own.
 */
const bodyOf = (draft: ImportDraft, placeholders: boolean): Body => {
  const holds = (chapter: DraftChapter) => chapter.aspects.length > 0
  const first = draft.chapters.findIndex(holds)
  const last = draft.chapters.findLastIndex(holds)
  const between = first < 0 ? [] : draft.chapters.slice(first, last + 1)
  const asAspects = between.length > 1
  const aspects = importedAspects(draft, between, { placeholders, asAspects })
  const [only] = between
  if (only === undefined)
    return {
      ...aspects,
      chapters: withHolder(draft.chapters.map((chapter) => chapterOf(chapter, false))),
      continuesChapters: undefined,
    }
  const holder = asAspects
    ? { ...HOLDER, closingText: joinedText(between.at(-1)?.closing ?? []) }
    : chapterOf(only, true)
  return {
    ...aspects,
    chapters: [
      ...draft.chapters.slice(0, first).map((chapter) => chapterOf(chapter, false)),
      holder,
      ...draft.chapters.slice(last + 1).map((chapter) => chapterOf(chapter, false)),
    ],
    continuesChapters: asAspects ? 'aspects' : numberedLikeChapters(only) ? 'findings' : undefined,
  }
}

/** A round needs a name; one that the text does not name is named after year and commissioning body. */
const roundTitle = ({ inspection }: ImportDraft): string => {
  if (inspection.title !== null) return inspection.title
  const year = (inspection.start?.value ?? inspection.feedback?.value)?.slice(0, 4)
  const what = inspection.kind === 'provincial' ? '巡视' : inspection.kind === 'audit' ? '审计' : '巡察'
  return `${year === undefined ? '' : `${year}年`}${inspection.commissioningBody ?? ''}${what}`
}

/** Only days that are known; a schema that allows a key to be absent does not allow it to be undefined. */
const knownDays = ({ start, end, feedback }: ImportDraft['inspection']) => ({
  ...(start?.value ? { startDate: start.value } : {}),
  ...(end?.value ? { endDate: end.value } : {}),
  ...(feedback?.value ? { feedbackDate: feedback.value } : {}),
})

const mostly = (flags: readonly boolean[]): boolean => flags.filter(Boolean).length * 2 > flags.length

/** Whether the headings that have text under them share a paragraph with it, as most of them do. */
const runInOptions = ({ aspects }: ImportDraft): Pick<Options, 'aspectRunIn' | 'findingRunIn'> => {
  const findings = aspects.flatMap((aspect) => aspect.findings)
  return {
    ...(mostly(aspects.filter(({ intro }) => intro.length > 0).map(({ runIn }) => runIn))
      ? { aspectRunIn: true }
      : {}),
    ...(mostly(findings.filter(({ progress }) => progress.length > 0).map(({ runIn }) => runIn))
      ? { findingRunIn: true }
      : {}),
  }
}

const usable = (name: string): boolean =>
  !/[{}]/u.test(name) && !isReservedVariableName(name) && !isReservedVariableName(`${name}数值`)

/**
 * The draft as input of the command `inspection.importNotice`. `placeholders`: make a row 待补录 for every finding that
 * is declared but not in the text. `sourceName` and `sourceText` are kept whole with the round, with the lines that
 * found no place. Whatever the text has in the body of the notice comes out of composition again, in order.
 */
export const toImportedNotice = (
  draft: ImportDraft,
  source: { readonly placeholders: boolean; readonly sourceName: string; readonly sourceText: string },
): ImportedNotice => {
  const { aspects, positions, chapters, continuesChapters } = bodyOf(draft, source.placeholders)
  const signed = draft.signature.length > 0 || draft.date.value !== null
  const lost = draft.date.value === null ? draft.date.texts : []
  return {
    unit: { fullName: draft.unit.fullName ?? '', shortName: draft.unit.shortName ?? '' },
    inspection: {
      title: roundTitle(draft),
      kind: draft.inspection.kind,
      commissioningBody: draft.inspection.commissioningBody ?? '',
      team: draft.inspection.team ?? '',
      ...knownDays(draft.inspection),
    },
    counters: draft.counters
      .filter(({ name }) => usable(name))
      .map(({ name, value, unit }) => ({ name, value, unit })),
    milestones: draft.milestones.map(({ date, title }) => ({ date, title })),
    leadingGroupNote: draft.leadingGroupNote,
    aspects: [...aspects],
    figures: draft.figures.map(({ what, status, aspect, value, text }) => {
      const owner = aspect === null ? undefined : draft.aspects[aspect]
      const position = owner === undefined ? undefined : positions.get(owner)
      return {
        what,
        value,
        text,
        ...(status === null ? {} : { status }),
        ...(position === undefined ? {} : { aspect: position }),
      }
    }),
    notice: {
      title: draft.title.map(({ text }) => text).join(''),
      preamble: joinedText(draft.preamble),
      chapters: [...chapters],
      contactText: joinedText(draft.contact),
      signature: draft.signature.length === 0 ? '{{单位}}' : draft.signature.map(({ text }) => text).join(''),
      ...(draft.date.value === null ? {} : { date: draft.date.value }),
      options: {
        ...DEFAULT_NOTICE_OPTIONS,
        ...draft.style,
        contact: draft.contact.length > 0,
        signature: signed ? 'withoutSeal' : 'none',
        ...(continuesChapters === undefined ? {} : { continuesChapters }),
        ...runInOptions(draft),
      },
    },
    source: {
      name: source.sourceName,
      text: wellFormed(source.sourceText),
      unplaced: [...draft.unplaced, ...lost].map(({ line, text }) => ({ line, text })),
    },
  }
}
