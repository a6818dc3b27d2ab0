import { sourceKey, sourceOfBlock } from '#shared/documents/block-source.ts'
import type { CompositionIssue } from '#shared/documents/composition/composition-issue.ts'
import type { BlockSource, PaperDocument } from '#shared/documents/paper-document.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { isWritten } from '../paper-text/written-paragraphs.ts'
import { fieldName } from '../typing/field-name.ts'
import { type NoticePlace, progressPart } from './notice-place.ts'

type Paragraph = { readonly field: string; readonly paragraph: number }

const paragraphsOf = (field: string, text: string): Paragraph[] =>
  text
    .split('\n')
    .filter(isWritten)
    .map((_, paragraph) => ({ field, paragraph }))

const wholeOf = (field: string, printed: boolean): Paragraph[] => (printed ? [{ field, paragraph: 0 }] : [])

/** What is typed for a thing, paragraph by paragraph in the order it is printed: one block of the paper for each. */
const typedParagraphs = (inspection: Inspection, source: BlockSource): readonly Paragraph[] => {
  const { id, notice, aspects, findings } = inspection
  switch (source.kind) {
    case 'title':
    case 'signature':
      return wholeOf(fieldName.notice(id, source.kind), true)
    case 'preamble':
      return paragraphsOf(fieldName.notice(id, 'preamble'), notice.preamble)
    case 'contact':
      return paragraphsOf(fieldName.notice(id, 'contactText'), notice.contactText)
    case 'chapter': {
      const chapter = notice.chapters.find((each) => each.id === source.chapterId)
      if (chapter === undefined) return []
      const field = (part: string) => fieldName.chapter(chapter.id, part)
      const text = [
        ...paragraphsOf(field('text'), chapter.text),
        ...paragraphsOf(field('closingText'), chapter.closingText),
      ]
      return [
        ...wholeOf(field('heading'), isWritten(chapter.heading)),
        ...(text.length > 0 ? text : wholeOf(field('text'), !chapter.holdsFindings)),
      ]
    }
    case 'aspect': {
      const aspect = aspects.find((each) => each.id === source.aspectId)
      if (aspect === undefined) return []
      const field = (part: string) => fieldName.aspect(aspect.id, part)
      return [
        ...wholeOf(field('title'), isWritten(aspect.title)),
        ...paragraphsOf(field('intro'), aspect.intro),
      ]
    }
    case 'finding': {
      const finding = findings.find((each) => each.id === source.findingId)
      if (finding === undefined) return []
      const part = progressPart(finding)
      const progress = fieldName.finding(finding.id, part)
      const written = paragraphsOf(progress, finding[part])
      return [
        ...wholeOf(fieldName.finding(finding.id, 'title'), true),
        ...(written.length > 0 ? written : wholeOf(progress, true)),
      ]
    }
    default:
      return []
  }
}

const printedBlocks = (document: PaperDocument, source: BlockSource): readonly number[] => {
  const key = sourceKey(source)
  return document.blocks.flatMap((block, index) => {
    const printed = block.kind === 'outline' ? undefined : sourceOfBlock(block)
    return printed !== undefined && sourceKey(printed) === key ? [index] : []
  })
}

/**
 * The typed paragraph behind each of `count` blocks. A run-in heading shares the block of the first paragraph, and a
 * progress label that stands alone has a block of its own.
 */
const inBlocks = (typed: readonly Paragraph[], count: number): readonly Paragraph[] => {
  if (count > 0 && typed.length > count) return typed.slice(typed.length - count)
  return typed.length < count ? [...typed.slice(0, 2), ...typed.slice(1)] : typed
}

const outlineField = (source: BlockSource): string | undefined =>
  source.kind === 'chapter'
    ? fieldName.chapter(source.chapterId, 'outlineHeading')
    : source.kind === 'aspect'
      ? fieldName.aspect(source.aspectId, 'title')
      : undefined

/** Where a block of the paper was typed; undefined for a blank line or a block that is not there. */
export const placeOfBlock = (
  inspection: Inspection,
  document: PaperDocument,
  blockIndex: number,
): NoticePlace | undefined => {
  const block = document.blocks[blockIndex]
  const source = block === undefined ? undefined : sourceOfBlock(block)
  if (block === undefined || source === undefined) return undefined
  if (block.kind === 'outline') {
    const field = outlineField(source)
    return field === undefined ? { source } : { source, field, paragraph: 0 }
  }
  const blocks = printedBlocks(document, source)
  const typed = inBlocks(typedParagraphs(inspection, source), blocks.length)
  const printed = typed[blocks.indexOf(blockIndex)] ?? typed.at(-1)
  return printed === undefined ? { source } : { source, ...printed }
}

/** The blocks a place is printed as: the one of its paragraph, or all of the thing when it names none. */
export const blocksOfPlace = (
  inspection: Inspection,
  document: PaperDocument,
  place: NoticePlace | null,
): ReadonlySet<number> => {
  if (place === null) return new Set()
  const blocks = printedBlocks(document, place.source)
  const at = inBlocks(typedParagraphs(inspection, place.source), blocks.length).findIndex(
    ({ field, paragraph }) => field === place.field && paragraph === (place.paragraph ?? 0),
  )
  const block = blocks[at]
  return new Set(block === undefined ? blocks : [block])
}

/** Where an issue is put right: the paragraph it stands in, or the thing it is about when something is missing there. */
export const placeOfIssue = (
  inspection: Inspection,
  document: PaperDocument,
  { source, blockIndex }: CompositionIssue,
): NoticePlace => {
  const place =
    blockIndex === null || source.kind === 'finding'
      ? undefined
      : placeOfBlock(inspection, document, blockIndex)
  return place !== undefined && sourceKey(place.source) === sourceKey(source) ? place : { source }
}
