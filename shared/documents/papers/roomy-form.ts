import type { Block, TableBlock, TableRow } from '../paper-document.ts'
import { pageCount } from '../printed-pages.ts'

/** Least heights of the boxes to sign, in millimetres: from roomy to just enough for a name and a day. */
const BOXES = [18, 15.5, 13] as const

const pagesOf = (blocks: readonly Block[]): number =>
  pageCount({ title: '', author: '', subject: '', blocks })

/**
 * A form with its boxes to sign as high as may be without taking a page more than it needs. `over` are the blocks printed
 * over `table`, `boxes` its last rows.
 */
export const roomyForm = (
  over: readonly Block[],
  table: TableBlock,
  boxes: readonly TableRow[],
): TableBlock => {
  const withBoxes = (height: number): TableBlock => ({
    ...table,
    rows: [...table.rows, ...boxes.map((row) => ({ ...row, height }))],
  })
  const roomiest = withBoxes(BOXES[0])
  const most = pagesOf([...over, roomiest])
  if (most === 1) return roomiest
  const lowest = withBoxes(BOXES[2])
  const fewest = pagesOf([...over, lowest])
  return BOXES.map(withBoxes).find((form) => pagesOf([...over, form]) === fewest) ?? lowest
}
