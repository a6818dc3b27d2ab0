import { type KeyboardEvent, useEffect, useRef } from 'react'
import { sourceKey } from '#shared/documents/block-source.ts'
import type { NoticeOutlineEntry } from '#shared/documents/notice/notice-outline.ts'
import { useViewport } from '../paper/use-viewport.ts'
import styles from './outline.module.css'
import { OutlineMark } from './outline-mark.tsx'
import type { NoticeSelection, SelectPlace } from './use-notice-selection.ts'
import { NOTICE_WORDS } from './wording.ts'

/** Height of an entry, and how far outside of the view entries are drawn, in CSS pixels. */
const ENTRY_HEIGHT = 28
const MARGIN = 280

const LEVEL_CLASS = { 1: '', 2: styles.level2, 3: styles.level3 } as const

/** Where the arrow keys lead from an entry; undefined for any other key. */
const stepOf = (key: string, at: number, count: number, inView: number): number | undefined => {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + inView,
    PageUp: at - inView,
    Home: 0,
    End: count - 1,
  }
  const to = steps[key]
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to))
}

/**
 * Chapters, aspects and findings of the notice, with a mark where something is missing or wrong. One stop for the Tab
 * key: the arrows choose, Enter puts the cursor into the text.
 */
export const OutlineColumn = (props: {
  readonly entries: readonly NoticeOutlineEntry[]
  readonly selection: NoticeSelection
  readonly onSelect: SelectPlace
}) => {
  const { entries, selection, onSelect } = props
  const { element, view } = useViewport<HTMLElement>()
  const key = selection.place === null ? '' : sourceKey(selection.place.source)
  const chosen = entries.findIndex(({ source }) => sourceKey(source) === key)
  const current = Math.max(0, chosen)
  const first = Math.max(0, Math.floor((view.top - MARGIN) / ENTRY_HEIGHT))
  const last = Math.min(entries.length - 1, Math.ceil((view.top + view.height + MARGIN) / ENTRY_HEIGHT))
  const moved = useRef(false)

  useEffect(() => {
    const column = element.current
    if (column === null || chosen < 0) return
    const top = chosen * ENTRY_HEIGHT
    if (top < column.scrollTop) column.scrollTop = top
    else if (top + 2 * ENTRY_HEIGHT > column.scrollTop + column.clientHeight)
      column.scrollTop = top + 2 * ENTRY_HEIGHT - column.clientHeight
    if (moved.current) column.querySelector<HTMLElement>('[aria-current="true"]')?.focus()
    moved.current = false
  }, [element, chosen])

  const select = (index: number, asked: NoticeSelection['asked']) => {
    const entry = entries[index]
    if (entry !== undefined) onSelect({ source: entry.source }, asked)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') select(current, 'edit')
    else {
      const inView = Math.floor(view.height / ENTRY_HEIGHT) - 1
      const to = stepOf(event.key, current, entries.length, inView)
      if (to === undefined) return
      moved.current = to !== chosen
      select(to, 'show')
    }
    event.preventDefault()
  }
  const drawn = entries.flatMap((entry, index) =>
    (index >= first && index <= last) || index === current ? [{ entry, index }] : [],
  )
  return (
    <nav ref={element} className={styles.outline} aria-label={NOTICE_WORDS.outline}>
      <div className={styles.entries} style={{ height: entries.length * ENTRY_HEIGHT }}>
        {drawn.map(({ entry: { level, text, source, mark }, index }) => (
          <button
            key={sourceKey(source)}
            type="button"
            title={text}
            className={`${styles.entry} ${LEVEL_CLASS[level]}`}
            style={{ top: index * ENTRY_HEIGHT }}
            aria-current={index === chosen}
            tabIndex={index === current ? 0 : -1}
            onClick={() => select(index, 'show')}
            onKeyDown={onKeyDown}
          >
            <span className={styles.text}>{text}</span>
            <OutlineMark mark={mark} />
          </button>
        ))}
      </div>
    </nav>
  )
}
