import { sourceKey } from '#shared/documents/block-source.ts'
import type { LaidOutPaper } from '#shared/documents/laid-out-paper.ts'
import { sheetOf } from '#shared/documents/page-layout.ts'
import { headHeight, type PageSlice } from '#shared/documents/pagination.ts'
import type { Block, PaperDocument } from '#shared/documents/paper-document.ts'
import { BlockView } from './block-view.tsx'
import { PageNumber } from './page-number.tsx'
import styles from './paper.module.css'
import { points } from './paper-metrics.ts'
import { TableView } from './table-view.tsx'
import { PAPER_WORDS } from './wording.ts'

/** What of a paper is tinted: blocks by index, and everything composed from the thing of this key (see `sourceKey`). */
export type PaperSelection = { readonly blocks: ReadonlySet<number>; readonly key: string | undefined }

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const isSelected = (block: Block, index: number, { blocks, key }: PaperSelection): boolean =>
  blocks.has(index) || (key !== undefined && 'source' in block && sourceKey(block.source) === key)

/** What stands of a block on one page. */
const Slice = (props: {
  readonly slice: PageSlice
  readonly paper: LaidOutPaper
  readonly block: Block
  readonly selection: PaperSelection
}) => {
  const { slice, paper, block, selection } = props
  const { blockIndex, from, height } = slice
  const measured = paper.blocks[blockIndex]
  const { head = [], parts = [] } = measured ?? {}
  const selected = block.kind !== 'table' && isSelected(block, blockIndex, selection)
  return (
    <div
      className={`${styles.slice} ${selected ? styles.selected : ''} ${block.kind === 'table' ? styles.open : ''}`}
      data-block={blockIndex}
      style={{ height: points(headHeight(slice, paper.blocks) + height) }}
    >
      {block.kind === 'table' ? (
        <TableView
          table={block}
          head={head}
          rows={parts}
          slice={slice}
          slices={paper.slicesOf(blockIndex)}
          selectedKey={selection.key}
        />
      ) : (
        <div style={from === 0 ? undefined : { marginTop: points(-sum(parts.slice(0, from))) }}>
          <BlockView block={block} />
        </div>
      )}
    </div>
  )
}

/** A sheet with everything that is printed on it, at true size: the type area, what stands at its foot, the page number. */
export const SheetView = (props: {
  readonly document: PaperDocument
  readonly paper: LaidOutPaper
  /** Counted from 0. */
  readonly page: number
  readonly selection: PaperSelection
}) => {
  const { document, paper, page, selection } = props
  const laidOut = paper.pages[page]
  if (laidOut === undefined) return null
  const { format, slices, foot } = laidOut
  const { margin, typeArea } = sheetOf(format)
  const slice = (each: PageSlice) => {
    const block = document.blocks[each.blockIndex]
    return block === undefined ? null : (
      <Slice key={each.blockIndex} slice={each} paper={paper} block={block} selection={selection} />
    )
  }
  const area = { left: points(margin.left), width: points(typeArea.width) }
  return (
    <>
      <div className={styles.area} style={{ ...area, top: points(margin.top) }}>
        {slices.map(slice)}
      </div>
      {foot !== undefined && (
        <div className={styles.area} style={{ ...area, bottom: points(margin.bottom) }}>
          {slice(foot)}
        </div>
      )}
      {format.pageNumbers && <PageNumber number={page + 1} format={format} />}
    </>
  )
}

/** One page of the preview at its place in the stack, drawn at the zoom of the viewport. */
export const PageView = (props: {
  readonly document: PaperDocument
  readonly paper: LaidOutPaper
  readonly page: number
  readonly selection: PaperSelection
  readonly top: number
}) => {
  const { paper, page, top } = props
  const format = paper.pages[page]?.format
  if (format === undefined) return null
  const { width, height } = sheetOf(format)
  return (
    <section
      className={styles.page}
      style={{
        top,
        left: `calc(50% - ${points(width / 2)} * var(--paper-zoom))`,
        width: points(width),
        height: points(height),
      }}
      aria-label={PAPER_WORDS.page(page + 1)}
      data-page={page + 1}
    >
      <SheetView document={props.document} paper={paper} page={page} selection={props.selection} />
    </section>
  )
}
