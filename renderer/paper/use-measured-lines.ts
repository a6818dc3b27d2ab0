import { useCallback, useMemo, useState } from 'react'
import type { Block } from '#shared/documents/paper-document.ts'
import { estimatedLines } from './line-estimate.ts'
import { knownLines, lookOf } from './line-memory.ts'

/**
 * The lines of every block; `settled` once all of them are measured, until then those of some are estimated.
 * `remeasured` takes over what was measured since.
 */
export type MeasuredLines = {
  readonly looks: readonly string[]
  readonly lines: readonly number[]
  readonly settled: boolean
  readonly remeasured: () => void
}

/** How many lines each block takes at the width of the type area; the measuring itself is done by `MeasuringLayer`. */
export const useMeasuredLines = (blocks: readonly Block[]): MeasuredLines => {
  const [measurements, setMeasurements] = useState(0)
  const { looks, estimates } = useMemo(
    () => ({ looks: blocks.map(lookOf), estimates: blocks.map(estimatedLines) }),
    [blocks],
  )
  const { lines, settled } = useMemo(() => {
    const known = looks.map(knownLines)
    return {
      measurements,
      lines: known.map((measured, index) => measured ?? estimates[index] ?? 1),
      settled: !known.includes(undefined),
    }
  }, [looks, estimates, measurements])
  const remeasured = useCallback(() => setMeasurements((count) => count + 1), [])
  return { looks, lines, settled, remeasured }
}
