import { expect, test } from 'vitest'
import { GRID } from '#shared/documents/page-layout.ts'
import {
  heightUsed,
  type MeasuredBlock,
  measuredBlocks,
  type PageSlice,
  type PaperPage,
  paginate,
} from '#shared/documents/pagination.ts'
import type { Block, PageFormat, TableRow } from '#shared/documents/paper-document.ts'
import { repeatableNumbers } from './repeatable-numbers.ts'

const LINE = GRID.linePitch
const linesHigh = (lines: number) => Array.from({ length: lines }, () => LINE)
const text = (lines: number): MeasuredBlock => ({
  parts: linesHigh(lines),
  keepNext: false,
  keepParts: false,
  head: [],
})
const heading = (lines = 1): MeasuredBlock => ({ ...text(lines), keepNext: true, keepParts: true })
const table = (rows: readonly number[], head: readonly number[] = []): MeasuredBlock => ({
  parts: rows,
  keepNext: false,
  keepParts: false,
  head,
  cut: { pitch: 300, around: 60 },
})
const imprint = (height: number, foot: NonNullable<MeasuredBlock['foot']> = 'auto'): MeasuredBlock => ({
  ...text(0),
  parts: [height],
  foot,
})

/** Pages of so many lines of text; 22 unless said. */
const pagesOf = (blocks: readonly MeasuredBlock[], lines: number = GRID.linesPerPage) =>
  paginate(blocks, () => lines * LINE)
const partsOn = ({ slices }: PaperPage) => slices.reduce((sum, { from, to }) => sum + to - from, 0)
const span = ({ blockIndex, from, to }: PageSlice) => [blockIndex, from, to]
const spans = (pages: readonly PaperPage[]) => pages.map(({ slices }) => slices.map(span))

test('a long paragraph fills pages of 22 lines', () => {
  expect(spans(pagesOf([text(50)]))).toEqual([[[0, 0, 22]], [[0, 22, 44]], [[0, 44, 50]]])
})

test('two headings at the foot of a page move to the next together', () => {
  expect(spans(pagesOf([text(20), heading(), heading(), text(3)]))).toEqual([
    [[0, 0, 20]],
    [
      [1, 0, 1],
      [2, 0, 1],
      [3, 0, 3],
    ],
  ])
})

test('a heading with one line of text after it may end a page', () => {
  expect(pagesOf([text(20), heading(), text(3)]).map(partsOn)).toEqual([22, 2])
})

test('a heading of two lines is not torn', () => {
  expect(pagesOf([text(21), heading(2), text(1)]).map(partsOn)).toEqual([21, 3])
})

test('what must stay together but is longer than a page is broken where the page ends', () => {
  expect(pagesOf(Array.from({ length: 30 }, () => heading())).map(partsOn)).toEqual([22, 8])
})

test('nothing gives no page', () => {
  expect(pagesOf([])).toEqual([])
  expect(pagesOf([text(0)])).toEqual([])
})

test('rows are never cut, and their head is repeated on every page', () => {
  const pages = pagesOf([text(2), table([4 * LINE, 4 * LINE, 4 * LINE], [LINE])], 10)
  expect(spans(pages)).toEqual([
    [
      [0, 0, 2],
      [1, 0, 1],
    ],
    [[1, 1, 3]],
  ])
})

test('a row taller than a page begins under the one before it, is cut between its lines, and none is lost', () => {
  const row = 60 + 70 * 300
  const blocks = [table([360, row, 360], [1000])]
  const pages = paginate(blocks, () => 7360)
  const shown = pages.map(({ slices }) =>
    slices.map(({ from, to, height, cut, continued }) => [
      from,
      to,
      height,
      cut ?? false,
      continued ?? false,
    ]),
  )
  expect(shown).toEqual([
    [
      [0, 1, 360, false, false],
      [1, 2, 60 + 19 * 300, true, true],
    ],
    [[1, 2, 60 + 21 * 300, true, false]],
    [[1, 2, 60 + 21 * 300, true, false]],
    [
      [1, 2, 60 + 9 * 300, true, false],
      [2, 3, 360, false, true],
    ],
  ])
  for (const page of pages) expect(heightUsed(page, blocks)).toBeLessThanOrEqual(7360)
})

test('a row of nearly a page may be cut as well, a lower one not', () => {
  const rows = (height: number) => spans(paginate([table([3000, height])], () => 6000))
  expect(rows(5400)).toEqual([
    [
      [0, 0, 1],
      [0, 1, 2],
    ],
    [[0, 1, 2]],
  ])
  expect(rows(5390)).toEqual([[[0, 0, 1]], [[0, 1, 2]]])
})

test('rows that keep with the next one move together', () => {
  const rows: MeasuredBlock = { ...table([LINE, LINE, LINE, LINE]), keepParts: [false, false, true, false] }
  expect(spans(pagesOf([rows], 3))).toEqual([[[0, 0, 2]], [[0, 2, 4]]])
})

test('a page break begins a page on the sheet it names, and gives no empty page', () => {
  const landscape: PageFormat = { paper: 'A4', orientation: 'landscape', pageNumbers: true }
  const to = (format?: PageFormat): MeasuredBlock => ({
    ...text(0),
    newPage: format === undefined ? {} : { format },
  })
  const rooms: PageFormat['orientation'][] = []
  const pages = paginate([to(), heading(), to(landscape), to(), text(20), to()], ({ orientation }) => {
    rooms.push(orientation)
    return (orientation === 'portrait' ? 22 : 15) * LINE
  })
  expect(spans(pages)).toEqual([[[1, 0, 1]], [[4, 0, 15]], [[4, 15, 20]]])
  expect(pages.map(({ format }) => format.orientation)).toEqual(['portrait', 'landscape', 'landscape'])
  expect(rooms).toContain('landscape')
})

test.each([
  ['an even last page with room has it', 'auto', 30, 2, 2],
  ['an odd last page is followed by an even one', 'auto', 10, 2, 2],
  ['an even last page without room is followed by the next even page', 'auto', 43, 4, 4],
  ['the clerk may have it on an odd page', 'samePage', 10, 1, 1],
  ['the clerk cannot have it where there is no room', 'samePage', 21, 2, 2],
  ['the clerk may have it on a page of its own', 'nextPage', 30, 4, 4],
] as const)('版记: %s', (_, foot, lines, count, on) => {
  const pages = pagesOf([text(lines), imprint(3 * LINE, foot)])
  expect(pages).toHaveLength(count)
  expect(pages.findIndex((page) => page.foot !== undefined) + 1).toBe(on)
  expect(pages[on - 1]?.foot?.height).toBe(3 * LINE)
})

const source = { kind: 'preamble' } as const
const paragraph: Block = { kind: 'paragraph', runs: [{ text: '正文' }], source }
const blank: Block = { kind: 'blank', lines: 1 }
const signature: Block = { kind: 'signature', issuer: '单位', date: '2023年5月9日', seal: false, source }
const heights = (...lines: readonly number[]) => lines.map((count) => ({ parts: linesHigh(count), head: [] }))

test.each([19, 20, 21, 22])('the signature after %i lines of text takes the last line along', (lines) => {
  const pages = pagesOf(measuredBlocks([paragraph, blank, signature], heights(lines, 1, 2)))
  const last = pages.at(-1)
  expect(last?.slices.map(({ blockIndex }) => blockIndex)).toEqual([0, 1, 2])
  expect(last === undefined ? 0 : partsOn(last)).toBe(lines === 19 ? 22 : 4)
})

test.each([17, 18, 19, 20])(
  'no page begins among the blank lines over a signature, after %i lines',
  (lines) => {
    const pages = pagesOf(
      measuredBlocks([paragraph, { ...blank, lines: 2 }, signature], heights(lines, 2, 2)),
    )
    expect(pages.at(-1)?.slices.map(({ blockIndex }) => blockIndex)).toEqual([0, 1, 2])
    expect(pages).toHaveLength(lines > 18 ? 2 : 1)
  },
)

test('title, blank line and first line of text stay together', () => {
  const title: Block = { kind: 'title', lines: ['一', '二'], source: { kind: 'title' } }
  const outline: Block = { kind: 'outline', level: 1, runs: [{ text: '一、' }], source }
  const pages = pagesOf(measuredBlocks([outline, title, blank, paragraph], heights(19, 2, 1, 4)))
  expect(pages.map(partsOn)).toEqual([19, 7])
})

test('what a block says of the next is followed: paragraphs, rows, the last row before a signature', () => {
  const row = (keepNext?: boolean): TableRow => ({
    cells: [],
    ...(keepNext === undefined ? {} : { keepNext }),
  })
  const withRows = (...rows: readonly TableRow[]): Block => ({
    kind: 'table',
    columns: [10],
    head: [],
    rows,
    size: 'table',
    source,
  })
  const blocks: Block[] = [
    { ...paragraph, keepNext: true },
    withRows(row(true), row()),
    withRows(row()),
    blank,
    signature,
    { kind: 'pageBreak' },
    { kind: 'imprint', copyTo: '', printingOffice: '', printDate: '', placement: 'nextPage', source },
  ]
  const rules = measuredBlocks(blocks)
  expect(rules.map(({ keepNext }) => keepNext)).toEqual([true, false, true, true, false, false, false])
  expect(rules[1]?.keepParts).toEqual([true, false])
  expect(rules[5]?.newPage).toEqual({})
  expect(rules[6]?.foot).toBe('nextPage')
})

test('empty lines stay with the next block when what is over them does', () => {
  const rules = (keepNext: boolean) =>
    measuredBlocks([{ ...paragraph, keepNext }, blank, paragraph]).map((rule) => rule.keepNext)
  expect(rules(true)).toEqual([true, true, false])
  expect(rules(false)).toEqual([false, false, false])
})

const randomBlock = (next: () => number): MeasuredBlock => {
  const kind = next()
  if (kind < 0.25) return heading(1 + Math.floor(next() * 2))
  if (kind < 0.4)
    return table(
      Array.from({ length: Math.floor(next() * 12) }, () => Math.floor(next() * 4 * LINE) + 100),
      [Math.floor(next() * LINE)],
    )
  return text(Math.floor(next() * 30))
}

test('every part exactly once, in order, no page too full, no heading at the foot', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const next = repeatableNumbers(seed)
    const blocks = Array.from({ length: 1 + Math.floor(next() * 60) }, () => randomBlock(next))
    const perPage = 5 + Math.floor(next() * 30)
    const pages = pagesOf(blocks, perPage)
    const shown = pages.flatMap(({ slices }) =>
      slices.flatMap(({ blockIndex, from, to }) =>
        Array.from({ length: to - from }, (_, part) => `${blockIndex}:${from + part}`),
      ),
    )
    const expected = blocks.flatMap(({ parts }, index) => parts.map((_, part) => `${index}:${part}`))
    expect(shown).toEqual(expected)
    for (const [index, page] of pages.entries()) {
      expect(partsOn(page)).toBeGreaterThan(0)
      expect(heightUsed(page, blocks)).toBeLessThanOrEqual(perPage * LINE)
      const last = page.slices.at(-1)
      const onlyHeadings = page.slices.every(({ blockIndex }) => blocks[blockIndex]?.keepNext)
      if (index < pages.length - 1 && !onlyHeadings && last !== undefined)
        expect(blocks[last.blockIndex]?.keepNext).toBe(false)
    }
  }
})
