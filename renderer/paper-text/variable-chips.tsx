import { Button } from 'antd'
import { VARIABLE, variableNames } from '#shared/documents/variables/variable-text.ts'
import type { PaperVariable } from '#shared/documents/variables/variables.ts'
import { goTo, type Location } from '../session/navigation.ts'
import { fieldNamed, markNext } from './field-cursor.ts'
import styles from './variable-chips.module.css'
import { TEXT_WORDS } from './wording.ts'

/** What is counted from the findings, or differs from form to form. */
const FROM_THE_LEDGER: ReadonlySet<PaperVariable['group']> = new Set(['数字', '整改情况', '本文书'])

/** Where the value of a variable is filled in; undefined where there is no one place for it. */
const whereToFill = ({ name, group }: PaperVariable): Location | undefined => {
  if (name === '成文日期' || FROM_THE_LEDGER.has(group)) return undefined
  return { screen: 'unit', unitTab: group === '单位' ? 'unit' : 'inspection' }
}

/** How a text writes a variable, braces and all. */
const writtenAs = (text: string, name: string): string =>
  [...text.matchAll(VARIABLE)].find((variable) => variable[1] === name)?.[0] ?? name

const shownValue = (variable: PaperVariable): string =>
  variable.value === null
    ? TEXT_WORDS.noValue
    : variable.value === ''
      ? TEXT_WORDS.emptyValue
      : variable.value

const Chip = (props: {
  readonly name: string
  readonly variable: PaperVariable | undefined
  readonly onMark: () => void
}) => {
  const { name, variable } = props
  const missing = variable?.value === null
  const kind = variable === undefined ? styles.unknown : missing ? styles.missing : ''
  const fill = missing && variable !== undefined ? whereToFill(variable) : undefined
  return (
    <span className={`${styles.chip} ${kind}`}>
      <button
        type="button"
        className={styles.mark}
        tabIndex={-1}
        title={variable === undefined ? '' : `${variable.explanation}\n${shownValue(variable)}`}
        onClick={props.onMark}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.value}>
          {variable === undefined ? TEXT_WORDS.unknownVariable : shownValue(variable)}
        </span>
      </button>
      {fill !== undefined && (
        <Button type="link" size="small" className={styles.fill ?? ''} onClick={() => goTo(fill)}>
          {TEXT_WORDS.fillIn}
        </Button>
      )}
    </span>
  )
}

/** The variables a text uses, each with its present value; one nobody knows is shown as wrong. A click marks it in the text. */
export const VariableChips = (props: {
  readonly field: string
  readonly text: string
  readonly variables: readonly PaperVariable[]
}) => {
  const { field, text } = props
  const names = [...new Set(variableNames(text))]
  if (names.length === 0) return null
  const mark = (name: string) => {
    const element = fieldNamed(document, field)
    if (element !== undefined) markNext(element, writtenAs(text, name))
  }
  return (
    <section className={styles.chips} aria-label={TEXT_WORDS.variablesUsed}>
      {names.map((name) => (
        <Chip
          key={name}
          name={name}
          variable={props.variables.find((variable) => variable.name === name)}
          onMark={() => mark(name)}
        />
      ))}
    </section>
  )
}
