import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Block } from '#shared/documents/paper-document.ts'
import { LINE_PIXELS } from './paper-metrics.ts'

/** Measured blocks are remembered by what they look like, so that typing measures one paragraph, not the whole paper. */
const remembered = new Map<string, number>()
/** Above this many remembered blocks the memory starts anew (a few megabytes of text). */
const MOST_REMEMBERED = 50_000

const lookOf = (block: Block): string =>
  JSON.stringify(block.kind === 'blank' ? block : { ...block, source: undefined })

/** Blocks to draw in the measuring layer (by what they look like, in this order), and the lines of every block; undefined lines until all are measured. */
export type Measurement = {
  readonly layer: RefObject<HTMLDivElement | null>
  readonly unmeasured: ReadonlyMap<string, Block>
  readonly lines: readonly number[] | undefined
}

/** How many lines each block takes at the width of the type area, measured by drawing what was not measured before. */
export const useMeasuredLines = (blocks: readonly Block[]): Measurement => {
  const layer = useRef<HTMLDivElement>(null)
  const [round, setRound] = useState(0)
  const looks = useMemo(() => blocks.map(lookOf), [blocks])
  // `round` counts the measurements: after each, what was unmeasured is remembered.
  const measurement = useMemo(() => {
    const unmeasured = new Map<string, Block>()
    for (const [index, look] of looks.entries()) {
      const block = blocks[index]
      if (block !== undefined && !remembered.has(look)) unmeasured.set(look, block)
    }
    const known = unmeasured.size === 0
    return { round, unmeasured, lines: known ? looks.map((look) => remembered.get(look) ?? 1) : undefined }
  }, [blocks, looks, round])
  useLayoutEffect(() => {
    const { unmeasured } = measurement
    if (unmeasured.size === 0) return
    if (remembered.size > MOST_REMEMBERED) remembered.clear()
    const drawn = [...(layer.current?.children ?? [])]
    for (const [index, look] of [...unmeasured.keys()].entries()) {
      const height = drawn[index]?.getBoundingClientRect().height ?? LINE_PIXELS
      remembered.set(look, Math.max(1, Math.round(height / LINE_PIXELS)))
    }
    setRound((count) => count + 1)
  }, [measurement])
  return { layer, unmeasured: measurement.unmeasured, lines: measurement.lines }
}
