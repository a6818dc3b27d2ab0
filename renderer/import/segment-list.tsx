import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { NoticeSegment } from '#shared/import/notice-segment.ts'
import columns from './import-columns.module.css'
import { useImportSession } from './import-session.ts'
import { actionOfKey } from './segment-keys.ts'
import styles from './segment-list.module.css'
import { SegmentRow } from './segment-row.tsx'
import { IMPORT_WORDS } from './wording.ts'

const isRow = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  target.getAttribute('role') === 'option' &&
  target.dataset.kind !== undefined

/** A key for each row that stays with it when others move: its line, and which part of that line it is. */
const rowKeys = (segments: readonly NoticeSegment[]): string[] => {
  const parts = new Map<number, number>()
  return segments.map(({ line }) => {
    const part = (parts.get(line) ?? 0) + 1
    parts.set(line, part)
    return `${line}-${part}`
  })
}

/** The text as it came, a line or part of a line a row, with what each was taken for. */
export const SegmentList = () => {
  const { segments, selected } = useImportSession()
  const keys = useMemo(() => rowKeys(segments), [segments])
  const list = useRef<HTMLDivElement>(null)
  // The keys work from the first moment.
  useEffect(() => list.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys pressed in a row's dropdown or on its buttons belong to them.
    if (event.target !== event.currentTarget && !isRow(event.target)) return
    const action = actionOfKey(event)
    if (action === undefined) return
    event.preventDefault()
    action()
  }
  return (
    <section className={`${columns.column} ${styles.left}`} aria-label={IMPORT_WORDS.source}>
      <header className={columns.columnHead}>
        <span className={columns.columnTitle}>{IMPORT_WORDS.source}</span>
        <span className={styles.keys} title={IMPORT_WORDS.keysHint}>
          {IMPORT_WORDS.keysHint}
        </span>
      </header>
      <div
        ref={list}
        className={columns.scroll}
        role="listbox"
        aria-label={IMPORT_WORDS.source}
        aria-activedescendant={`segment-${selected}`}
        tabIndex={0}
        // A clicked row may be merged away; the keys must not go with it.
        onFocus={(event) => {
          if (isRow(event.target)) list.current?.focus({ preventScroll: true })
        }}
        onKeyDown={onKeyDown}
      >
        {segments.map((segment, index) => (
          <SegmentRow key={keys[index]} segment={segment} index={index} />
        ))}
      </div>
    </section>
  )
}
