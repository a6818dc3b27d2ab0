import { useCallback, useMemo, useState } from 'react'
import { type LaidOutPaper, laidOutPaper } from '#shared/documents/laid-out-paper.ts'
import type { PaperDocument } from '#shared/documents/paper-document.ts'
import { layoutDecisions } from '#shared/documents/printed-pages.ts'
import { isMeasured } from './line-memory.ts'
import { type Measurable, measurablesOf, measuredLines } from './measurable.ts'

/**
 * A paper broken into pages; `settled` once all its texts are measured, until then some are estimated. `remeasured` takes
 * over what was measured since.
 */
export type MeasuredPaper = LaidOutPaper & {
  readonly measurables: readonly Measurable[]
  readonly settled: boolean
  readonly remeasured: () => void
}

/** Lays a paper out by what is measured of it; the measuring itself is done by `MeasuringLayer`. */
export const useMeasuredPaper = (document: PaperDocument): MeasuredPaper => {
  const [measurements, setMeasurements] = useState(0)
  const measurables = useMemo(() => measurablesOf(document), [document])
  const decisions = useMemo(() => layoutDecisions(document), [document])
  const laidOut = useMemo(
    () => ({
      measurements,
      ...laidOutPaper(document, measuredLines(document.fonts), decisions),
      settled: measurables.every(({ look }) => isMeasured(look)),
    }),
    [document, decisions, measurables, measurements],
  )
  const remeasured = useCallback(() => setMeasurements((count) => count + 1), [])
  return { ...laidOut, measurables, remeasured }
}
