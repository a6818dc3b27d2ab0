import type { BlockSource, PaperDocument } from '#shared/documents/paper-document.ts'

/** The thing a source names, as one text: two sources are the same thing when these are equal. */
export const sourceKey = (source: BlockSource): string => {
  switch (source.kind) {
    case 'chapter':
      return `chapter/${source.chapterId}`
    case 'aspect':
      return `aspect/${source.aspectId}`
    case 'finding':
      return `finding/${source.findingId}`
    default:
      return source.kind
  }
}

/** The blocks of a paper that come from a source; outline lines before the title are left out when there is more. */
export const blocksOf = (document: PaperDocument, source: BlockSource | null): ReadonlySet<number> => {
  if (source === null) return new Set()
  const key = sourceKey(source)
  const all = document.blocks.flatMap((block, index) =>
    block.kind !== 'blank' && sourceKey(block.source) === key
      ? [{ index, outline: block.kind === 'outline' }]
      : [],
  )
  const proper = all.filter(({ outline }) => !outline)
  return new Set((proper.length > 0 ? proper : all).map(({ index }) => index))
}
