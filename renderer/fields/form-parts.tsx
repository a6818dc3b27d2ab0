import type { ReactNode } from 'react'
import styles from './form-parts.module.css'

/** A titled part of the screen. */
export const Section = (props: {
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}) => (
  <section className={styles.section} aria-label={props.title}>
    <div className={styles.sectionHead}>
      <h2 className={styles.sectionTitle}>{props.title}</h2>
      {props.hint !== undefined && <span className={styles.hint}>{props.hint}</span>}
    </div>
    {props.children}
  </section>
)

/** A field under its label. The control inside carries the same words as its accessible name. */
export const Field = (props: {
  readonly label: string
  readonly hint?: string
  readonly wide?: boolean
  readonly children: ReactNode
}) => (
  <div className={props.wide === true ? (styles.wide ?? '') : ''}>
    <span className={styles.label}>{props.label}</span>
    {props.children}
    {props.hint !== undefined && <p className={styles.fieldHint}>{props.hint}</p>}
  </div>
)
