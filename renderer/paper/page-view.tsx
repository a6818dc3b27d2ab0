import { PAGE_NUMBER } from '#shared/documents/page-layout.ts'
import type { PageSlice } from '#shared/documents/pagination.ts'
import type { Block } from '#shared/documents/paper-document.ts'
import { BlockView } from './block-view.tsx'
import styles from './paper.module.css'
import { FONT_FAMILY, lineLength } from './paper-metrics.ts'
import { PAPER_WORDS } from './wording.ts'

/** The lines of a block that stand on one page. */
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

/** One page: its lines in the type area, and its number, odd ones at the right and even ones at the left. */
export const PageView = (props: {
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
      style={{ fontFamily: FONT_FAMILY.pageNumber.han }}
    >
      {`${PAGE_NUMBER.before}${props.number}${PAGE_NUMBER.after}`}
    </div>
  </section>
)
