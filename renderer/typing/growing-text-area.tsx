import { Input } from 'antd'
import type { TextAreaProps } from 'antd/es/input'
import type { CSSProperties } from 'react'
import styles from './growing-text-area.module.css'

/** Least and most lines in sight; beyond the most the field scrolls. */
export type TextRows = { readonly min: number; readonly max: number }

/**
 * A text area as high as its text. The browser sizes it: antd's own `autoSize` writes style attributes, which the
 * Content-Security-Policy forbids.
 */
export const GrowingTextArea = ({
  rows,
  ...props
}: Omit<TextAreaProps, 'rows' | 'autoSize' | 'className' | 'style'> & { readonly rows: TextRows }) => {
  const lines: CSSProperties & Record<`--${string}`, number> = {
    '--least-lines': rows.min,
    '--most-lines': rows.max,
  }
  return <Input.TextArea {...props} className={styles.area ?? ''} style={lines} />
}
