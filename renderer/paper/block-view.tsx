import { HEADING_FONT } from '#shared/documents/page-layout.ts'
import type { Block, FontRole, Run, SignatureBlock } from '#shared/documents/paper-document.ts'
import { type SignatureLine, signatureLines } from '#shared/documents/signature-layout.ts'
import styles from './paper.module.css'
import { characterLength, fontFamily, lineLength } from './paper-metrics.ts'

const RunView = (props: { readonly run: Run; readonly font: FontRole }) => {
  const { text, font, bold, mark } = props.run
  const classes = [
    styles.run,
    bold === true ? styles.bold : '',
    mark === undefined ? '' : (styles[mark] ?? ''),
  ]
  return (
    <span className={classes.join(' ')} style={{ fontFamily: fontFamily(font ?? props.font) }}>
      {text}
    </span>
  )
}

const Runs = (props: { readonly runs: readonly Run[]; readonly font: FontRole }) => {
  let start = 0
  const placed = props.runs.map((run) => {
    const key = start
    start += run.text.length
    return { key, run }
  })
  return placed.map(({ key, run }) => <RunView key={key} run={run} font={props.font} />)
}

const SignatureText = (props: { readonly text: string; readonly line: SignatureLine }) => (
  <div
    className={styles.signature}
    style={{
      textAlign: props.line.align,
      paddingLeft: characterLength(props.line.left),
      paddingRight: characterLength(props.line.right),
    }}
  >
    {props.text}
  </div>
)

const SignatureView = (props: { readonly block: SignatureBlock }) => {
  const { issuer, date, seal } = props.block
  const lines = signatureLines(issuer, date, seal)
  return (
    <div style={{ fontFamily: fontFamily('body') }}>
      <SignatureText text={issuer} line={lines.issuer} />
      {date !== '' && <SignatureText text={date} line={lines.date} />}
    </div>
  )
}

/** One block of a paper as the type area shows it, every line one line of the grid high. */
export const BlockView = (props: { readonly block: Block }) => {
  const { block } = props
  switch (block.kind) {
    case 'title':
      return (
        <div className={styles.title} style={{ fontFamily: fontFamily('title') }}>
          {block.lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
      )
    case 'heading':
      return (
        <div className={styles.paragraph}>
          <Runs runs={block.runs} font={HEADING_FONT[block.level]} />
        </div>
      )
    case 'outline':
      return (
        <div className={styles.paragraph}>
          <Runs runs={block.runs} font={HEADING_FONT[block.level]} />
        </div>
      )
    case 'paragraph':
      return (
        <div className={styles.paragraph}>
          <Runs runs={block.runs} font="body" />
        </div>
      )
    case 'blank':
      return <div style={{ height: lineLength(block.lines) }} />
    case 'signature':
      return <SignatureView block={block} />
  }
}
