import type { CSSProperties } from 'react'
import { indentOfText, sizeOfText, type TextBlock } from '#shared/documents/block-heights.ts'
import { CHARACTER_OF, HEADING_FONT } from '#shared/documents/page-layout.ts'
import { sizeStyle } from './cell-text.tsx'
import styles from './paper.module.css'
import { points, spacingOf } from './paper-metrics.ts'
import { TextBox } from './runs-view.tsx'

const styleOf = (block: TextBlock): CSSProperties => {
  const size = sizeOfText(block)
  const { left, firstLine } = indentOfText(block)
  const character = CHARACTER_OF[size]
  return {
    ...sizeStyle(size),
    letterSpacing: points(spacingOf(size)),
    paddingLeft: points(left * character),
    textIndent: points(firstLine * character),
    ...(block.kind === 'paragraph' && block.align !== undefined ? { textAlign: block.align } : {}),
  }
}

/** A heading, a line of the outline or a paragraph, as wide as it is told. */
export const TextView = (props: { readonly block: TextBlock }) => {
  const { block } = props
  const font = block.kind === 'paragraph' ? 'body' : HEADING_FONT[block.level]
  return <TextBox runs={block.runs} font={font} className={styles.paragraph} style={styleOf(block)} />
}
