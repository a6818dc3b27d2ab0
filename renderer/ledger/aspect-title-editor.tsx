import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from './ledger-table.module.css'
import { LEDGER_WORDS } from './wording.ts'

/** The title of an aspect under edit in its row, all of it marked. Enter, Escape or leaving it ends. */
export const AspectTitleEditor = (props: { readonly onDone: () => void; readonly children: ReactNode }) => {
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => box.current?.querySelector('input')?.select(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    props.onDone()
  }
  return (
    <fieldset
      ref={box}
      className={styles.rename}
      aria-label={LEDGER_WORDS.aspectTitle}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (document.hasFocus()) props.onDone()
      }}
    >
      {props.children}
    </fieldset>
  )
}
