import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Block } from '#shared/documents/paper-document.ts'
import { BlockView } from './block-view.tsx'
import { knownLines, rememberLines } from './line-memory.ts'
import styles from './paper.module.css'
import { LINE_PIXELS } from './paper-metrics.ts'

/** Blocks measured in one go: some 20 ms on a PC that is not new, so that typing goes on between two batches. */
const BATCH = 120
/** The next batch waits for a quiet moment, but never longer than this (milliseconds). */
const LONGEST_WAIT = 200
/** A batch that begins this near to what is in view concerns what is drawn, or soon will be. In blocks. */
const NEAR = 80

/** Blocks to measure, by what they look like. `near`: they are in view or close to it. `last`: none is left after them. */
type Batch = { readonly blocks: ReadonlyMap<string, Block>; readonly near: boolean; readonly last: boolean }

/** Up to `BATCH` blocks not measured yet, from the one in view onwards and then from the beginning. */
const nextBatch = (blocks: readonly Block[], looks: readonly string[], inView: number): Batch => {
  const batch = new Map<string, Block>()
  let near = false
  for (let step = 0; step < blocks.length; step++) {
    const index = (inView + step) % blocks.length
    const [block, look] = [blocks[index], looks[index]]
    if (block === undefined || look === undefined || batch.has(look) || knownLines(look) !== undefined)
      continue
    if (batch.size === BATCH) return { blocks: batch, near, last: false }
    if (step < NEAR) near = true
    batch.set(look, block)
  }
  return { blocks: batch, near, last: true }
}

/**
 * Measures blocks by drawing them unseen at the width of the type area. What is in view (from block `inView` on) is
 * measured before anything is shown; the rest of a long paper follows batch by batch in quiet moments. `onMeasured` is
 * called when the pages on screen, or in the end all pages, can be drawn anew.
 */
export const MeasuringLayer = (props: {
  readonly blocks: readonly Block[]
  readonly looks: readonly string[]
  readonly inView: () => number
  readonly onMeasured: () => void
}) => {
  const { blocks, looks, inView, onMeasured } = props
  const layer = useRef<HTMLDivElement>(null)
  const [turn, setTurn] = useState(0)
  const batch = useMemo(
    () => ({ turn, ...nextBatch(blocks, looks, inView()) }),
    [blocks, looks, inView, turn],
  )

  useLayoutEffect(() => {
    const drawn = layer.current?.children
    if (batch.blocks.size === 0 || drawn === undefined) return
    const measured = [...batch.blocks.keys()].map((look, index): [string, number] => {
      const height = drawn[index]?.getBoundingClientRect().height ?? LINE_PIXELS
      return [look, Math.max(1, Math.round(height / LINE_PIXELS))]
    })
    rememberLines(new Map(measured), looks.length)
    if (batch.near || batch.last) onMeasured()
  }, [batch, looks.length, onMeasured])

  // One turn more after the last batch empties the layer.
  useEffect(() => {
    if (batch.blocks.size === 0) return
    const quiet = requestIdleCallback(() => setTurn((count) => count + 1), { timeout: LONGEST_WAIT })
    return () => cancelIdleCallback(quiet)
  }, [batch])

  return (
    <div ref={layer} className={styles.measure} aria-hidden="true">
      {[...batch.blocks].map(([look, block]) => (
        <BlockView key={look} block={block} />
      ))}
    </div>
  )
}
