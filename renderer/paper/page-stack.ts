import type { PageSlice } from '#shared/documents/pagination.ts'
import { LINE_PIXELS, MARGIN_TOP_PIXELS, PAGE_PIXELS } from './paper-metrics.ts'
import type { Viewport } from './use-viewport.ts'

/** Space around and between pages, in CSS pixels. */
export const PAGE_GAP = 20

const SMALLEST_ZOOM = 0.3
const LARGEST_FITTED_ZOOM = 1.5

/** The zoom at which a page fills the width of the viewport, within reason; a pixel less, lest rounding makes it scroll. */
export const fittingZoom = (width: number): number =>
  Math.max(SMALLEST_ZOOM, Math.min(LARGEST_FITTED_ZOOM, (width - 2 * PAGE_GAP - 1) / PAGE_PIXELS.width))

/** Distance from the top of a page to the top of the next, in CSS pixels. */
export const pagePitch = (zoom: number): number => PAGE_PIXELS.height * zoom + PAGE_GAP

/** Distance from the top of the stack to the top of a page, counted from 0. */
export const pageTop = (page: number, zoom: number): number => PAGE_GAP + page * pagePitch(zoom)

/** First and last page, counted from 0, that are in view or next to what is; `last` before `first` when there is none. */
export const pagesNear = (
  view: Viewport,
  pages: number,
  zoom: number,
): { readonly first: number; readonly last: number } => {
  const pitch = pagePitch(zoom)
  return {
    first: Math.max(0, Math.min(pages - 1, Math.floor((view.top - PAGE_GAP) / pitch) - 1)),
    last: Math.min(pages - 1, Math.ceil((view.top + view.height) / pitch) + 1),
  }
}

/** Where the first line of a block stands in the stack, in CSS pixels; undefined when it is on no page. */
export const topOfBlock = (
  pages: readonly (readonly PageSlice[])[],
  block: number,
  zoom: number,
): number | undefined => {
  const page = pages.findIndex((slices) => slices.some(({ blockIndex }) => blockIndex === block))
  const slices = pages[page]
  if (slices === undefined) return undefined
  const before = slices.slice(
    0,
    slices.findIndex(({ blockIndex }) => blockIndex === block),
  )
  const lines = before.reduce((sum, { fromLine, toLine }) => sum + toLine - fromLine, 0)
  return pageTop(page, zoom) + (MARGIN_TOP_PIXELS + lines * LINE_PIXELS) * zoom
}

/**
 * Where to scroll so that what stands at `top` is seen, a quarter down the viewport; undefined when it is in sight
 * already and scrolling would only disturb.
 */
export const scrollToSee = (top: number, view: Viewport): number | undefined => {
  const inSight = top > view.top && top < view.top + view.height - LINE_PIXELS
  return inSight ? undefined : Math.max(0, top - view.height / 4)
}

/** The scroll position that shows after a change of zoom what was at the top of the viewport before. */
export const scrollAfterZoom = (top: number, before: number, after: number): number => {
  if (top <= PAGE_GAP) return top
  const page = Math.floor((top - PAGE_GAP) / pagePitch(before))
  return pageTop(page, after) + ((top - pageTop(page, before)) * after) / before
}
