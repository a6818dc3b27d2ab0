import { z } from 'zod'
import { type Problem, problem } from '../../problem.ts'
import { fail, ok, type Result } from '../../result.ts'
import { CHAPTER_FIELD_LABELS } from '../field-wording.ts'
import type { Inspection } from '../inspection.ts'
import type { Ledger } from '../ledger.ts'
import type { NoticeChapter } from '../notice.ts'
import { Id, Text } from '../primitives.ts'
import { type Change, defineCommand } from './command-definition.ts'
import { locate, locateInspection, withInspection } from './locate.ts'
import { withInserted, withMoved, without, withReplaced } from './ordered-records.ts'
import { applyPatch } from './patch.ts'
import { Position } from './position.ts'
import { SUMMARY } from './summary-wording.ts'

const OfChapter = { inspectionId: Id, chapterId: Id }

const locateChapter = (
  ledger: Ledger,
  { inspectionId, chapterId }: { inspectionId: string; chapterId: string },
): Result<{ inspection: Inspection; chapter: NoticeChapter }, Problem> => {
  const inspection = locateInspection(ledger, inspectionId)
  if (!inspection.ok) return inspection
  const chapter = locate(inspection.value.notice.chapters, chapterId, '通报章节')
  return chapter.ok ? ok({ inspection: inspection.value, chapter: chapter.value }) : chapter
}

const changed = (
  ledger: Ledger,
  inspection: Inspection,
  chapters: NoticeChapter[],
  summary: string,
  chapterId?: string,
): Result<Change, Problem> =>
  ok({
    ledger: withInspection(ledger, inspection, {
      notice: applyPatch(inspection.notice, { chapters }).value,
    }),
    summary,
    place: {
      screen: 'notice',
      inspectionId: inspection.id,
      ...(chapterId === undefined ? {} : { chapterId }),
    },
  })

/** Adds a chapter at a position, or last. */
export const addChapter = defineCommand({
  name: 'noticeChapter.add',
  input: z.strictObject({ inspectionId: Id, heading: Text, text: Text, at: z.exactOptional(Position) }),
  apply: (ledger, { inspectionId, heading, text, at }, { newId }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const id = newId()
    const chapter = { id, heading, outlineHeading: '', text, holdsFindings: false, closingText: '' }
    const chapters = withInserted(inspection.value.notice.chapters, chapter, at)
    return changed(ledger, inspection.value, chapters, SUMMARY.chapter.added(heading), id)
  },
})

/** Changes the words of a chapter. */
export const editChapter = defineCommand({
  name: 'noticeChapter.edit',
  input: z.strictObject({
    ...OfChapter,
    patch: z.strictObject({
      heading: z.exactOptional(Text),
      outlineHeading: z.exactOptional(Text),
      text: z.exactOptional(Text),
      closingText: z.exactOptional(Text),
    }),
  }),
  apply: (ledger, { patch, ...at }) => {
    const located = locateChapter(ledger, at)
    if (!located.ok) return located
    const { inspection, chapter } = located.value
    const { value, changed: keys } = applyPatch(chapter, patch)
    const labels = keys.flatMap((key) =>
      key === 'id' || key === 'holdsFindings' ? [] : [CHAPTER_FIELD_LABELS[key]],
    )
    const chapters = withReplaced(inspection.notice.chapters, value)
    return changed(ledger, inspection, chapters, SUMMARY.chapter.edited(chapter.heading, labels), chapter.id)
  },
})

/** Removes a chapter; the one that holds the findings stays until another holds them. */
export const removeChapter = defineCommand({
  name: 'noticeChapter.remove',
  input: z.strictObject(OfChapter),
  apply: (ledger, at) => {
    const located = locateChapter(ledger, at)
    if (!located.ok) return located
    const { inspection, chapter } = located.value
    if (chapter.holdsFindings)
      return fail(
        problem('still-in-use', {
          name: chapter.heading,
          count: inspection.findings.length,
          where: '本章列出的问题',
        }),
      )
    const chapters = without(inspection.notice.chapters, chapter.id)
    return changed(ledger, inspection, chapters, SUMMARY.chapter.removed(chapter.heading))
  },
})

/** Moves a chapter to another position; the numbers 一、二、 follow by themselves. */
export const moveChapter = defineCommand({
  name: 'noticeChapter.move',
  input: z.strictObject({ ...OfChapter, at: Position }),
  apply: (ledger, { at, ...where }) => {
    const located = locateChapter(ledger, where)
    if (!located.ok) return located
    const { inspection, chapter } = located.value
    const chapters = withMoved(inspection.notice.chapters, chapter.id, at)
    return changed(ledger, inspection, chapters, SUMMARY.chapter.moved(chapter.heading), chapter.id)
  },
})

const joined = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n')

/** Lets another chapter hold the findings. The text printed after them goes along, so that none of it is lost. */
export const holdFindings = defineCommand({
  name: 'noticeChapter.holdFindings',
  input: z.strictObject(OfChapter),
  apply: (ledger, at) => {
    const located = locateChapter(ledger, at)
    if (!located.ok) return located
    const { inspection, chapter } = located.value
    const closing = inspection.notice.chapters
      .filter(({ holdsFindings, id }) => holdsFindings && id !== chapter.id)
      .map(({ closingText }) => closingText)
    const chapters = inspection.notice.chapters.map((other) =>
      other.id === chapter.id
        ? { ...other, holdsFindings: true, closingText: joined(...closing, other.closingText) }
        : applyPatch(other, {
            holdsFindings: false,
            ...(other.holdsFindings ? { closingText: '' } : {}),
          }).value,
    )
    return changed(ledger, inspection, chapters, SUMMARY.chapter.holdsFindings(chapter.heading), chapter.id)
  },
})
