import { Fragment } from 'react'
import { HEADING_FONT } from '#shared/documents/page-layout.ts'
import type { Block, FontRole, Run, SignatureBlock } from '#shared/documents/paper-document.ts'
import { type SignatureLine, signatureLines } from '#shared/documents/signature-layout.ts'
import styles from './paper.module.css'
import { characterLength, FONT_FAMILY, lineLength } from './paper-metrics.ts'
import { type TextPart, textParts } from './text-parts.ts'

const classOf = ({ run }: TextPart): string =>
  [styles.run, run.bold === true ? styles.bold : '', run.mark === undefined ? '' : styles[run.mark]].join(' ')

const Runs = (props: { readonly runs: readonly Run[]; readonly font: FontRole }) =>
  textParts(props.runs).map((part) => {
    const families = FONT_FAMILY[part.run.font ?? props.font]
    return (
      <Fragment key={part.start}>
        {part.breakBefore && <wbr />}
        <span className={classOf(part)} style={{ fontFamily: part.latin ? families.latin : families.han }}>
          {part.text}
        </span>
      </Fragment>
    )
  })

/** The block's own font is that of its Chinese text, which the lines are aligned by. */
const Paragraph = (props: { readonly runs: readonly Run[]; readonly font: FontRole }) => (
  <div className={styles.paragraph} style={{ fontFamily: FONT_FAMILY[props.font].han }}>
    <Runs runs={props.runs} font={props.font} />
  </div>
)

const SignatureText = (props: { readonly text: string; readonly line: SignatureLine }) => (
  <div
    className={styles.signature}
    style={{
      textAlign: props.line.align,
      paddingLeft: characterLength(props.line.left),
      paddingRight: characterLength(props.line.right),
    }}
  >
    <Runs runs={[{ text: props.text }]} font="body" />
  </div>
)

const SignatureView = (props: { readonly block: SignatureBlock }) => {
  const { issuer, date, seal } = props.block
  const lines = signatureLines(issuer, date, seal)
  return (
    <div style={{ fontFamily: FONT_FAMILY.body.han }}>
      {issuer !== '' && <SignatureText text={issuer} line={lines.issuer} />}
      {date !== '' && <SignatureText text={date} line={lines.date} />}
    </div>
  )
}

/** Equal lines of a title need keys of their own. */
const numbered = (lines: readonly string[]) =>
  lines.map((text, number) => ({ text, key: `${number} ${text}` }))

/** One block of a paper as the type area shows it, every line one line of the grid high. */
export const BlockView = (props: { readonly block: Block }) => {
  const { block } = props
  switch (block.kind) {
    case 'title':
      return (
        <div className={styles.title} style={{ fontFamily: FONT_FAMILY.title.han }}>
          {numbered(block.lines).map(({ text, key }) => (
            <div key={key}>
              <Runs runs={[{ text }]} font="title" />
            </div>
          ))}
        </div>
      )
    case 'heading':
    case 'outline':
      return <Paragraph runs={block.runs} font={HEADING_FONT[block.level]} />
    case 'paragraph':
      return <Paragraph runs={block.runs} font="body" />
    case 'blank':
      return <div style={{ height: lineLength(block.lines) }} />
    case 'signature':
      return <SignatureView block={block} />
  }
}
