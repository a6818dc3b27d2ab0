import { sourceKey, sourceOfBlock } from '#shared/documents/block-source.ts'
import type { Block, BlockSource, PaperDocument, TableBlock } from '#shared/documents/paper-document.ts'
import type { PartPlace } from './page-stack.ts'

/** What was clicked: the block, and what the cell, the row or the block itself was composed from. */
export type Clicked = { readonly blockIndex: number; readonly source: BlockSource | undefined }

const cellSource = (table: TableBlock, element: HTMLElement): BlockSource | undefined => {
  const { part, row: rowNumber, cell } = element.dataset
  const row = (part === 'head' ? table.head : table.rows)[Number(rowNumber)]
  return row?.cells[Number(cell)]?.source ?? row?.source
}

/** What stands under an element of a drawn page; undefined outside every block. */
export const clickedSource = (document: PaperDocument, target: Element): Clicked | undefined => {
  const slice = target.closest('[data-block]')
  if (!(slice instanceof HTMLElement)) return undefined
  const blockIndex = Number(slice.dataset.block)
  const block = document.blocks[blockIndex]
  if (block === undefined) return undefined
  const cell = target.closest('[data-cell]')
  const within = block.kind === 'table' && cell instanceof HTMLElement ? cellSource(block, cell) : undefined
  return { blockIndex, source: within ?? sourceOfBlock(block) }
}

const firstRowOf = (table: TableBlock, key: string): number =>
  table.rows.findIndex(({ source, cells }) =>
    [source, ...cells.map((cell) => cell.source)].some(
      (each) => each !== undefined && sourceKey(each) === key,
    ),
  )

const isOfSource = (block: Block, key: string): boolean => {
  const source = sourceOfBlock(block)
  return source !== undefined && sourceKey(source) === key
}

/** The first block, or row of a table, composed from the thing of this key. */
export const firstOfSource = ({ blocks }: PaperDocument, key: string): PartPlace | undefined => {
  for (const [blockIndex, block] of blocks.entries()) {
    if (block.kind !== 'outline' && isOfSource(block, key)) return { blockIndex, part: 0 }
    const row = block.kind === 'table' ? firstRowOf(block, key) : -1
    if (row >= 0) return { blockIndex, part: row }
  }
  return undefined
}
