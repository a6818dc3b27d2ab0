import { blockHeights, type LineCount } from './block-heights.ts'
import { missingHeights } from './cell-parts.ts'
import { sheetOf } from './page-layout.ts'
import { type MeasuredBlock, measuredBlocks, type PageSlice, type PaperPage, paginate } from './pagination.ts'
import { OFFICIAL_PAGE, type PageFormat, type PaperDocument } from './paper-document.ts'

/** The sheet every block stands on: that of the document, or of the last page break that named one. */
export const formatsOfBlocks = ({ blocks, format = OFFICIAL_PAGE }: PaperDocument): readonly PageFormat[] => {
  let current = format
  return blocks.map((block) => {
    if (block.kind === 'pageBreak') current = block.format ?? current
    return current
  })
}

/** Height of the type area of a sheet, in twips. */
const roomOf = (format: PageFormat): number => sheetOf(format).typeArea.height

/** A document broken into pages, with the measures it was broken by and what stands of each block on its pages. */
export type LaidOutPaper = {
  readonly blocks: readonly MeasuredBlock[]
  readonly pages: readonly PaperPage[]
  readonly slicesOf: (blockIndex: number) => readonly PageSlice[]
}

const slicesByBlock = (pages: readonly PaperPage[]): ReadonlyMap<number, readonly PageSlice[]> => {
  const byBlock = new Map<number, PageSlice[]>()
  for (const slice of pages.flatMap(({ slices }) => slices)) {
    const before = byBlock.get(slice.blockIndex)
    if (before === undefined) byBlock.set(slice.blockIndex, [slice])
    else before.push(slice)
  }
  return byBlock
}

/** What is decided of a paper beside its blocks: where 版记 stands, and the block that must begin a page. */
export type LayoutDecisions = {
  readonly foot: MeasuredBlock['foot']
  readonly breakBefore: number | undefined
}

const decided = (blocks: readonly MeasuredBlock[], decisions: LayoutDecisions | undefined): MeasuredBlock[] =>
  blocks.map((block, index) => ({
    ...block,
    ...(block.foot === undefined || decisions?.foot === undefined ? {} : { foot: decisions.foot }),
    ...(decisions?.breakBefore === index ? { breakBefore: true } : {}),
  }))

const brokenIntoPages = (document: PaperDocument, blocks: readonly MeasuredBlock[]): LaidOutPaper => {
  const pages = paginate(blocks, roomOf, document.format)
  const slices = slicesByBlock(pages)
  return { blocks, pages, slicesOf: (blockIndex) => slices.get(blockIndex) ?? [] }
}

/** Higher rows can move a page break, which can cut another cell; more often than this they do not. */
const MOST_TURNS = 4

/** Makes rows higher where a cell that goes on over pages would lose lines by it. */
const withRoomForDivided = (document: PaperDocument, paper: LaidOutPaper, count: LineCount): LaidOutPaper => {
  let current = paper
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    let changed = false
    const blocks = current.blocks.map((measured, index) => {
      const block = document.blocks[index]
      if (block?.kind !== 'table' || block.rows.length === 0) return measured
      const missing = missingHeights(block, measured.parts, current.slicesOf(index), count)
      if (missing.size === 0) return measured
      changed = true
      return { ...measured, parts: measured.parts.map((height, row) => height + (missing.get(row) ?? 0)) }
    })
    if (!changed) return current
    current = brokenIntoPages(document, blocks)
  }
  return current
}

/** Breaks a paper into pages, its lines counted in this way; without `decisions` 版记 is placed by these pages themselves. */
export const laidOutPaper = (
  document: PaperDocument,
  count: LineCount,
  decisions?: LayoutDecisions,
): LaidOutPaper => {
  const formats = formatsOfBlocks(document)
  const heights = document.blocks.map((block, index) =>
    blockHeights(block, sheetOf(formats[index] ?? OFFICIAL_PAGE).typeArea.width, count),
  )
  const blocks = decided(measuredBlocks(document.blocks, heights), decisions)
  return withRoomForDivided(document, brokenIntoPages(document, blocks), count)
}
