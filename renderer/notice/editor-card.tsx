import type { ReactNode } from 'react'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import styles from './editor-card.module.css'
import { sourceKey } from './notice-place.ts'

/** A part of the notice under edit. */
export const EditorCard = (props: {
  readonly title: string
  readonly source: BlockSource
  readonly current: boolean
  readonly tools?: ReactNode
  readonly children: ReactNode
}) => (
  <section
    aria-label={props.title}
    data-source={sourceKey(props.source)}
    className={props.current ? `${styles.card} ${styles.current}` : styles.card}
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
