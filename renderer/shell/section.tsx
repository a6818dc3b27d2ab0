import type { ReactNode } from 'react'
import styles from './section.module.css'

/** A titled part of a screen, on a ground of its own; `note` stands beside the title, `action` at the right. */
export const Section = (props: {
  readonly title: string
  readonly note?: ReactNode
  readonly action?: ReactNode
  readonly children: ReactNode
}) => (
  <section className={styles.section} aria-label={props.title}>
    <header className={styles.sectionHead}>
      <h2 className={styles.sectionTitle}>{props.title}</h2>
      {props.note !== undefined && <span className={styles.note}>{props.note}</span>}
      {props.action !== undefined && <span className={styles.action}>{props.action}</span>}
    </header>
    {props.children}
  </section>
)
