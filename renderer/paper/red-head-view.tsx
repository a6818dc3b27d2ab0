import { Fragment } from 'react'
import { GRID } from '#shared/documents/page-layout.ts'
import type { RedHeadBlock } from '#shared/documents/paper-document.ts'
import {
  type MarkLayout,
  RED_HEAD,
  RED_HEAD_INDENT,
  type RedHeadLayout,
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
  const { lines, size, widthPercent, height } = props.mark
  const scale = widthPercent / PERCENT
  const lineHeight = height / lines.length
  return lines.map((text) => (
    <div
      key={text}
      className={styles.mark}
      style={{
        height: points(lineHeight),
        width: `${PERCENT / scale}%`,
        transform: `scaleX(${scale})`,
        fontSize: fontSize(size),
        fontFamily: fontFamily('title', 'han'),
        color: `#${RED_HEAD.colour}`,
      }}
    >
      <span className={styles.strut} style={{ height: points(lineHeight * BASE_LINE) }} />
      {text}
    </div>
  ))
}

/** Several 签发人, each where `redHeadLayout` has it. */
const Signers = (props: { readonly signers: RedHeadLayout['signers'] }) =>
  props.signers.lines.map(({ label, names, top }) => (
    <Fragment key={top}>
      {label && (
        <TextBox
          runs={[{ text: SIGNER_LABEL }]}
          font="body"
          className={styles.placed}
          style={{ top: points(top), left: points(props.signers.labelLeft) }}
        />
      )}
      {names.map(({ text, left }) => (
        <TextBox
          key={left}
          runs={[{ text, font: 'heading2' }]}
          font="body"
          className={styles.placed}
          style={{ top: points(top), left: points(left) }}
        />
      ))}
    </Fragment>
  ))

/** 版头: corner, 发文机关标志, 发文字号 with 签发人, red line, each where `redHeadLayout` has it. */
export const RedHeadView = (props: { readonly block: RedHeadBlock }) => {
  const { corner, mark, number, signers, rule, height } = redHeadLayout(props.block)
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
          className={signers.lines.length === 0 ? `${styles.placed} ${styles.centred}` : styles.placed}
          style={{
            top: points(number.top),
            ...(signers.lines.length === 0 ? {} : { left: points(RED_HEAD_INDENT) }),
          }}
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
      <Signers signers={signers} />
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
