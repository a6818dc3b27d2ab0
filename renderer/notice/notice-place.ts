import { sourceKey } from '#shared/documents/block-source.ts'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import type { Finding } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { isWritten } from '../paper-text/written-paragraphs.ts'
import { fieldName } from '../typing/field-name.ts'

/**
 * A place in the notice: the thing it is about, and within it a text field (named as in `field-name.ts`) and one of its
 * paragraphs, counted from 0 without blank lines, as they are printed.
 */
export type NoticePlace = {
  readonly source: BlockSource
  readonly field?: string
  readonly paragraph?: number
}

/** The field that holds what the notice prints of a finding's progress. */
export const progressPart = ({ publicity }: Finding): 'noticeText' | 'publicText' =>
  publicity.kind === 'otherWording' ? 'publicText' : 'noticeText'

const NOTICE_SOURCES: Readonly<Record<string, BlockSource>> = {
  title: { kind: 'title' },
  preamble: { kind: 'preamble' },
  contactText: { kind: 'contact' },
  signature: { kind: 'signature' },
}

const sourceOfField = (field: string): BlockSource | undefined => {
  const [kind, owner = '', part = ''] = field.split('/')
  if (kind === 'chapter') return { kind, chapterId: owner }
  if (kind === 'aspect') return { kind, aspectId: owner }
  if (kind === 'finding') return { kind, findingId: owner }
  return kind === 'notice' ? NOTICE_SOURCES[part] : undefined
}

/** The place of a cursor with `textBefore` it in a field; undefined for a field that is not printed as such. */
export const placeOfCursor = (field: string, textBefore: string): NoticePlace | undefined => {
  const source = sourceOfField(field)
  const linesBefore = textBefore.split('\n').slice(0, -1)
  return source === undefined ? undefined : { source, field, paragraph: linesBefore.filter(isWritten).length }
}

/** The field where a place is edited: its own, or the first of the thing in which something has to be written. */
export const fieldOfPlace = (inspection: Inspection, { source, field }: NoticePlace): string => {
  if (field !== undefined) return field
  const { id } = inspection
  switch (source.kind) {
    case 'chapter':
      return fieldName.chapter(source.chapterId, 'text')
    case 'aspect':
      return fieldName.aspect(source.aspectId, 'title')
    case 'finding': {
      const finding = inspection.findings.find((each) => each.id === source.findingId)
      const part = finding === undefined || !isWritten(finding.title) ? 'title' : progressPart(finding)
      return fieldName.finding(source.findingId, part)
    }
    case 'contact':
      return fieldName.notice(id, 'contactText')
    default:
      return fieldName.notice(id, source.kind)
  }
}

/** Two places are the same for the paper. */
export const isSamePlace = (one: NoticePlace | null, other: NoticePlace | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    sourceKey(one.source) === sourceKey(other.source) &&
    one.field === other.field &&
    one.paragraph === other.paragraph)
