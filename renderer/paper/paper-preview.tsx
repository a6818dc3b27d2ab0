import { type CSSProperties, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { measuredBlocks, paginate } from '#shared/documents/pagination.ts'
import type { PaperDocument } from '#shared/documents/paper-document.ts'
import { MeasuringLayer } from './measuring-layer.tsx'
import { fittingZoom, pagesNear, pageTop, scrollAfterZoom, scrollToSee, topOfBlock } from './page-stack.ts'
import { PageView } from './page-view.tsx'
import styles from './paper.module.css'
import { PAGE_PIXELS, PAPER_PROPERTIES } from './paper-metrics.ts'
import { useMeasuredLines } from './use-measured-lines.ts'
import { useViewport } from './use-viewport.ts'
import { PAPER_WORDS } from './wording.ts'

/** Numbers of pages, counted from 0. */
const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset)

/** Number of pages; `settled` is false while the later ones of a long paper are still being measured. */
export type PageCount = { readonly pages: number; readonly settled: boolean }

/**
 * A paper as A4 pages, drawn from the same blocks as the Word file: type area, grid of 22 lines, page numbers. Only pages
 * near the visible part are drawn. `zoom` 1 is true size, null fits the width. A click on a block calls `onSelect`;
 * `selected` blocks are tinted, and the first of them is scrolled into view when it changes.
 */
export const PaperPreview = (props: {
  readonly document: PaperDocument
  readonly zoom: number | null
  readonly selected: ReadonlySet<number>
  readonly onSelect: (blockIndex: number) => void
  readonly onPages: (count: PageCount) => void
}) => {
  const { blocks } = props.document
  const { element, view } = useViewport<HTMLElement>()
  const blockInView = useRef(0)
  const { looks, lines, settled, remeasured } = useMeasuredLines(blocks)
  const inView = useCallback(() => blockInView.current, [])
  const pages = useMemo(() => paginate(measuredBlocks(blocks, lines)), [blocks, lines])
  const zoom = props.zoom ?? fittingZoom(view.width)
  const { first, last } = pagesNear(view, pages.length, zoom)
  const { onPages, onSelect } = props

  useEffect(() => {
    blockInView.current = pages[first]?.[0]?.blockIndex ?? 0
  }, [pages, first])

  useEffect(() => onPages({ pages: pages.length, settled }), [onPages, pages.length, settled])

  useEffect(() => {
    const viewport = element.current
    if (viewport === null) return
    const click = (event: MouseEvent) => {
      // Text marked with the mouse is meant to be copied.
      if (document.getSelection()?.isCollapsed === false) return
      const slice = event.target instanceof Element ? event.target.closest('[data-block]') : null
      if (slice instanceof HTMLElement) onSelect(Number(slice.dataset.block))
    }
    viewport.addEventListener('click', click)
    return () => viewport.removeEventListener('click', click)
  }, [element, onSelect])

  const shown = useRef({ pages, zoom, view })
  shown.current = { pages, zoom, view }
  const drawnZoom = useRef(zoom)
  useLayoutEffect(() => {
    // Where the paper was scrolled to when it had its old size; by now the browser may have moved it.
    const { top } = shown.current.view
    if (element.current !== null && zoom !== drawnZoom.current)
      element.current.scrollTop = scrollAfterZoom(top, drawnZoom.current, zoom)
    drawnZoom.current = zoom
  }, [element, zoom])

  const target = Math.min(...props.selected)
  // Only a new target scrolls; typing leaves the paper where it is.
  useEffect(() => {
    const top = topOfBlock(shown.current.pages, target, shown.current.zoom)
    const scroll = top === undefined ? undefined : scrollToSee(top, shown.current.view)
    if (scroll !== undefined) element.current?.scrollTo({ top: scroll })
  }, [element, target])

  return (
    <section
      ref={element}
      className={styles.viewport}
      style={{ ...PAPER_PROPERTIES, '--paper-zoom': zoom } as CSSProperties}
      aria-label={PAPER_WORDS.preview}
    >
      <MeasuringLayer blocks={blocks} looks={looks} inView={inView} onMeasured={remeasured} />
      <div
        className={styles.stack}
        style={{ width: PAGE_PIXELS.width * zoom, height: pageTop(pages.length, zoom) }}
      >
        {range(first, last).map((page) => (
          <PageView
            key={page}
            number={page + 1}
            slices={pages[page] ?? []}
            blocks={blocks}
            selected={props.selected}
            top={pageTop(page, zoom)}
          />
        ))}
      </div>
    </section>
  )
}
