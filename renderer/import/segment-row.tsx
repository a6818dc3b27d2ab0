import { DownOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { memo, useEffect, useRef, useState } from 'react'
import { type NoticeSegment, SEGMENT_KINDS, type SegmentKind } from '#shared/import/notice-segment.ts'
import { importSession, useImportSession, useIsSelected } from './import-session.ts'
import colours from './kind-colours.module.css'
import { correctSelected } from './segment-keys.ts'
import styles from './segment-row.module.css'
import { caretAtPoint } from './text-caret.ts'
import { IMPORT_WORDS, KIND_KEYS, KIND_WORDS } from './wording.ts'

const keyOf = (kind: SegmentKind): string =>
  Object.entries(KIND_KEYS).find(([, keyed]) => keyed === kind)?.[0] ?? ''

const OPTIONS = SEGMENT_KINDS.map((value) => ({
  value,
  label: KIND_WORDS[value],
  keyHint: keyOf(value),
}))

const Tools = (props: { readonly index: number }) => {
  const { segments, caret } = useImportSession()
  const { index } = props
  const tools = [
    { words: IMPORT_WORDS.up, run: () => correctSelected.move(-1), off: index === 0 },
    { words: IMPORT_WORDS.down, run: () => correctSelected.move(1), off: index === segments.length - 1 },
    {
      words: IMPORT_WORDS.split,
      run: correctSelected.split,
      off: caret === 0 || caret === segments[index]?.text.length,
    },
    { words: IMPORT_WORDS.merge, run: correctSelected.merge, off: index === 0 },
  ]
  return (
    <div className={styles.tools}>
      {tools.map(({ words, run, off }) => (
        <Button
          key={words.label}
          size="small"
          type="text"
          disabled={off}
          title={words.hint}
          // The keys go on working on the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            // The click is not one on the row, which would select it again.
            event.stopPropagation()
            run()
          }}
        >
          {words.label}
          <kbd className={styles.key}>{words.key}</kbd>
        </Button>
      ))}
    </div>
  )
}

/** The text of the selected piece with the place where it can be cut. */
const SelectedText = (props: { readonly text: string }) => {
  const { caret } = useImportSession()
  return (
    <>
      {props.text.slice(0, caret)}
      <span className={styles.caret} data-testid="split-caret" data-at={caret} aria-hidden />
      {props.text.slice(caret)}
    </>
  )
}

/** What the piece is. Only the selected row holds a real dropdown: a long notice has hundreds of rows. */
const Kind = (props: {
  readonly segment: NoticeSegment
  readonly index: number
  readonly selected: boolean
  /** A kind was chosen: the keys work on the list again. */
  readonly onDone: () => void
}) => {
  const { segment, index, selected } = props
  const [asked, setAsked] = useState(false)
  const label = IMPORT_WORDS.kindOf(segment.line)
  if (!selected)
    return (
      <button
        type="button"
        tabIndex={-1}
        className={styles.kind}
        aria-label={`${label}${KIND_WORDS[segment.kind]}`}
        onClick={() => setAsked(true)}
      >
        {KIND_WORDS[segment.kind]}
        <DownOutlined className={styles.kindArrow} aria-hidden />
      </button>
    )
  return (
    <Select
      size="small"
      variant="borderless"
      className={styles.kindSelect ?? ''}
      popupMatchSelectWidth={120}
      listHeight={416}
      optionRender={({ label, data }) => (
        <span className={styles.kindOption}>
          {label}
          <kbd className={styles.key}>{data.keyHint}</kbd>
        </span>
      )}
      defaultOpen={asked}
      aria-label={label}
      value={segment.kind}
      options={OPTIONS}
      onOpenChange={(open) => {
        if (!open) setAsked(false)
      }}
      onChange={(kind) => {
        correctSelected.kind(kind, index)
        props.onDone()
      }}
    />
  )
}

/** A line of the text, or a piece of one, with what it was taken for. */
export const SegmentRow = memo((props: { readonly segment: NoticeSegment; readonly index: number }) => {
  const { segment, index } = props
  const selected = useIsSelected(index)
  const row = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const classes = [
    styles.segment,
    colours[`kind_${segment.kind}`],
    segment.kind === 'noise' ? styles.quiet : '',
    selected ? styles.selected : '',
  ]
  return (
    // The list around it answers the keys.
    <div
      ref={row}
      id={`segment-${index}`}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      data-kind={segment.kind}
      className={classes.join(' ')}
      onClick={({ clientX: x, clientY: y }) =>
        importSession.select(index, caretAtPoint(text.current, { x, y }))
      }
      onKeyDown={() => undefined}
    >
      <span className={styles.lineNumber}>{segment.line}</span>
      <Kind
        segment={segment}
        index={index}
        selected={selected}
        onDone={() => row.current?.closest<HTMLElement>('[role="listbox"]')?.focus()}
      />
      <span ref={text} className={styles.segmentText}>
        {selected ? <SelectedText text={segment.text} /> : segment.text}
      </span>
      {selected && <Tools index={index} />}
    </div>
  )
})
