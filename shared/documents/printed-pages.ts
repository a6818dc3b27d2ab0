import { ESTIMATED_LINES, type LineCount } from './block-heights.ts'
import { imprintPlacement } from './imprint-placement.ts'
import { type LaidOutPaper, type LayoutDecisions, laidOutPaper } from './laid-out-paper.ts'
import type { PaperDocument } from './paper-document.ts'

/**
 * Where 版记 stands in the Word file, which cannot see the lines of a PC and goes by the estimate; the pages on screen and
 * on paper follow it. Undefined for a paper without 版记.
 */
export const layoutDecisions = (document: PaperDocument): LayoutDecisions | undefined => {
  const placement = imprintPlacement(document)
  if (placement === undefined) return undefined
  return {
    foot: placement.kind,
    breakBefore: placement.breakBefore,
  }
}

/** The pages of a paper as it is printed, its lines counted in this way. */
export const printedPages = (document: PaperDocument, count: LineCount): LaidOutPaper =>
  laidOutPaper(document, count, layoutDecisions(document))

/** How many pages a paper takes, by estimate: for what is composed or written where nothing can be drawn. */
export const pageCount = (document: PaperDocument): number =>
  printedPages(document, ESTIMATED_LINES).pages.length
