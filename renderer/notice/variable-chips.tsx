import { variableNames } from '#shared/documents/notice/variable-text.ts'
import type { NoticeVariable } from '#shared/documents/notice/variables.ts'
import styles from './notice-screen.module.css'
import { NOTICE_WORDS } from './wording.ts'

const Chip = (props: { readonly name: string; readonly variable: NoticeVariable | undefined }) => {
  const { name, variable } = props
  if (variable === undefined)
    return (
      <span className={`${styles.chip} ${styles.chipUnknown}`}>
        {name}
        <span className={styles.chipValue}>{NOTICE_WORDS.unknownVariable}</span>
      </span>
    )
  const missing = variable.value === null
  return (
    <span
      className={missing ? `${styles.chip} ${styles.chipMissing}` : styles.chip}
      title={`${variable.explanation}\n${variable.value ?? NOTICE_WORDS.noValue}`}
    >
      <span className={styles.chipName}>{name}</span>
      <span className={styles.chipValue}>{variable.value ?? NOTICE_WORDS.noValue}</span>
    </span>
  )
}

/** The variables a text uses, each with its present value; one nobody knows is shown as wrong. */
export const VariableChips = (props: {
  readonly text: string
  readonly variables: readonly NoticeVariable[]
}) => {
  const names = [...new Set(variableNames(props.text))]
  if (names.length === 0) return null
  return (
    <section className={styles.chips} aria-label={NOTICE_WORDS.variablesUsed}>
      {names.map((name) => (
        <Chip key={name} name={name} variable={props.variables.find((variable) => variable.name === name)} />
      ))}
    </section>
  )
}
