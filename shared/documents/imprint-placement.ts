import { ESTIMATED_LINES, estimatedLineCount } from './block-heights.ts'
import { laidOutPaper } from './laid-out-paper.ts'
import { sheetOf } from './page-layout.ts'
import { heightUsed, type MeasuredBlock, type PaperPage, paginate } from './pagination.ts'
import type { PageFormat, PaperDocument } from './paper-document.ts'

/**
 * Where 版记 stands (GB/T 9704-2012 7.4). `samePage`: at the foot of the last page of text; `breakBefore` is then the block
 * that must begin that page, where programs else would not agree on it. `nextPage`: at the foot of an even page of its own,
 * with an empty page before it when that makes it even.
 */
export type ImprintPlacement =
  | { readonly kind: 'samePage'; readonly breakBefore?: number }
  | { readonly kind: 'nextPage'; readonly emptyPage: boolean }

/**
 * Programs differ in two things. Word keeps Chinese and figures together as the file says; LibreOffice always parts them by a
 * fifth of a character. Word keeps the last line of a paragraph with what follows, LibreOffice all of it. The text is never
 * shorter the second way.
 */
const PARTED_LINES = estimatedLineCount(0.2)

const roomOf = (format: PageFormat): number => sheetOf(format).typeArea.height

const keptWhole = (block: MeasuredBlock): MeasuredBlock =>
  block.keepNext && block.keepParts === false ? { ...block, keepParts: true } : block

type Pages = { readonly blocks: readonly MeasuredBlock[]; readonly pages: readonly PaperPage[] }

const longerPages = (document: PaperDocument): Pages => {
  const blocks = laidOutPaper(document, PARTED_LINES).blocks.map(keptWhole)
  return { blocks, pages: paginate(blocks, roomOf, document.format) }
}

const textPages = ({ pages }: Pages): readonly PaperPage[] => pages.filter(({ slices }) => slices.length > 0)

/** A page must be so full before its last lines are moved to the next one. */
const NEARLY_FULL = 0.7

/** The first block of the last page of text, where the shorter way of setting would have that page end the one before. */
const blockToBreakBefore = (longer: Pages, shorter: Pages): number | undefined => {
  const [last, lastOfShorter] = [textPages(longer).at(-1), textPages(shorter).at(-1)]
  if (textPages(longer).length === textPages(shorter).length || lastOfShorter === undefined) return undefined
  const full = heightUsed(lastOfShorter, shorter.blocks) / roomOf(lastOfShorter.format)
  return full < NEARLY_FULL ? undefined : last?.slices[0]?.blockIndex
}

/**
 * Where 版记 of a paper stands, by our own count of its pages. The clerk's choice is followed, but never onto a page without
 * room. Undefined for a paper without 版记.
 */
export const imprintPlacement = (document: PaperDocument): ImprintPlacement | undefined => {
  if (document.blocks.every(({ kind }) => kind !== 'imprint')) return undefined
  const longer = longerPages(document)
  const last = longer.pages.at(-1)
  if (last?.foot === undefined) return undefined
  if (last.slices.length === 0)
    return { kind: 'nextPage', emptyPage: longer.pages.at(-2)?.slices.length === 0 }
  const breakBefore = blockToBreakBefore(longer, laidOutPaper(document, ESTIMATED_LINES))
  return breakBefore === undefined ? { kind: 'samePage' } : { kind: 'samePage', breakBefore }
}
