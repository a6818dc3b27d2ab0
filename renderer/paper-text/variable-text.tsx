import type { ReactNode } from 'react'
import type { PaperVariable } from '#shared/documents/variables/variables.ts'
import type { TextRows } from '../typing/growing-text-area.tsx'
import { TypedInput } from '../typing/typed-input.tsx'
import type { LedgerTextTarget } from '../typing/use-ledger-text.ts'
import styles from './editor-card.module.css'
import { Hint } from './editor-card.tsx'
import { InsertVariable } from './insert-variable.tsx'
import { VariableChips } from './variable-chips.tsx'
import { VariableGrounds } from './variable-grounds.tsx'

/** A text of a paper with its label, the menu of variables, and the variables it uses with their values. */
export const VariableText = (props: {
  readonly label: string
  readonly target: LedgerTextTarget
  readonly variables: readonly PaperVariable[]
  readonly rows: TextRows
  readonly hint?: string
  readonly placeholder?: string
  /** Buttons beside the label. */
  readonly tools?: ReactNode
}) => (
  <div className={styles.text}>
    <div className={styles.label}>
      <span className={styles.name}>{props.label}</span>
      {props.tools}
      <InsertVariable field={props.target.field} label={props.label} variables={props.variables} />
    </div>
    <TypedInput
      label={props.label}
      target={props.target}
      rows={props.rows}
      behind={(text) => <VariableGrounds text={text} variables={props.variables} />}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
    />
    <VariableChips field={props.target.field} text={props.target.value} variables={props.variables} />
    {props.hint !== undefined && <Hint>{props.hint}</Hint>}
  </div>
)
