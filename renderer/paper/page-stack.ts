import { GRID, sheetOf } from '#shared/documents/page-layout.ts'
import { headHeight, type MeasuredBlock, type PaperPage } from '#shared/documents/pagination.ts'
import { pixels } from './paper-metrics.ts'
import type { Viewport } from './use-viewport.ts'

/** Space around and between pages, in CSS pixels. */
export const PAGE_GAP = 20

const SMALLEST_ZOOM = 0.3
const LARGEST_FITTED_ZOOM = 1.5

/** Height of a line of body text in CSS pixels at 100 %. */
const LINE_PIXELS = pixels(GRID.linePitch)

/** A page where it stands in the stack, in CSS pixels at the zoom of the stack; `number` counts from 0. */
export type StackedPage = {
  readonly number: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Pages under each other, with the size of all of them together. */
export type PageStack = {
  readonly pages: readonly StackedPage[]
  readonly width: number
  readonly height: number
}

const sizeOf = ({ format }: PaperPage): { readonly width: number; readonly height: number } => {
  const { width, height } = sheetOf(format)
  return { width: pixels(width), height: pixels(height) }
}

const widest = (pages: readonly PaperPage[]): number =>
  pages.reduce((width, page) => Math.max(width, sizeOf(page).width), 0)

/**
 * The zoom at which the widest page fills the width of the viewport, within reason; a pixel less, lest rounding makes it
 * scroll.
 */
export const fittingZoom = (pages: readonly PaperPage[], width: number): number => {
  const page = widest(pages)
  if (page === 0) return 1
  return Math.max(SMALLEST_ZOOM, Math.min(LARGEST_FITTED_ZOOM, (width - 2 * PAGE_GAP - 1) / page))
}

/** Puts the pages of these numbers under each other. */
export const pageStack = (
  pages: readonly PaperPage[],
  numbers: readonly number[],
  zoom: number,
): PageStack => {
  let top = PAGE_GAP
  const stacked = numbers.flatMap((number): StackedPage[] => {
    const page = pages[number]
    if (page === undefined) return []
    const { width, height } = sizeOf(page)
    const placed = { number, top, width: width * zoom, height: height * zoom }
    top += placed.height + PAGE_GAP
    return [placed]
  })
  return { pages: stacked, width: widest(pages) * zoom, height: top }
}

/** How many of the first pages end above a height; pages are in order, so halving finds it. */
const pagesAbove = (pages: readonly StackedPage[], height: number): number => {
  let [low, high] = [0, pages.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const page = pages[middle]
    if (page !== undefined && page.top + page.height < height) low = middle + 1
    else high = middle
  }
  return low
}

/** The pages in view and the one next to them on either side. */
export const pagesNear = ({ pages }: PageStack, view: Viewport): readonly StackedPage[] => {
  const first = Math.min(pagesAbove(pages, view.top), pages.length - 1)
  const last = pagesAbove(pages, view.top + view.height)
  return pages.slice(Math.max(0, first - 1), last + 2)
}

/** Number of the page that fills the middle of the view, counted from 0; 0 when there is none. */
export const pageInView = ({ pages }: PageStack, view: Viewport): number => {
  const middle = pagesAbove(pages, view.top + view.height / 2)
  return (pages[middle] ?? pages.at(-1))?.number ?? 0
}

/** A part of a block: a line of a text, a row of a table. */
export type PartPlace = { readonly blockIndex: number; readonly part: number }

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Where a part begins: its page, counted from 0, and twips from the top of that page's sheet. Undefined when on no page. */
export const whereOnPage = (
  pages: readonly PaperPage[],
  blocks: readonly MeasuredBlock[],
  { blockIndex, part }: PartPlace,
): { readonly page: number; readonly offset: number } | undefined => {
  for (const [page, { slices, foot, format }] of pages.entries()) {
    const { margin, typeArea } = sheetOf(format)
    let offset = margin.top
    for (const slice of slices) {
      const block = blocks[slice.blockIndex]
      offset += headHeight(slice, blocks)
      if (slice.blockIndex === blockIndex && part >= slice.from && part < slice.to)
        return { page, offset: offset + sum(block?.parts.slice(slice.from, part) ?? []) }
      offset += slice.height
    }
    if (foot?.blockIndex === blockIndex) return { page, offset: margin.top + typeArea.height - foot.height }
  }
  return undefined
}

/** Where a place of a page stands in the stack, in CSS pixels; undefined when the page is not in it. */
export const topInStack = (
  { pages }: PageStack,
  { page, offset }: { readonly page: number; readonly offset: number },
  zoom: number,
): number | undefined => {
  const stacked = pages.find(({ number }) => number === page)
  return stacked === undefined ? undefined : stacked.top + pixels(offset) * zoom
}

/**
 * Where to scroll so that what stands at `top` is seen, a quarter down the viewport; undefined when it is in sight
 * already and scrolling would only disturb.
 */
export const scrollToSee = (top: number, view: Viewport): number | undefined => {
  const inSight = top > view.top && top < view.top + view.height - LINE_PIXELS
  return inSight ? undefined : Math.max(0, top - view.height / 4)
}

/** The scroll position that shows in a stack of another zoom what was at the top of the viewport before. */
export const scrollAfterZoom = (top: number, before: PageStack, after: PageStack): number => {
  const index = pagesAbove(before.pages, top)
  const [was, is] = [before.pages[index], after.pages[index]]
  if (top <= PAGE_GAP || was === undefined || is === undefined) return top
  return is.top + (top - was.top) * (is.height / was.height)
}
