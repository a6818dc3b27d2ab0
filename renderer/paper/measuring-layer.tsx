import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Measurable } from './measurable.ts'
import { BatchView, nextBatch, rememberDrawn } from './measuring-batch.tsx'
import styles from './paper.module.css'

/** The next batch waits for a quiet moment, but never longer than this (milliseconds). */
const LONGEST_WAIT = 200

/**
 * Measures texts by drawing them unseen. What is in view (from text `inView` on) is measured before anything is shown; the
 * rest of a long paper follows batch by batch in quiet moments. `onMeasured` is called when the pages on screen, or in the
 * end all pages, can be drawn anew.
 */
export const MeasuringLayer = (props: {
  readonly measurables: readonly Measurable[]
  readonly inView: () => number
  readonly onMeasured: () => void
}) => {
  const { measurables, inView, onMeasured } = props
  const layer = useRef<HTMLDivElement>(null)
  const [turn, setTurn] = useState(0)
  const batch = useMemo(() => ({ turn, ...nextBatch(measurables, inView()) }), [measurables, inView, turn])

  useLayoutEffect(() => {
    if (batch.texts.size === 0 || layer.current === null) return
    rememberDrawn(batch, layer.current, measurables.length)
    if (batch.near || batch.last) onMeasured()
  }, [batch, measurables.length, onMeasured])

  // One turn more after the last batch empties the layer.
  useEffect(() => {
    if (batch.texts.size === 0) return
    const quiet = requestIdleCallback(() => setTurn((count) => count + 1), { timeout: LONGEST_WAIT })
    return () => cancelIdleCallback(quiet)
  }, [batch])

  return (
    <div ref={layer} className={styles.measure} aria-hidden="true">
      <BatchView batch={batch} />
    </div>
  )
}
