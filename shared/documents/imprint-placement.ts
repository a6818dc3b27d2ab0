import { ESTIMATED_LINES, estimatedLineCount } from './block-heights.ts'
import { laidOutPaper } from './laid-out-paper.ts'
import { GRID, sheetOf } from './page-layout.ts'
import { heightUsed, type MeasuredBlock, type PaperPage, paginate } from './pagination.ts'
import type { PageFormat, PaperDocument } from './paper-document.ts'

/**
 * Where 版记 stands (GB/T 9704-2012 7.4). `samePage`: at the foot of the last page of text. `nextPage`: at the foot of an even
 * page of its own, with an empty page before it when that makes it even. `breakBefore` is the block that must begin the last
 * page of text where programs else would not agree on it.
 */
export type ImprintPlacement = { readonly breakBefore?: number } & (
  | { readonly kind: 'samePage' }
  | { readonly kind: 'nextPage'; readonly emptyPage: boolean }
)

/**
 * Programs differ in two things. Word keeps Chinese and figures together as the file says; LibreOffice always parts them by a
 * fifth of a character. Word keeps the last line of a paragraph with what follows, LibreOffice all of it. The text is never
 * shorter the second way.
 */
const PARTED_LINES = estimatedLineCount(0.2)

/**
 * Either way some lines come out otherwise than counted. In LibreOffice 4 of 1000 more lines were measured in text dense with
 * marks and figures, none in a plain one: 2 of 1000 are likely, 10 possible, and as many fewer.
 */
const LIKELY_SHARE = 0.002
const POSSIBLE_SHARE = 0.01

const roomOf = (format: PageFormat): number => sheetOf(format).typeArea.height

const keptWhole = (block: MeasuredBlock): MeasuredBlock =>
  block.keepNext && block.keepParts === false ? { ...block, keepParts: true } : block

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

type Pages = { readonly blocks: readonly MeasuredBlock[]; readonly pages: readonly PaperPage[] }

/** Lines of body height since the last page break, from which on every program counts anew. */
const linesOf = (blocks: readonly MeasuredBlock[]): number => {
  const from = blocks.findLastIndex(({ newPage }) => newPage !== undefined) + 1
  return (
    sum(blocks.slice(from).flatMap(({ parts, foot }) => (foot === undefined ? parts : []))) / GRID.linePitch
  )
}

/**
 * The pages when the text since the last page break comes out longer than counted by so many lines, or shorter: its first
 * block is made higher or lower by them.
 */
const driftedPages = ({ format }: PaperDocument, blocks: readonly MeasuredBlock[], lines: number): Pages => {
  const from = blocks.findLastIndex(({ newPage }) => newPage !== undefined) + 1
  const first = blocks.findIndex(
    ({ parts, foot }, index) => index >= from && parts.length > 0 && foot === undefined,
  )
  const drifted = blocks.map((block, index) => {
    const [height, ...others] = block.parts
    return index === first && height !== undefined
      ? { ...block, parts: [height + lines * GRID.linePitch, ...others] }
      : block
  })
  return { blocks: drifted, pages: paginate(drifted, roomOf, format) }
}

const textPages = ({ pages }: Pages): readonly PaperPage[] => pages.filter(({ slices }) => slices.length > 0)

/** A page must be so full, or its last lines are not moved to the next one. */
const NEARLY_FULL = 0.7

/** How full the page a block begins on is before it, as a share; 0 for the first on its page. */
const filledBefore = (blockIndex: number, { pages, blocks }: Pages): number => {
  const page = pages.find(({ slices }) => slices.some((slice) => slice.blockIndex === blockIndex))
  if (page === undefined) return 0
  const before = page.slices.filter((slice) => slice.blockIndex < blockIndex)
  return heightUsed({ ...page, slices: before }, blocks) / roomOf(page.format)
}

/**
 * The first block of the last page of text, where the longer way of setting ends on another page than the shorter: made to
 * begin that page, it does so either way. Undefined where both end on the same, and where it would leave much of the page
 * before it empty, as the estimate has it.
 */
const blockToBreakBefore = (longer: Pages, shorter: Pages, estimated: Pages): number | undefined => {
  if (textPages(longer).length === textPages(shorter).length) return undefined
  const block = textPages(longer).at(-1)?.slices[0]?.blockIndex
  return block !== undefined && filledBefore(block, estimated) >= NEARLY_FULL ? block : undefined
}

/**
 * Where 版记 of a paper stands, by our own count of its pages. The clerk's choice is followed, but never onto a page without
 * room. Undefined for a paper without 版记.
 */
export const imprintPlacement = (document: PaperDocument): ImprintPlacement | undefined => {
  if (document.blocks.every(({ kind }) => kind !== 'imprint')) return undefined
  const blocks = laidOutPaper(document, PARTED_LINES).blocks.map(keptWhole)
  const lines = linesOf(blocks)
  const possible = Math.ceil(lines * POSSIBLE_SHARE)
  const estimated = laidOutPaper(document, ESTIMATED_LINES)
  const longer = driftedPages(document, blocks, possible)
  const shorter = driftedPages(document, estimated.blocks, -possible)
  const breakBefore = blockToBreakBefore(longer, shorter, estimated)
  // With the last page fixed, the longer way is the careful one; else the likely one decides.
  const { pages } =
    breakBefore === undefined ? driftedPages(document, blocks, Math.round(lines * LIKELY_SHARE)) : longer
  const last = pages.at(-1)
  if (last?.foot === undefined) return undefined
  return {
    ...(last.slices.length > 0
      ? { kind: 'samePage' }
      : { kind: 'nextPage', emptyPage: pages.at(-2)?.slices.length === 0 }),
    ...(breakBefore === undefined ? {} : { breakBefore }),
  }
}
