import { OFFICIAL_PAGE, type PageFormat, type Run, type TextSize } from '../paper-document.ts'
import type { SlotPaper } from './slot-paper.ts'
import { twoEndedLine } from './two-ended-line.ts'

/** Size of the text around tables. */
const AROUND_TABLE: TextSize = 'table'

/** How paragraphs around a table are set; those over it stay on its page. */
export const OVER_TABLE = {
  size: AROUND_TABLE,
  align: 'left',
  indent: { left: 0, firstLine: 0 },
  keepNext: true,
} as const

/** Puts the line over a table onto the paper: one slot at the left end, one at the right, on two lines when they are long. */
export const lineOver = (
  paper: SlotPaper,
  leftSlot: string,
  rightSlot: string,
  format: PageFormat = OFFICIAL_PAGE,
): void => {
  const [left, right] = [paper.runs(leftSlot), paper.runs(rightSlot)]
  const put = (slot: string, runs: readonly Run[], align: 'left' | 'right') => {
    if (runs.length > 0)
      paper.blocks.push({ kind: 'paragraph', ...OVER_TABLE, align, runs, source: paper.origin(slot).source })
  }
  const both = left.length > 0 && right.length > 0
  const line = both ? twoEndedLine(left, right, { format, size: AROUND_TABLE }) : undefined
  if (line !== undefined) put(leftSlot, line, 'left')
  else {
    put(leftSlot, left, 'left')
    put(rightSlot, right, 'right')
  }
}
