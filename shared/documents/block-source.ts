import type { Block, BlockSource } from './paper-document.ts'

/** What a block was composed from; undefined for blank lines, page breaks and rules, which come from nowhere. */
export const sourceOfBlock = (block: Block): BlockSource | undefined =>
  'source' in block ? block.source : undefined

/** The thing a source names, as one text: two sources are the same thing when these are equal. */
export const sourceKey = (source: BlockSource): string => {
  switch (source.kind) {
    case 'chapter':
      return `chapter/${source.chapterId}`
    case 'aspect':
      return `aspect/${source.aspectId}`
    case 'finding':
      return `finding/${source.findingId}`
    case 'measure':
      return `measure/${source.measureId}`
    case 'supervision':
      return `supervision/${source.supervisionId}`
    case 'slot':
      return `slot/${source.paper}/${source.slot}`
    case 'official':
      return `official/${source.paper}`
    case 'columns':
      return `columns/${source.column ?? ''}`
    default:
      return source.kind
  }
}
