import { type ReactNode, useEffect } from 'react'
import { focusScreenIfLost } from './screen-focus.ts'
import styles from './screen-frame.module.css'

/** The frame of every screen: one title, an optional remark, the actions at the top right, and the body below. */
export const ScreenFrame = (props: {
  readonly title: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
  /** The body fills the frame edge to edge and scrolls inside itself. */
  readonly flush?: boolean
  readonly children: ReactNode
}) => {
  // The button that led here may be gone, and the focus with it.
  useEffect(focusScreenIfLost, [])
  return (
    <main className={styles.frame} tabIndex={-1}>
      <header className={styles.head}>
        <h1 className={styles.title}>{props.title}</h1>
        {props.note !== undefined && <span className={styles.note}>{props.note}</span>}
        {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
      </header>
      <div className={props.flush === true ? `${styles.body} ${styles.bodyFlush}` : styles.body}>
        {props.children}
      </div>
    </main>
  )
}
