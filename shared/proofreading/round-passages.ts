import { chineseNumber } from '../documents/chinese-number.ts'
import { oneLine } from '../documents/composition/typed-text.ts'
import { type NoticeNumbering, noticeNumbering } from '../documents/notice/notice-numbering.ts'
import { PAPERS } from '../documents/papers/compose-paper.ts'
import { findingsInOrder } from '../ledger/finding-order.ts'
import type { Inspection } from '../ledger/inspection.ts'
import type { PaperKind, PaperSettings } from '../ledger/paper-settings.ts'
import type { Statistics } from '../ledger/statistics.ts'
import { findingPassages } from './finding-passages.ts'
import type { Passage } from './passage.ts'
import { PLACE_WORDING } from './wording.ts'

/** How each finding is called in messages: `（一）问题二`. */
export type FindingPlaces = ReadonlyMap<string, string>

/** The name of each finding by aspect and number, as the notice numbers them. */
export const findingPlaces = (inspection: Inspection, numbering: NoticeNumbering): FindingPlaces => {
  const names = new Map<string, string>()
  let parent = ''
  for (const { aspect, level, number } of numbering.aspects) {
    if (level === 1) parent = number
    names.set(aspect.id, level === 2 ? `${parent}${number}` : number)
  }
  return new Map(
    findingsInOrder(inspection).map(({ id, aspectId }) => [
      id,
      PLACE_WORDING.finding(names.get(aspectId) ?? '', chineseNumber(numbering.findings.get(id) ?? 0)),
    ]),
  )
}

const noticePassages = (
  { id: inspectionId, notice }: Inspection,
  numbering: NoticeNumbering,
): readonly Passage[] => {
  const edit = (part: 'title' | 'preamble' | 'contactText' | 'signature') => (text: string) => ({
    name: 'notice.edit' as const,
    input: { inspectionId, patch: { [part]: text } },
  })
  const numbers = new Map(numbering.chapters.map(({ chapter, number }) => [chapter.id, number]))
  return [
    {
      source: { kind: 'title' },
      part: 'title',
      where: PLACE_WORDING.title,
      text: notice.title,
      kind: 'title',
      edit: edit('title'),
    },
    {
      source: { kind: 'preamble' },
      part: 'preamble',
      where: PLACE_WORDING.preamble,
      text: notice.preamble,
      kind: 'prose',
      whole: true,
      edit: edit('preamble'),
    },
    ...notice.chapters.flatMap((chapter): readonly Passage[] => {
      const source = { kind: 'chapter', chapterId: chapter.id } as const
      const where =
        `${numbers.get(chapter.id) ?? ''}${oneLine(chapter.heading)}` || PLACE_WORDING.unnamedChapter
      const part = (
        name: 'heading' | 'outlineHeading' | 'text' | 'closingText',
        rest: Partial<Passage>,
      ): Passage => ({
        source,
        part: name,
        where,
        text: chapter[name],
        kind: 'title',
        edit: (text) => ({
          name: 'noticeChapter.edit',
          input: { inspectionId, chapterId: chapter.id, patch: { [name]: text } },
        }),
        ...rest,
      })
      return [
        part('heading', { numbered: true }),
        part('outlineHeading', { numbered: true }),
        part('text', { kind: 'prose', whole: true, opening: true }),
        part('closingText', { kind: 'prose', whole: true }),
      ]
    }),
    {
      source: { kind: 'contact' },
      part: 'contactText',
      where: PLACE_WORDING.contact,
      text: notice.contactText,
      kind: 'prose',
      edit: edit('contactText'),
    },
    {
      source: { kind: 'signature' },
      part: 'signature',
      where: PLACE_WORDING.signature,
      text: notice.signature,
      kind: 'title',
      edit: edit('signature'),
    },
  ]
}

const aspectPassages = ({ id: inspectionId, aspects }: Inspection): readonly Passage[] =>
  aspects.flatMap((aspect): readonly Passage[] => {
    const source = { kind: 'aspect', aspectId: aspect.id } as const
    const edit = (part: 'title' | 'intro') => (text: string) => ({
      name: 'aspect.edit' as const,
      input: { inspectionId, aspectId: aspect.id, patch: { [part]: text } },
    })
    const where = oneLine(aspect.title) || PLACE_WORDING.unnamedAspect
    return [
      {
        source,
        part: 'title',
        where,
        text: aspect.title,
        kind: 'title',
        numbered: true,
        edit: edit('title'),
      },
      { source, part: 'intro', where, text: aspect.intro, kind: 'prose', opening: true, edit: edit('intro') },
    ]
  })

/** Texts of a paper that are neither running text nor of the round as a whole: 主送, 抄送, what stands in forms. */
const SHORT_SLOT = /title|heading|mark|label|recipient|office|receipt|basis|sign/iu

const slotPassages = (inspectionId: string, settings: PaperSettings): readonly Passage[] => {
  const definition = PAPERS.find(({ kind }) => kind === settings.kind)
  const paper = definition?.label ?? ''
  return settings.texts.map(
    ({ slot, text }): Passage => ({
      source: { kind: 'slot', paper: settings.kind, slot },
      part: slot,
      where: PLACE_WORDING.field(paper, definition?.slots.find(({ name }) => name === slot)?.label ?? ''),
      text,
      kind: SHORT_SLOT.test(slot) || !text.includes('。') ? 'title' : 'prose',
      whole: true,
      opening: true,
      edit: (edited) => ({
        name: 'paper.edit',
        input: { inspectionId, kind: settings.kind, patch: { texts: [{ slot, text: edited }] } },
      }),
    }),
  )
}

const ROUND_TEXTS = [
  ['title', '巡察名称'],
  ['commissioningBody', '派出方'],
  ['team', '巡察组'],
] as const

const roundPassages = (inspection: Inspection): readonly Passage[] => [
  ...ROUND_TEXTS.map(
    ([part, label]): Passage => ({
      source: { kind: 'round' },
      part,
      where: PLACE_WORDING.round(label),
      text: inspection[part],
      kind: 'title',
    }),
  ),
  {
    source: { kind: 'round' },
    part: 'leadingGroup',
    where: PLACE_WORDING.round(PLACE_WORDING.leadingGroup),
    text: inspection.leadingGroup.note,
    kind: 'note',
    edit: (note) => ({ name: 'leadingGroup.edit', input: { inspectionId: inspection.id, patch: { note } } }),
  },
  ...inspection.milestones.flatMap(({ id, title, note }): readonly Passage[] =>
    (['title', 'note'] as const).map((part) => ({
      source: { kind: 'round' },
      part: `milestone/${id}/${part}`,
      where: PLACE_WORDING.round(PLACE_WORDING.milestone),
      text: part === 'title' ? title : note,
      kind: part === 'title' ? 'title' : 'note',
      edit: (text) => ({
        name: 'milestone.edit',
        input: { inspectionId: inspection.id, milestoneId: id, patch: { [part]: text } },
      }),
    })),
  ),
]

/** Every text typed for a round, in the order of the notice, then of the ledger; `papers` only those named. */
export const passagesOfRound = (
  inspection: Inspection,
  statistics: Pick<Statistics, 'byAspect'>,
  papers?: readonly PaperKind[],
): readonly Passage[] => {
  const numbering = noticeNumbering(inspection, statistics.byAspect)
  const places = findingPlaces(inspection, numbering)
  return [
    ...noticePassages(inspection, numbering),
    ...aspectPassages(inspection),
    ...findingsInOrder(inspection).flatMap((finding) =>
      findingPassages(inspection.id, finding, places.get(finding.id) ?? ''),
    ),
    ...inspection.papers
      .filter(({ kind }) => papers === undefined || papers.includes(kind))
      .flatMap((settings) => slotPassages(inspection.id, settings)),
    ...roundPassages(inspection),
  ].filter(({ text }) => text.trim() !== '')
}
