import type { ReactNode } from 'react'
import { sourceKey } from '#shared/documents/block-source.ts'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import styles from './editor-card.module.css'

/** A part of a paper under edit. `source`: what it stands for on the paper; `current`: the clerk is at it. */
export const EditorCard = (props: {
  readonly title: string
  readonly source?: BlockSource
  readonly current?: boolean
  /** Name by which the editor finds the card. */
  readonly part?: string
  readonly tools?: ReactNode
  readonly children: ReactNode
}) => (
  <section
    aria-label={props.title}
    className={props.current === true ? `${styles.card} ${styles.current}` : styles.card}
    {...(props.source === undefined ? {} : { 'data-source': sourceKey(props.source) })}
    {...(props.part === undefined ? {} : { 'data-part': props.part })}
  >
    <div className={styles.head}>
      <h2 className={styles.title}>{props.title}</h2>
      {props.tools}
    </div>
    {props.children}
  </section>
)

/** A remark in small print below a field or in place of one. */
export const Hint = (props: { readonly children: ReactNode }) => (
  <p className={styles.hint}>{props.children}</p>
)
