import { type CSSProperties, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { PAGE_NUMBER } from '#shared/documents/page-layout.ts'
import { measuredBlocks, type PageSlice, paginate } from '#shared/documents/pagination.ts'
import type { Block, PaperDocument } from '#shared/documents/paper-document.ts'
import { BlockView } from './block-view.tsx'
import styles from './paper.module.css'
import {
  fontFamily,
  LINE_PIXELS,
  lineLength,
  MARGIN_TOP_PIXELS,
  PAGE_PIXELS,
  PAPER_PROPERTIES,
} from './paper-metrics.ts'
import { useMeasuredLines } from './use-measured-lines.ts'
import { PAPER_WORDS } from './wording.ts'

/** Space around and between pages, in CSS pixels. */
const GAP = 20

const Slice = (props: { readonly slice: PageSlice; readonly block: Block; readonly selected: boolean }) => {
  const { blockIndex, fromLine, toLine } = props.slice
  return (
    <div
      className={props.selected ? `${styles.slice} ${styles.selected}` : styles.slice}
      data-block={blockIndex}
      style={{ height: lineLength(toLine - fromLine) }}
    >
      <div style={{ marginTop: lineLength(-fromLine) }}>
        <BlockView block={props.block} />
      </div>
    </div>
  )
}

const Page = (props: {
  readonly number: number
  readonly slices: readonly PageSlice[]
  readonly blocks: readonly Block[]
  readonly selected: ReadonlySet<number>
  readonly top: number
}) => (
  <section
    className={styles.page}
    style={{ top: props.top }}
    aria-label={PAPER_WORDS.page(props.number)}
    data-page={props.number}
  >
    <div className={styles.area}>
      {props.slices.map((slice) => {
        const block = props.blocks[slice.blockIndex]
        return block === undefined ? null : (
          <Slice
            key={slice.blockIndex}
            slice={slice}
            block={block}
            selected={props.selected.has(slice.blockIndex)}
          />
        )
      })}
    </div>
    <div
      className={`${styles.pageNumber} ${props.number % 2 === 1 ? styles.odd : styles.even}`}
      style={{ fontFamily: fontFamily('pageNumber') }}
    >
      {`${PAGE_NUMBER.before}${props.number}${PAGE_NUMBER.after}`}
    </div>
  </section>
)

/** Scroll position and height of an element, followed while it lives. */
const useViewport = () => {
  const element = useRef<HTMLElement>(null)
  const [view, setView] = useState({ top: 0, height: 0, width: 0 })
  useLayoutEffect(() => {
    const viewport = element.current
    if (viewport === null) return
    const look = () =>
      setView({ top: viewport.scrollTop, height: viewport.clientHeight, width: viewport.clientWidth })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(viewport)
    viewport.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      viewport.removeEventListener('scroll', look)
    }
  }, [])
  return { element, view }
}

const numbersFrom = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset)

/** Scrolls a block into view, a quarter down the viewport, unless it is in sight already. */
const showBlock = (
  viewport: HTMLElement,
  pages: readonly (readonly PageSlice[])[],
  target: number,
  { zoom, pitch }: { readonly zoom: number; readonly pitch: number },
) => {
  const page = pages.findIndex((slices) => slices.some(({ blockIndex }) => blockIndex === target))
  const slices = pages[page]
  if (slices === undefined) return
  const before = slices.slice(
    0,
    slices.findIndex(({ blockIndex }) => blockIndex === target),
  )
  const linesBefore = before.reduce((sum, { fromLine, toLine }) => sum + toLine - fromLine, 0)
  const top = GAP + page * pitch + (MARGIN_TOP_PIXELS + linesBefore * LINE_PIXELS) * zoom
  const inSight = top > viewport.scrollTop && top < viewport.scrollTop + viewport.clientHeight - LINE_PIXELS
  if (!inSight) viewport.scrollTo({ top: Math.max(0, top - viewport.clientHeight / 4) })
}

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
  readonly onPages?: (pages: number) => void
}) => {
  const { blocks } = props.document
  const { layer, unmeasured, lines } = useMeasuredLines(blocks)
  const { element, view } = useViewport()
  const measured = useMemo(
    () => (lines === undefined ? undefined : paginate(measuredBlocks(blocks, lines))),
    [blocks, lines],
  )
  const shown = useRef<{ pages: readonly PageSlice[][]; blocks: readonly Block[] }>({ pages: [], blocks: [] })
  if (measured !== undefined) shown.current = { pages: measured, blocks }
  const { pages } = shown.current
  const zoom = props.zoom ?? Math.max(0.3, Math.min(1.5, (view.width - 2 * GAP) / PAGE_PIXELS.width))
  const pitch = PAGE_PIXELS.height * zoom + GAP
  const first = Math.max(0, Math.floor((view.top - GAP) / pitch) - 1)
  const last = Math.min(pages.length - 1, Math.ceil((view.top + view.height) / pitch) + 1)
  const { onPages, onSelect } = props

  useEffect(() => onPages?.(pages.length), [onPages, pages.length])

  useEffect(() => {
    const viewport = element.current
    if (viewport === null) return
    const click = (event: MouseEvent) => {
      const slice = event.target instanceof Element ? event.target.closest('[data-block]') : null
      if (slice instanceof HTMLElement) onSelect(Number(slice.dataset.block))
    }
    viewport.addEventListener('click', click)
    return () => viewport.removeEventListener('click', click)
  }, [element, onSelect])

  const geometry = useRef({ zoom, pitch })
  geometry.current = { zoom, pitch }
  const target = Math.min(...props.selected)
  // Only a new target scrolls; typing and zooming leave the paper where it is.
  useEffect(() => {
    if (element.current !== null) showBlock(element.current, shown.current.pages, target, geometry.current)
  }, [element, target])

  return (
    <section
      ref={element}
      className={styles.viewport}
      style={{ ...PAPER_PROPERTIES, '--paper-zoom': zoom } as CSSProperties}
      aria-label={PAPER_WORDS.preview}
    >
      <div ref={layer} className={styles.measure} aria-hidden="true">
        {[...unmeasured].map(([look, block]) => (
          <BlockView key={look} block={block} />
        ))}
      </div>
      <div
        className={styles.stack}
        style={{ width: PAGE_PIXELS.width * zoom, height: GAP + pages.length * pitch }}
      >
        {numbersFrom(first, last).map((index) => (
          <Page
            key={index}
            number={index + 1}
            slices={pages[index] ?? []}
            blocks={shown.current.blocks}
            selected={props.selected}
            top={GAP + index * pitch}
          />
        ))}
      </div>
    </section>
  )
}
