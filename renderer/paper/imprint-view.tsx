import { Fragment } from 'react'
import { IMPRINT, imprintLayout } from '#shared/documents/imprint-layout.ts'
import { SIZE } from '#shared/documents/page-layout.ts'
import type { ImprintBlock } from '#shared/documents/paper-document.ts'
import styles from './paper.module.css'
import { fontSize, points } from './paper-metrics.ts'
import { TextBox } from './runs-view.tsx'

const Rule = (props: { readonly thickness: number }) => (
  <div className={styles.rule} style={{ height: points(props.thickness) }} />
)

/** 版记: its rows between lines as wide as the type area. */
export const ImprintView = (props: { readonly block: ImprintBlock }) => {
  const { rows, height } = imprintLayout(props.block)
  return (
    <div
      className={styles.imprint}
      style={{ height: points(height), fontSize: fontSize(SIZE.note), lineHeight: points(IMPRINT.linePitch) }}
    >
      {rows.map(({ left, right, hang }, index) => (
        <Fragment key={left}>
          <Rule thickness={index === 0 ? IMPRINT.thickRule : IMPRINT.thinRule} />
          <div
            className={styles.imprintRow}
            style={{ padding: `0 ${points(IMPRINT.indent)} ${points(IMPRINT.belowRow)}` }}
          >
            <TextBox
              runs={[{ text: left }]}
              font="body"
              className={undefined}
              style={{ paddingLeft: points(hang), textIndent: points(-hang) }}
            />
            {right !== '' && <TextBox runs={[{ text: right }]} font="body" className={styles.imprintDate} />}
          </div>
        </Fragment>
      ))}
      {rows.length > 0 && <Rule thickness={IMPRINT.thickRule} />}
    </div>
  )
}
