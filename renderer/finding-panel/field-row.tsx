import type { ReactNode } from 'react'
import styles from './finding-panel.module.css'

/** A field with its label at the left. `part` is the name by which the panel finds it to put the focus there. */
export const FieldRow = (props: {
  readonly part: string
  readonly label: string
  readonly children: ReactNode
}) => (
  <div className={styles.field} data-part={props.part}>
    <span className={styles.label} aria-hidden>
      {props.label}
    </span>
    <div>{props.children}</div>
  </div>
)

/** A section of the panel under its heading. */
export const PanelSection = (props: {
  readonly part: string
  readonly title: string
  readonly note?: ReactNode
  readonly children: ReactNode
}) => (
  <section className={styles.section} aria-label={props.title} data-section={props.part}>
    <header className={styles.sectionHead}>
      <h3 className={styles.sectionTitle}>{props.title}</h3>
      {props.note !== undefined && <span className={styles.sectionNote}>{props.note}</span>}
    </header>
    {props.children}
  </section>
)
