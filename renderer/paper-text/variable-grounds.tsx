import { VARIABLE } from '#shared/documents/variables/variable-text.ts'
import type { PaperVariable } from '#shared/documents/variables/variables.ts'
import styles from './variable-chips.module.css'

/** A text with a ground under each of its variables: grey for one that is known, red for one nobody knows. */
export const VariableGrounds = (props: {
  readonly text: string
  readonly variables: readonly PaperVariable[]
}) => {
  const { text, variables } = props
  const found = [...text.matchAll(VARIABLE)]
  let from = 0
  return (
    <>
      {found.map((variable) => {
        const before = text.slice(from, variable.index)
        from = variable.index + variable[0].length
        const known = variables.find(({ name }) => name === variable[1])
        const kind =
          known === undefined
            ? styles.groundUnknown
            : known.value === null
              ? styles.groundMissing
              : styles.groundKnown
        return [
          before,
          <span key={variable.index} className={kind}>
            {variable[0]}
          </span>,
        ]
      })}
      {`${text.slice(from)}\u200b`}
    </>
  )
}
