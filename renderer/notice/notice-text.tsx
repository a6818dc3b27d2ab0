import type { NoticeVariable } from '#shared/documents/notice/variables.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import type { LedgerTextTarget } from '../typing/use-ledger-text.ts'
import { InsertVariable } from './insert-variable.tsx'
import styles from './notice-screen.module.css'
import { VariableChips } from './variable-chips.tsx'

/** A text of the notice with its label, the menu of variables, and the variables it uses with their values. */
export const NoticeText = (props: {
  readonly label: string
  readonly target: LedgerTextTarget
  readonly variables: readonly NoticeVariable[]
  readonly rows?: { readonly min: number; readonly max: number }
  readonly hint?: string
  readonly placeholder?: string
}) => (
  <div>
    <div className={styles.label}>
      <span>{props.label}</span>
      <InsertVariable field={props.target.field} label={props.label} variables={props.variables} />
    </div>
    <TypedInput
      label={props.label}
      target={props.target}
      {...(props.rows === undefined ? {} : { rows: props.rows })}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
    />
    <VariableChips text={props.target.value} variables={props.variables} />
    {props.hint !== undefined && <p className={styles.hint}>{props.hint}</p>}
  </div>
)
