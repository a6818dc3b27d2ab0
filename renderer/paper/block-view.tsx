import type { Block } from '#shared/documents/paper-document.ts'
import { issuerLines, type SignatureLine, signatureLines } from '#shared/documents/signature-layout.ts'
import { ImprintView } from './imprint-view.tsx'
import styles from './paper.module.css'
import { characterLength, fontFamily } from './paper-metrics.ts'
import { PictureView } from './picture-view.tsx'
import { RedHeadView } from './red-head-view.tsx'
import { RuleView } from './rule-view.tsx'
import { TextBox } from './runs-view.tsx'
import { TextView } from './text-view.tsx'

type SignatureBlock = Extract<Block, { readonly kind: 'signature' }>

const SignatureText = (props: { readonly text: string; readonly line: SignatureLine }) => (
  <TextBox
    runs={[{ text: props.text }]}
    font="body"
    className={styles.signature}
    style={{
      textAlign: props.line.align,
      paddingLeft: characterLength(props.line.left),
      paddingRight: characterLength(props.line.right),
    }}
  />
)

/** Equal lines of a title or an issuer need keys of their own. */
const numbered = (lines: readonly string[]) =>
  lines.map((text, number) => ({ text, key: `${number} ${text}` }))

const SignatureView = (props: { readonly block: SignatureBlock }) => {
  const { issuer, date, seal } = props.block
  const lines = signatureLines(issuer, date, seal)
  return (
    <div style={{ fontFamily: fontFamily('body', 'han') }}>
      {numbered(issuerLines(issuer)).map(({ text, key }) => (
        <SignatureText key={key} text={text} line={lines.issuer} />
      ))}
      {date !== '' && <SignatureText text={date} line={lines.date} />}
    </div>
  )
}

/** One block of a paper as the type area shows it; tables are drawn page by page, see `TableView`. */
export const BlockView = (props: { readonly block: Exclude<Block, { readonly kind: 'table' }> }) => {
  const { block } = props
  switch (block.kind) {
    case 'title':
      return (
        <div className={styles.title}>
          {numbered(block.lines).map(({ text, key }) => (
            <TextBox key={key} runs={[{ text }]} font="title" className={undefined} />
          ))}
        </div>
      )
    case 'heading':
    case 'outline':
    case 'paragraph':
      return <TextView block={block} />
    case 'signature':
      return <SignatureView block={block} />
    case 'redHead':
      return <RedHeadView block={block} />
    case 'imprint':
      return <ImprintView block={block} />
    case 'picture':
      return (
        <div className={styles.centred}>
          <PictureView picture={block.picture} />
        </div>
      )
    case 'rule':
      return <RuleView block={block} />
    case 'blank':
    case 'pageBreak':
      return null
  }
}
