import { Select } from 'antd'
import { useState } from 'react'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { Hint } from '../paper-text/editor-card.tsx'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import styles from './layout-options.module.css'
import { NOTICE_WORDS } from './wording.ts'

const words = NOTICE_WORDS.options
const CUSTOM = 'custom'

/** The options that are patterns of text. */
export type PatternPart = 'findingHeading' | 'progressLabel' | 'aspectCount'

/** One of the usual patterns from a list, or any other by typing it. `none` names the empty pattern. */
export const LayoutPattern = (props: {
  readonly inspection: Inspection
  readonly part: PatternPart
  readonly usual: readonly string[]
  readonly none?: string
  readonly hint?: string
}) => {
  const { inspection, part, usual } = props
  const { id: inspectionId } = inspection
  const value = inspection.notice.options[part]
  const [typing, setTyping] = useState(false)
  const custom = typing || !usual.includes(value)
  const command = (pattern: string) => ({
    name: 'notice.edit' as const,
    input: { inspectionId, patch: { options: { [part]: pattern } } },
  })
  return (
    <>
      <span className={styles.label}>{words[part]}</span>
      <Select
        aria-label={words[part]}
        value={custom ? CUSTOM : value}
        options={[
          ...usual.map((pattern) => ({ value: pattern, label: pattern === '' ? props.none : pattern })),
          { value: CUSTOM, label: words.custom },
        ]}
        onChange={(pattern) => {
          setTyping(pattern === CUSTOM)
          if (pattern !== CUSTOM) void run(command(pattern))
        }}
      />
      {custom && (
        <div className={styles.wide}>
          <TypedInput
            label={words.customOf(words[part])}
            target={{ field: fieldName.notice(inspectionId, part), value, command }}
          />
          {props.hint !== undefined && <Hint>{props.hint}</Hint>}
        </div>
      )}
    </>
  )
}
