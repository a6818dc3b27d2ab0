import { GRID } from '#shared/documents/page-layout.ts'
import type { RedHeadBlock } from '#shared/documents/paper-document.ts'
import {
  type MarkLayout,
  RED_HEAD,
  RED_HEAD_INDENT,
  redHeadLayout,
  SIGNER_LABEL,
} from '#shared/documents/red-head-layout.ts'
import styles from './paper.module.css'
import { fontFamily, fontSize, points } from './paper-metrics.ts'
import { TextBox } from './runs-view.tsx'

const PERCENT = 100

/** The base line of an exact line of Word, as a share of its height. */
const BASE_LINE = 0.8

/** 发文机关标志, narrowed; a strut holds its base line where Word has it, whatever the font. */
const Mark = (props: { readonly mark: MarkLayout }) => {
  const { text, size, widthPercent, height } = props.mark
  const scale = widthPercent / PERCENT
  return (
    <div
      className={styles.mark}
      style={{
        width: `${PERCENT / scale}%`,
        transform: `scaleX(${scale})`,
        fontSize: fontSize(size),
        fontFamily: fontFamily('title', 'han'),
        color: `#${RED_HEAD.colour}`,
      }}
    >
      <span className={styles.strut} style={{ height: points(height * BASE_LINE) }} />
      {text}
    </div>
  )
}

/** 版头: corner, 发文机关标志, 发文字号 with 签发人, red line, each where `redHeadLayout` has it. */
export const RedHeadView = (props: { readonly block: RedHeadBlock }) => {
  const { corner, mark, number, rule, height } = redHeadLayout(props.block)
  return (
    <div className={styles.redHead} style={{ height: points(height) }}>
      {corner.map(({ text, role }, line) => (
        <TextBox
          key={role}
          runs={[{ text }]}
          font={role === 'copyNumber' ? 'body' : 'heading1'}
          className={styles.placed}
          style={{ top: points(line * GRID.linePitch) }}
        />
      ))}
      <div className={styles.placed} style={{ top: points(mark.top), height: points(mark.height) }}>
        <Mark mark={mark} />
      </div>
      {number.signer === '' ? (
        <TextBox
          runs={[{ text: number.text }]}
          font="body"
          className={`${styles.placed} ${styles.centred}`}
          style={{ top: points(number.top) }}
        />
      ) : (
        <div
          className={`${styles.placed} ${styles.numberAndSigner}`}
          style={{ top: points(number.top), padding: `0 ${points(RED_HEAD_INDENT)}` }}
        >
          <TextBox runs={[{ text: number.text }]} font="body" className={undefined} />
          <TextBox
            runs={[{ text: SIGNER_LABEL }, { text: number.signer, font: 'heading2' }]}
            font="body"
            className={undefined}
          />
        </div>
      )}
      <div
        className={styles.placed}
        style={{
          top: points(rule.top),
          width: points(rule.width),
          height: points(rule.thickness),
          background: `#${RED_HEAD.colour}`,
        }}
      />
    </div>
  )
}
