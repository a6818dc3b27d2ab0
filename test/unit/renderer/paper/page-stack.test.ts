import { expect, test } from 'vitest'
import {
  fittingZoom,
  PAGE_GAP,
  pagePitch,
  pagesNear,
  pageTop,
  scrollAfterZoom,
  scrollToSee,
  topOfBlock,
} from '../../../../renderer/paper/page-stack.ts'
import { LINE_PIXELS, MARGIN_TOP_PIXELS, PAGE_PIXELS } from '../../../../renderer/paper/paper-metrics.ts'

const view = (top: number, height = 800) => ({ top, height, width: 900 })

test('a fitted page leaves the gap on both sides and stays within reason', () => {
  expect(PAGE_PIXELS.width * fittingZoom(700) + 2 * PAGE_GAP).toBeLessThanOrEqual(700)
  expect(fittingZoom(0)).toBe(0.3)
  expect(fittingZoom(5000)).toBe(1.5)
})

test('only the pages in view and their neighbours are drawn', () => {
  expect(pagesNear(view(0), 40, 1)).toEqual({ first: 0, last: 2 })
  expect(pagesNear(view(pageTop(10, 1)), 40, 1)).toEqual({ first: 9, last: 12 })
  expect(pagesNear(view(pageTop(39, 1)), 40, 1).last).toBe(39)
})

test('a paper that became shorter still draws its last page', () => {
  expect(pagesNear(view(pageTop(30, 1)), 3, 1)).toEqual({ first: 2, last: 2 })
})

test('no page, nothing to draw', () => {
  const { first, last } = pagesNear(view(0), 0, 1)
  expect(last).toBeLessThan(first)
})

const PAGES = [
  [
    { blockIndex: 0, fromLine: 0, toLine: 2 },
    { blockIndex: 1, fromLine: 0, toLine: 20 },
  ],
  [
    { blockIndex: 1, fromLine: 20, toLine: 25 },
    { blockIndex: 2, fromLine: 0, toLine: 3 },
  ],
]

test('a block stands where its first line is drawn', () => {
  expect(topOfBlock(PAGES, 1, 1)).toBeCloseTo(PAGE_GAP + MARGIN_TOP_PIXELS + 2 * LINE_PIXELS)
  expect(topOfBlock(PAGES, 2, 0.5)).toBeCloseTo(
    PAGE_GAP + pagePitch(0.5) + (MARGIN_TOP_PIXELS + 5 * LINE_PIXELS) * 0.5,
  )
  expect(topOfBlock(PAGES, 9, 1)).toBeUndefined()
})

test('what is in sight is not scrolled to', () => {
  expect(scrollToSee(500, view(400))).toBeUndefined()
  expect(scrollToSee(2000, view(400))).toBe(1800)
  expect(scrollToSee(50, view(400))).toBe(0)
})

test('zooming keeps what was at the top of the view there', () => {
  const top = pageTop(4, 1) + 300
  expect(scrollAfterZoom(top, 1, 0.5)).toBeCloseTo(pageTop(4, 0.5) + 150)
  expect(scrollAfterZoom(scrollAfterZoom(top, 1, 1.25), 1.25, 1)).toBeCloseTo(top)
  expect(scrollAfterZoom(0, 1, 1.5)).toBe(0)
})
