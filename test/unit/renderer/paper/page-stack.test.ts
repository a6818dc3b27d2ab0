import { expect, test } from 'vitest'
import { GRID, sheetOf } from '#shared/documents/page-layout.ts'
import type { MeasuredBlock, PaperPage } from '#shared/documents/pagination.ts'
import { OFFICIAL_PAGE, type PageFormat } from '#shared/documents/paper-document.ts'
import {
  fittingZoom,
  PAGE_GAP,
  pageInView,
  pageStack,
  pagesNear,
  scrollAfterZoom,
  scrollToSee,
  topInStack,
  whereOnPage,
} from '../../../../renderer/paper/page-stack.ts'
import { pixels } from '../../../../renderer/paper/paper-metrics.ts'

const LANDSCAPE: PageFormat = { paper: 'A4', orientation: 'landscape', pageNumbers: true }
const PORTRAIT_HEIGHT = pixels(sheetOf(OFFICIAL_PAGE).height)
const LANDSCAPE_HEIGHT = pixels(sheetOf(LANDSCAPE).height)
const WIDTH = pixels(sheetOf(OFFICIAL_PAGE).width)

const empty = (format: PageFormat = OFFICIAL_PAGE): PaperPage => ({ format, slices: [] })
const paper = (count: number): PaperPage[] => Array.from({ length: count }, () => empty())
const stackOf = (pages: readonly PaperPage[], zoom = 1) => pageStack(pages, [...pages.keys()], zoom)
const view = (top: number, height = 800) => ({ top, height, width: 900 })
const numbers = (pages: ReturnType<typeof pagesNear>) => pages.map(({ number }) => number)
const topOf = (pages: readonly PaperPage[], number: number) => stackOf(pages).pages[number]?.top ?? 0

test('a fitted page leaves the gap on both sides and stays within reason', () => {
  expect(WIDTH * fittingZoom(paper(1), 700) + 2 * PAGE_GAP).toBeLessThanOrEqual(700)
  expect(fittingZoom(paper(1), 0)).toBe(0.3)
  expect(fittingZoom(paper(1), 5000)).toBe(1.5)
  expect(fittingZoom([empty(), empty(LANDSCAPE)], 700)).toBeLessThan(fittingZoom(paper(2), 700))
  expect(fittingZoom([], 700)).toBe(1)
})

test('pages of different sheets stand under each other', () => {
  const stack = stackOf([empty(), empty(LANDSCAPE), empty()])
  expect(stack.pages.map(({ top }) => Math.round(top))).toEqual([
    PAGE_GAP,
    Math.round(2 * PAGE_GAP + PORTRAIT_HEIGHT),
    Math.round(3 * PAGE_GAP + PORTRAIT_HEIGHT + LANDSCAPE_HEIGHT),
  ])
  expect(stack.width).toBeCloseTo(pixels(sheetOf(LANDSCAPE).width))
  expect(stack.height).toBeCloseTo(4 * PAGE_GAP + 2 * PORTRAIT_HEIGHT + LANDSCAPE_HEIGHT)
})

test('only the pages in view and their neighbours are drawn', () => {
  const pages = paper(40)
  const stack = stackOf(pages)
  expect(numbers(pagesNear(stack, view(0)))).toEqual([0, 1])
  expect(numbers(pagesNear(stack, view(topOf(pages, 10))))).toEqual([9, 10, 11])
  expect(numbers(pagesNear(stack, view(topOf(pages, 39))))).toEqual([38, 39])
})

test('a paper that became shorter still draws its last page', () => {
  expect(numbers(pagesNear(stackOf(paper(3)), view(topOf(paper(40), 30))))).toEqual([1, 2])
})

test('no page, nothing to draw', () => {
  expect(pagesNear(stackOf([]), view(0))).toEqual([])
  expect(pageInView(stackOf([]), view(0))).toBe(0)
})

test('the page in the middle of the view is the one in view', () => {
  const pages = paper(5)
  expect(pageInView(stackOf(pages), view(0))).toBe(0)
  expect(pageInView(stackOf(pages), view(topOf(pages, 2) - 300))).toBe(2)
  expect(pageInView(stackOf(pages), view(1e9))).toBe(4)
})

const LINE = GRID.linePitch
const TEXT: MeasuredBlock = {
  parts: Array.from({ length: 25 }, () => LINE),
  keepNext: false,
  keepParts: false,
  head: [],
}
const BLOCKS: readonly MeasuredBlock[] = [
  TEXT,
  { ...TEXT, head: [1000] },
  TEXT,
  { ...TEXT, parts: [900], foot: 'auto' },
]
const PAGES: readonly PaperPage[] = [
  {
    format: OFFICIAL_PAGE,
    slices: [
      { blockIndex: 0, from: 0, to: 2, height: 2 * LINE },
      { blockIndex: 1, from: 0, to: 18, height: 18 * LINE },
    ],
  },
  {
    format: OFFICIAL_PAGE,
    slices: [
      { blockIndex: 1, from: 18, to: 23, height: 5 * LINE },
      { blockIndex: 2, from: 0, to: 3, height: 3 * LINE },
    ],
    foot: { blockIndex: 3, from: 0, to: 1, height: 900 },
  },
]

test('a part stands under what is before it on its page, repeated heads included', () => {
  const { margin, typeArea } = sheetOf(OFFICIAL_PAGE)
  const where = (blockIndex: number, part: number) => whereOnPage(PAGES, BLOCKS, { blockIndex, part })
  expect(where(0, 0)).toEqual({ page: 0, offset: margin.top })
  expect(where(1, 0)).toEqual({ page: 0, offset: margin.top + 2 * LINE + 1000 })
  expect(where(1, 20)).toEqual({ page: 1, offset: margin.top + 1000 + 2 * LINE })
  expect(where(2, 0)).toEqual({ page: 1, offset: margin.top + 1000 + 5 * LINE })
  expect(where(3, 0)).toEqual({ page: 1, offset: margin.top + typeArea.height - 900 })
  expect(where(9, 0)).toBeUndefined()
})

test('a place of a page is found in the stack at its zoom, when the page is in it', () => {
  const place = { page: 1, offset: 2000 }
  expect(topInStack(stackOf(PAGES, 0.5), place, 0.5)).toBeCloseTo(
    2 * PAGE_GAP + PORTRAIT_HEIGHT * 0.5 + pixels(2000) * 0.5,
  )
  expect(topInStack(pageStack(PAGES, [1], 1), place, 1)).toBeCloseTo(PAGE_GAP + pixels(2000))
  expect(topInStack(pageStack(PAGES, [0], 1), place, 1)).toBeUndefined()
})

test('what is in sight is not scrolled to', () => {
  expect(scrollToSee(500, view(400))).toBeUndefined()
  expect(scrollToSee(2000, view(400))).toBe(1800)
  expect(scrollToSee(50, view(400))).toBe(0)
})

test('zooming keeps what was at the top of the view there', () => {
  const pages = paper(6)
  const [whole, half] = [stackOf(pages), stackOf(pages, 0.5)]
  const top = topOf(pages, 4) + 300
  expect(scrollAfterZoom(top, whole, half)).toBeCloseTo((half.pages[4]?.top ?? 0) + 150)
  expect(scrollAfterZoom(scrollAfterZoom(top, whole, half), half, whole)).toBeCloseTo(top)
  expect(scrollAfterZoom(0, whole, half)).toBe(0)
})
