import type { CSSProperties } from 'react'
import { CHARACTER_OF, SIZE } from '#shared/documents/page-layout.ts'
import type { Alignment, CellParagraph, TextSize } from '#shared/documents/paper-document.ts'
import styles from './paper.module.css'
import { fontSize, lineHeight, points } from './paper-metrics.ts'
import { TextBox } from './runs-view.tsx'

/** Equal paragraphs of a cell need keys of their own. */
const numbered = (paragraphs: readonly CellParagraph[]) =>
  paragraphs.map((paragraph, number) => ({ paragraph, key: number }))

/** The size of a text with the height of its lines. */
export const sizeStyle = (size: TextSize): CSSProperties => ({
  fontSize: fontSize(SIZE[size]),
  lineHeight: lineHeight(size),
})

/** The paragraphs of a cell, as wide as they are told; `align` is that of paragraphs that say nothing. */
export const CellText = (props: {
  readonly paragraphs: readonly CellParagraph[]
  readonly size: TextSize
  readonly align: Alignment
}) => (
  <div className={styles.cellText} style={sizeStyle(props.size)}>
    {numbered(props.paragraphs).map(({ paragraph, key }) => {
      const { runs, align = props.align, indent } = paragraph
      const character = CHARACTER_OF[props.size]
      return (
        <TextBox
          key={key}
          runs={runs}
          font="body"
          className={styles.cellParagraph}
          style={{
            textAlign: align,
            ...(indent === undefined
              ? {}
              : {
                  paddingLeft: points(indent.left * character),
                  textIndent: points(indent.firstLine * character),
                }),
          }}
        />
      )
    })}
  </div>
)
