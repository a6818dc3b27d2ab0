import { Button } from 'antd'
import { Fragment, useMemo, useState } from 'react'
import type { WordedChange } from '#shared/ledger/history/worded-change.ts'
import type { TextPiece } from '#shared/text/text-differences.ts'
import styles from './change-lines.module.css'
import { bySubject, readingOf, type SubjectChanges } from './change-reading.ts'
import { HISTORY_WORDS } from './wording.ts'

/** Pieces with their place in the text, which tells two of the same words apart. */
const placed = (pieces: readonly TextPiece[]) => {
  let at = 0
  return pieces.map((piece) => {
    const start = at
    at += piece.text.length
    return { ...piece, start }
  })
}

const Before = ({ text }: { readonly text: string }) => <del className={styles.before}>{text}</del>

const After = ({ text }: { readonly text: string }) => <ins className={styles.after}>{text}</ins>

/** What a field said before and says after. */
const Values = ({ change }: { readonly change: WordedChange }) => {
  const reading = useMemo(() => readingOf(change), [change])
  if (reading.kind === 'single')
    return reading.side === 'after' ? <After text={reading.text} /> : <Before text={reading.text} />
  if (reading.kind === 'sides')
    return (
      <>
        <Before text={reading.before} /> <span aria-hidden>→</span> <After text={reading.after} />
      </>
    )
  return placed(reading.pieces).map(({ text, in: side, start }) =>
    side === 'both' ? (
      <Fragment key={start}>{text}</Fragment>
    ) : side === 'left' ? (
      <Before key={start} text={text} />
    ) : (
      <After key={start} text={text} />
    ),
  )
}

/** The fields of one subject; a single one stands in one line with it. */
const SubjectLines = (props: { readonly group: SubjectChanges; readonly heading: string }) => {
  const { group, heading } = props
  const inLine = group.changes.length === 1
  return (
    <div>
      {!inLine && heading !== '' && <p className={styles.subject}>{heading}</p>}
      {group.changes.map((change) => (
        <p key={change.at} className={styles.line}>
          {inLine && heading !== '' && <span className={styles.subject}>{heading}</span>}
          <span className={styles.field}>{change.field}</span>
          <span className={styles.values}>
            <Values change={change} />
          </span>
        </p>
      ))}
    </div>
  )
}

/**
 * What changed, field by field: what went is struck out, what came is underlined. At most `atFirst` fields are shown until
 * asked; `more` is how many the history does not tell one by one. `heading`: what is said of a subject; empty where it is known.
 */
export const ChangeLines = (props: {
  readonly changes: readonly WordedChange[]
  readonly more: number
  readonly atFirst: number
  readonly heading: (subject: string) => string
}) => {
  const { changes, more, atFirst } = props
  const [all, setAll] = useState(false)
  const shown = all ? changes : changes.slice(0, atFirst)
  const hidden = changes.length - shown.length
  return (
    <div className={styles.lines}>
      {bySubject(shown).map((group) => (
        <SubjectLines key={group.changes[0]?.at} group={group} heading={props.heading(group.subject)} />
      ))}
      {hidden > 0 && (
        <Button type="link" size="small" className={styles.more ?? ''} onClick={() => setAll(true)}>
          {HISTORY_WORDS.showAll(hidden)}
        </Button>
      )}
      {hidden === 0 && more > 0 && <p className={styles.tooMany}>{HISTORY_WORDS.tooMany(more)}</p>}
    </div>
  )
}
