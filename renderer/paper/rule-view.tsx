import type { RuleBlock } from '#shared/documents/paper-document.ts'
import { sizeStyle } from './cell-text.tsx'
import styles from './paper.module.css'
import { lineHeight } from './paper-metrics.ts'
import { TextBox } from './runs-view.tsx'

/** A line across the type area: at the foot of its own line of text, or beside its label on both sides. */
export const RuleView = (props: { readonly block: RuleBlock }) => {
  const { line, label = '' } = props.block
  const stroke = <div className={line === 'dashed' ? styles.dashed : styles.solid} />
  return (
    <div
      className={styles.ruleLine}
      style={{
        ...sizeStyle('note'),
        height: lineHeight('note'),
        alignItems: label === '' ? 'flex-end' : 'center',
      }}
    >
      {stroke}
      {label !== '' && (
        <>
          <TextBox runs={[{ text: label }]} font="body" className={styles.ruleLabel} />
          {stroke}
        </>
      )}
    </div>
  )
}
