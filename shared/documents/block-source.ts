import type { Block, BlockSource } from './paper-document.ts'

/** What a block was composed from; undefined for blank lines, page breaks and rules, which come from nowhere. */
export const sourceOfBlock = (block: Block): BlockSource | undefined =>
  'source' in block ? block.source : undefined
