import { Button, Checkbox, Popover, Radio, Select } from 'antd'
import { useState } from 'react'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { NoticeOptions } from '#shared/ledger/notice.ts'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import styles from './notice-screen.module.css'
import { ASPECT_COUNTS, FINDING_HEADINGS, NOTICE_WORDS, PROGRESS_LABELS } from './wording.ts'

const words = NOTICE_WORDS.options
const CUSTOM = 'custom'

type PatternPart = 'findingHeading' | 'progressLabel' | 'aspectCount'

/** One of the usual patterns from a list, or any other by typing it. */
const Pattern = (props: {
  readonly inspection: Inspection
  readonly part: PatternPart
  readonly usual: readonly string[]
  readonly none?: string
}) => {
  const { inspection, part, usual } = props
  const value = inspection.notice.options[part]
  const [typing, setTyping] = useState(!usual.includes(value))
  const set = (options: Partial<NoticeOptions>) =>
    run({ name: 'notice.edit', input: { inspectionId: inspection.id, patch: { options } } })
  return (
    <>
      <span>{words[part]}</span>
      <Select
        aria-label={words[part]}
        value={typing || !usual.includes(value) ? CUSTOM : value}
        options={[
          ...usual.map((pattern) => ({ value: pattern, label: pattern === '' ? props.none : pattern })),
          { value: CUSTOM, label: words.custom },
        ]}
        onChange={(pattern) => {
          setTyping(pattern === CUSTOM)
          if (pattern !== CUSTOM) void set({ [part]: pattern })
        }}
      />
      {(typing || !usual.includes(value)) && (
        <div className={styles.optionWide}>
          <TypedInput
            label={words[part]}
            target={{
              field: fieldName.notice(inspection.id, part),
              value,
              command: (text) => ({
                name: 'notice.edit',
                input: { inspectionId: inspection.id, patch: { options: { [part]: text } } },
              }),
            }}
          />
          {part === 'findingHeading' && <p className={styles.hint}>{words.customHint}</p>}
        </div>
      )}
    </>
  )
}

const Options = (props: { readonly inspection: Inspection }) => {
  const { inspection } = props
  const { options } = inspection.notice
  const set = (patch: Partial<NoticeOptions>) =>
    void run({ name: 'notice.edit', input: { inspectionId: inspection.id, patch: { options: patch } } })
  const check = (part: 'outline' | 'contact' | 'findingHeadingBold' | 'widenPunctuation', label: string) => (
    <Checkbox
      className={styles.optionWide ?? ''}
      checked={options[part]}
      onChange={(event) => set({ [part]: event.target.checked })}
    >
      {label}
    </Checkbox>
  )
  return (
    <div className={styles.options}>
      <Pattern inspection={inspection} part="findingHeading" usual={FINDING_HEADINGS} />
      <span>{words.numbering}</span>
      <Select
        aria-label={words.numbering}
        value={options.numbering}
        options={[
          { value: 'perAspect' as const, label: words.perAspect },
          { value: 'through' as const, label: words.through },
        ]}
        onChange={(numbering) => set({ numbering })}
      />
      <Pattern
        inspection={inspection}
        part="progressLabel"
        usual={PROGRESS_LABELS}
        none={words.progressNone}
      />
      <Pattern
        inspection={inspection}
        part="aspectCount"
        usual={ASPECT_COUNTS}
        none={words.aspectCountNone}
      />
      <span>{words.signature}</span>
      <Radio.Group
        aria-label={words.signature}
        value={options.signature}
        options={[
          { value: 'withoutSeal', label: words.withoutSeal },
          { value: 'withSeal', label: words.withSeal },
          { value: 'none', label: words.signatureNone },
        ]}
        onChange={(event) => set({ signature: event.target.value })}
      />
      {check('outline', words.outline)}
      {check('contact', words.contact)}
      {check('findingHeadingBold', words.bold)}
      {check('widenPunctuation', words.widen)}
    </div>
  )
}

/** 版式: how headings, numbers, counts and the end of the notice are printed. */
export const LayoutOptions = (props: { readonly inspection: Inspection }) => (
  <Popover
    trigger="click"
    placement="bottomRight"
    title={NOTICE_WORDS.layout}
    content={<Options inspection={props.inspection} />}
  >
    <Button>{NOTICE_WORDS.layout}</Button>
  </Popover>
)
