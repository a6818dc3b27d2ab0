import { sheetOf } from '#shared/documents/page-layout.ts'
import type { PaperDocument, TableBlock, TableCell, TableRow } from '#shared/documents/paper-document.ts'
import { runText } from '#shared/documents/run-text.ts'
import { type PlacedCell, placedCells, rowHeights } from '#shared/documents/table-layout.ts'
import { areaOf } from './page-measures.ts'
import { POINTS_PER_MM, type RenderedPage } from './rendered-pages.ts'

const bare = (text: string): string => text.replace(/\s/gu, '')

const textOf = ({ paragraphs }: TableCell): string =>
  bare(paragraphs.map(({ runs }) => runText(runs)).join(''))

/** The text of a stretch of columns on a page, from top to bottom: a cell of it stands there in one piece, or was cut. */
const columnReader = (page: RenderedPage, { columns }: TableBlock) => {
  const area = areaOf(page)
  const width = columns.reduce((sum, each) => sum + each, 0) * POINTS_PER_MM
  const edges = [(area.left + area.right - width) / 2]
  for (const column of columns) edges.push((edges.at(-1) ?? 0) + column * POINTS_PER_MM)
  const read = new Map<string, string>()
  return ({ column, columns: span }: PlacedCell): string => {
    const key = `${column}+${span}`
    const known = read.get(key)
    if (known !== undefined) return known
    const [left, right] = [edges[column] ?? 0, edges[column + span] ?? 0]
    const words = page.words.filter((word) => {
      const middle = (word.left + word.right) / 2
      return middle > left && middle < right
    })
    const text = bare(words.map((word) => word.text).join(''))
    read.set(key, text)
    return text
  }
}

/** The cells of each row that belong to it alone. */
const ownCells = (rows: readonly TableRow[], { columns }: TableBlock): readonly (readonly PlacedCell[])[] => {
  const placed = placedCells(rows, columns.length)
  return rows.map((_, row) => placed.filter((cell) => cell.row === row && cell.rows === 1))
}

const tablesOf = ({ blocks }: PaperDocument): readonly TableBlock[] =>
  blocks.filter((block) => block.kind === 'table')

/** Rows nearer to a page than this may be cut: they may be taller than one. */
const NEARLY_A_PAGE = 0.85

/** Rows of a paper no page holds whole, by the text of their cells; those taller than a page left out. */
export const cutRows = (document: PaperDocument, pages: readonly RenderedPage[]): readonly string[] =>
  tablesOf(document).flatMap((table) => {
    const readers = pages.map((page) => columnReader(page, table))
    const heights = rowHeights(table.rows, table)
    const lowest = Math.min(
      ...pages.map(
        ({ width, height }) =>
          sheetOf({ paper: 'A4', orientation: width > height ? 'landscape' : 'portrait' }).typeArea.height,
      ),
    )
    return ownCells(table.rows, table)
      .filter((_, row) => (heights[row] ?? 0) < lowest * NEARLY_A_PAGE)
      .filter(
        (cells) => !readers.some((read) => cells.every((each) => read(each).includes(textOf(each.cell)))),
      )
      .map((cells) => cells.map(({ cell }) => textOf(cell)).join('|'))
  })

/** Numbers of pages with a row of a table but without its head. */
export const pagesWithoutHead = (
  document: PaperDocument,
  pages: readonly RenderedPage[],
): readonly number[] =>
  tablesOf(document)
    .filter(({ head }) => head.length > 0)
    .flatMap((table) => {
      const head = placedCells(table.head, table.columns.length)
      const rows = ownCells(table.rows, table).filter(
        (cells) => cells.map(({ cell }) => textOf(cell)).join('').length > 12,
      )
      return pages.flatMap((page, index) => {
        const read = columnReader(page, table)
        const holds = (cells: readonly PlacedCell[]) =>
          cells.every((each) => read(each).includes(textOf(each.cell)))
        return rows.some(holds) && !holds(head) ? [index + 1] : []
      })
    })
