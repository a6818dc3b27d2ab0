import { Button, Select } from 'antd'
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react'
import { type NoticeSegment, SEGMENT_KINDS, type SegmentKind } from '#shared/import/notice-segment.ts'
import { mergeWithPrevious, moveSegment, setKind, splitSegment } from '#shared/import/segment-correction.ts'
import styles from './import-screen.module.css'
import { importSession, useImportSession } from './import-session.ts'
import { IMPORT_WORDS, KIND_KEYS, KIND_WORDS } from './wording.ts'

const OPTIONS = SEGMENT_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))

/** Characters of the segment's text before the caret or selection, 0 when it is elsewhere. */
const caretIn = (element: HTMLElement | null): number => {
  const selection = window.getSelection()
  if (element === null || selection === null || !element.contains(selection.anchorNode)) return 0
  return selection.anchorOffset
}

const SegmentTools = (props: { readonly index: number; readonly textElement: () => HTMLElement | null }) => {
  const { segments } = useImportSession()
  const { index } = props
  const move = (to: number) => importSession.correct(moveSegment(segments, index, to), to)
  return (
    <div className={styles.tools}>
      <Button size="small" type="text" disabled={index === 0} onClick={() => move(index - 1)}>
        {IMPORT_WORDS.up}
      </Button>
      <Button
        size="small"
        type="text"
        disabled={index === segments.length - 1}
        onClick={() => move(index + 1)}
      >
        {IMPORT_WORDS.down}
      </Button>
      <Button
        size="small"
        type="text"
        // The caret must stay in the text while the button is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => importSession.correct(splitSegment(segments, index, caretIn(props.textElement())))}
      >
        {IMPORT_WORDS.split}
      </Button>
      <Button
        size="small"
        type="text"
        disabled={index === 0}
        onClick={() => importSession.correct(mergeWithPrevious(segments, index), index - 1)}
      >
        {IMPORT_WORDS.merge}
      </Button>
    </div>
  )
}

const chooseKind = (segments: readonly NoticeSegment[], index: number, kind: SegmentKind) =>
  importSession.correct(setKind(segments, index, kind))

const SegmentRow = memo(
  (props: { readonly segment: NoticeSegment; readonly index: number; readonly selected: boolean }) => {
    const { segment, index, selected } = props
    const row = useRef<HTMLDivElement>(null)
    const text = useRef<HTMLSpanElement>(null)
    useEffect(() => {
      if (selected) row.current?.scrollIntoView({ block: 'nearest' })
    }, [selected])
    const quiet = segment.kind === 'noise' ? styles.quiet : ''
    return (
      <div
        ref={row}
        role="option"
        aria-selected={selected}
        tabIndex={-1}
        data-kind={segment.kind}
        className={`${styles.segment} ${styles[`kind_${segment.kind}`] ?? ''} ${quiet} ${selected ? styles.selected : ''}`}
        onClick={() => importSession.select(index)}
        onKeyDown={() => undefined}
      >
        <span className={styles.lineNumber}>{segment.line}</span>
        <KindSelect segment={segment} index={index} />
        <span ref={text} className={styles.segmentText}>
          {segment.text}
        </span>
        {selected && <SegmentTools index={index} textElement={() => text.current} />}
      </div>
    )
  },
)

const KindSelect = (props: { readonly segment: NoticeSegment; readonly index: number }) => {
  const { segments } = useImportSession()
  return (
    <Select
      size="small"
      variant="borderless"
      style={{ width: '100%' }}
      popupMatchSelectWidth={120}
      aria-label={IMPORT_WORDS.kindOf(props.segment.line)}
      value={props.segment.kind}
      options={OPTIONS}
      onChange={(kind) => chooseKind(segments, props.index, kind)}
    />
  )
}

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
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys typed into a row's dropdown belong to the dropdown.
    if (event.target !== event.currentTarget && !isRow(event.target)) return
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
    const kind = KIND_KEYS[event.key]
    if (kind !== undefined) chooseKind(segments, selected, kind)
    else if (event.key === 'ArrowDown') importSession.select(Math.min(selected + 1, segments.length - 1))
    else if (event.key === 'ArrowUp') importSession.select(Math.max(selected - 1, 0))
    else return
    event.preventDefault()
  }
  return (
    <section className={`${styles.column} ${styles.left}`}>
      <header className={styles.columnHead}>
        {IMPORT_WORDS.source}
        <span className={styles.keys}>{IMPORT_WORDS.keysHint}</span>
      </header>
      <div
        className={styles.scroll}
        role="listbox"
        aria-label={IMPORT_WORDS.source}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {segments.map((segment, index) => (
          <SegmentRow key={keys[index]} segment={segment} index={index} selected={index === selected} />
        ))}
      </div>
    </section>
  )
}
