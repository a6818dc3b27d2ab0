import { type CSSProperties, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { sourceKey } from '#shared/documents/block-source.ts'
import type { BlockSource, PaperDocument } from '#shared/documents/paper-document.ts'
import { MeasuringLayer } from './measuring-layer.tsx'
import {
  fittingZoom,
  PAGE_GAP,
  type PartPlace,
  pageInView,
  pageStack,
  pagesNear,
  scrollAfterZoom,
  scrollToSee,
  topInStack,
  whereOnPage,
} from './page-stack.ts'
import { PageView } from './page-view.tsx'
import styles from './paper.module.css'
import { paperProperties } from './paper-metrics.ts'
import type { PaperView } from './paper-view.ts'
import { clickedSource, firstOfSource } from './printed-source.ts'
import { useMeasuredPaper } from './use-measured-paper.ts'
import { useViewport } from './use-viewport.ts'
import { PAPER_WORDS } from './wording.ts'

const NONE: ReadonlySet<number> = new Set()

/**
 * A paper as pages in their true proportions, drawn from the same blocks as the Word file. Only pages near the visible part
 * are drawn. A click calls `onSelect` with the block and with what the cell, row or block was composed from. Tinted are the
 * `selected` blocks and everything of `selectedSource`; the first of them is scrolled into view when it changes.
 */
export const PaperPreview = (props: {
  readonly document: PaperDocument
  readonly view: PaperView
  readonly selected?: ReadonlySet<number>
  readonly selectedSource?: BlockSource | null
  readonly onSelect: (blockIndex: number, source: BlockSource | undefined) => void
}) => {
  const { document: shownPaper, view: look, onSelect, selected = NONE, selectedSource } = props
  const { element, view } = useViewport<HTMLElement>()
  const paper = useMeasuredPaper(shownPaper)
  const { pages, blocks, measurables, settled, remeasured } = paper
  const [singlePage, setSinglePage] = useState(0)
  const single = Math.max(0, Math.min(singlePage, pages.length - 1))
  const zoom = look.zoom ?? fittingZoom(pages, view.width)
  const stack = useMemo(
    () => pageStack(pages, look.mode === 'single' ? [single] : [...pages.keys()], zoom),
    [pages, look.mode, single, zoom],
  )
  const near = pagesNear(stack, view)

  const firstDrawn = pages[near[0]?.number ?? 0]?.slices[0]
  const firstInView = useRef<PartPlace>({ blockIndex: 0, part: 0 })
  useEffect(() => {
    firstInView.current = { blockIndex: firstDrawn?.blockIndex ?? 0, part: firstDrawn?.from ?? 0 }
  }, [firstDrawn])
  const inView = useCallback(() => {
    const { blockIndex, part } = firstInView.current
    const first = measurables.findIndex(
      (text) => text.blockIndex > blockIndex || (text.blockIndex === blockIndex && text.part >= part),
    )
    return Math.max(0, first)
  }, [measurables])

  const { setCount, setPage, asked } = look
  // In the same step, so that the number of pages never stands beside another paper.
  useLayoutEffect(() => setCount({ pages: pages.length, settled }), [setCount, pages.length, settled])
  const shownPage = look.mode === 'single' ? single : pageInView(stack, view)
  useEffect(() => setPage(shownPage), [setPage, shownPage])

  const shown = useRef({ pages, blocks, stack, zoom, view, single, document: shownPaper, mode: look.mode })
  shown.current = { pages, blocks, stack, zoom, view, single, document: shownPaper, mode: look.mode }

  useEffect(() => {
    const viewport = element.current
    if (viewport === null) return
    const click = ({ target }: MouseEvent) => {
      // Text marked with the mouse is meant to be copied.
      if (document.getSelection()?.isCollapsed === false || !(target instanceof Element)) return
      const clicked = clickedSource(shown.current.document, target)
      if (clicked !== undefined) onSelect(clicked.blockIndex, clicked.source)
    }
    viewport.addEventListener('click', click)
    return () => viewport.removeEventListener('click', click)
  }, [element, onSelect])

  const drawn = useRef({ stack, zoom })
  useLayoutEffect(() => {
    // Where the paper was scrolled to when it had its old size; by now the browser may have moved it.
    const { top } = shown.current.view
    const viewport = element.current
    if (viewport !== null && zoom !== drawn.current.zoom) {
      viewport.scrollTop = scrollAfterZoom(top, drawn.current.stack, stack)
      // A page wider than the viewport shows its middle, where it was.
      viewport.scrollLeft = (viewport.scrollWidth - viewport.clientWidth) / 2
    }
    drawn.current = { stack, zoom }
  }, [element, stack, zoom])

  const scrollTo = useCallback(
    (place: { readonly page: number; readonly offset: number }, always: boolean) => {
      const now = shown.current
      const changesPage = now.mode === 'single' && place.page !== now.single
      if (changesPage) setSinglePage(place.page)
      const next = changesPage ? pageStack(now.pages, [place.page], now.zoom) : now.stack
      const top = topInStack(next, place, now.zoom)
      if (top === undefined) return
      const scroll = always ? Math.max(0, top - PAGE_GAP) : scrollToSee(top, now.view)
      if (scroll !== undefined) element.current?.scrollTo({ top: scroll })
    },
    [element],
  )

  // What was asked for before this paper was shown was a page of another.
  const answered = useRef(asked)
  useEffect(() => {
    if (asked === null || asked === answered.current) return
    answered.current = asked
    scrollTo({ page: asked.page, offset: 0 }, true)
  }, [asked, scrollTo])

  const key = selectedSource === undefined || selectedSource === null ? undefined : sourceKey(selectedSource)
  const firstSelected = selected.size === 0 ? undefined : Math.min(...selected)
  // Only a new target scrolls; typing leaves the paper where it is.
  useEffect(() => {
    const target =
      firstSelected !== undefined
        ? { blockIndex: firstSelected, part: 0 }
        : key !== undefined && firstOfSource(shown.current.document, key)
    const place = target ? whereOnPage(shown.current.pages, shown.current.blocks, target) : undefined
    if (place !== undefined) scrollTo(place, false)
  }, [firstSelected, key, scrollTo])

  const selection = useMemo(() => ({ blocks: selected, key }), [selected, key])
  return (
    <section
      ref={element}
      className={styles.viewport}
      style={{ ...paperProperties(shownPaper.fonts), '--paper-zoom': zoom } as CSSProperties}
      aria-label={PAPER_WORDS.preview}
    >
      <MeasuringLayer measurables={measurables} inView={inView} onMeasured={remeasured} />
      <div className={styles.stack} style={{ width: stack.width, height: stack.height }}>
        {near.map(({ number, top }) => (
          <PageView
            key={number}
            document={shownPaper}
            paper={paper}
            page={number}
            selection={selection}
            top={top}
          />
        ))}
      </div>
    </section>
  )
}
