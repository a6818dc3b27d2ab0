import { Input } from 'antd'
import type { TextAreaProps } from 'antd/es/input'
import { type CSSProperties, type ReactNode, useRef } from 'react'
import styles from './growing-text-area.module.css'

/** Least and most lines in sight; beyond the most the field scrolls. */
export type TextRows = { readonly min: number; readonly max: number }

/**
 * A text area as high as its text. The browser sizes it: antd's own `autoSize` writes style attributes, which the
 * Content-Security-Policy forbids. `behind` is the same text, drawn under the typed one to give parts of it a ground.
 */
export const GrowingTextArea = ({
  rows,
  behind,
  ...props
}: Omit<TextAreaProps, 'rows' | 'autoSize' | 'className' | 'style' | 'onScroll'> & {
  readonly rows: TextRows
  readonly behind?: ReactNode
}) => {
  const ground = useRef<HTMLDivElement>(null)
  const lines: CSSProperties & Record<`--${string}`, number> = {
    '--least-lines': rows.min,
    '--most-lines': rows.max,
  }
  if (behind === undefined) return <Input.TextArea {...props} className={styles.area ?? ''} style={lines} />
  return (
    <div className={styles.layers}>
      <div ref={ground} className={styles.ground} aria-hidden="true">
        {behind}
      </div>
      <Input.TextArea
        {...props}
        className={styles.area ?? ''}
        style={lines}
        onScroll={(event) => {
          if (ground.current !== null) ground.current.scrollTop = event.currentTarget.scrollTop
        }}
      />
    </div>
  )
}
