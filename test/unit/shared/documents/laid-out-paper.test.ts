import { expect, test } from 'vitest'
import { ESTIMATED_LINES } from '#shared/documents/block-heights.ts'
import { laidOutPaper } from '#shared/documents/laid-out-paper.ts'
import type { Block, TableRow } from '#shared/documents/paper-document.ts'
import { paper, paragraph, pureHan } from '../../../support/paper-samples.ts'

const source = { kind: 'round' } as const
const rows = (count: number): TableRow[] =>
  Array.from({ length: count }, (_, row) => ({
    cells: [{ paragraphs: [{ runs: [{ text: String(row + 1) }] }] }],
  }))
const landscape: Block = {
  kind: 'pageBreak',
  format: { paper: 'A4', orientation: 'landscape', pageNumbers: true },
}

test('a landscape page takes the rows its lower type area has room for, with the head on each', () => {
  const table: Block = {
    kind: 'table',
    columns: [225],
    head: rows(1),
    rows: rows(60),
    size: 'table',
    source,
  }
  const { pages } = laidOutPaper(paper(paragraph(pureHan(40)), landscape, table), ESTIMATED_LINES)
  expect(pages.map(({ format }) => format.orientation)).toEqual([
    'portrait',
    'landscape',
    'landscape',
    'landscape',
  ])
  // 156 mm hold 24 rows of 366 twips, one of them the head.
  expect(pages.slice(1).map(({ slices }) => (slices[0]?.to ?? 0) - (slices[0]?.from ?? 0))).toEqual([
    23, 23, 14,
  ])
})

test('a table that is only a head is printed once', () => {
  const form: Block = { kind: 'table', columns: [156], head: rows(2), rows: [], size: 'table', source }
  const { pages, blocks } = laidOutPaper(paper(form), ESTIMATED_LINES)
  expect(pages).toHaveLength(1)
  expect(blocks[0]).toMatchObject({ parts: [366, 366], head: [] })
})
