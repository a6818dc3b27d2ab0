import { type ReactNode, useEffect, useRef } from 'react'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import styles from './notice-screen.module.css'

/** A part of the notice under edit. Working in it selects it; being selected elsewhere scrolls it into view. */
export const EditorCard = (props: {
  readonly title: string
  readonly source: BlockSource
  readonly current: boolean
  readonly onSelect: (source: BlockSource) => void
  readonly tools?: ReactNode
  readonly children: ReactNode
}) => {
  const card = useRef<HTMLElement>(null)
  const { current } = props
  useEffect(() => {
    if (current) card.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <section
      ref={card}
      aria-label={props.title}
      className={current ? `${styles.card} ${styles.cardCurrent}` : styles.card}
      onFocus={() => props.onSelect(props.source)}
    >
      <div className={styles.cardHead}>
        <h2 className={styles.cardTitle}>{props.title}</h2>
        {props.tools}
      </div>
      {props.children}
    </section>
  )
}
