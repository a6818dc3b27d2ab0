import { Select } from 'antd'
import type { ReactNode } from 'react'
import { defaultElements } from '#shared/documents/papers/official/official-elements.ts'
import { settingsOfPaper } from '#shared/documents/papers/paper-texts.ts'
import { OFFICIAL_ELEMENT_LABELS } from '#shared/ledger/field-wording.ts'
import type { OfficialElements } from '#shared/ledger/notice.ts'
import { DateField } from '../fields/date-field.tsx'
import { EditorCard, Hint } from '../paper-text/editor-card.tsx'
import { useLedger } from '../session/session.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import styles from './paper-editor.module.css'
import { type EditedPaper, editPaper, officialTarget } from './paper-target.ts'
import { PAPERS_WORDS } from './wording.ts'

type Element = keyof OfficialElements

/** Elements chosen from the words the rules allow (GB/T 9704-2012 7.2.2, 7.2.3). */
const CHOICES: Readonly<Partial<Record<Element, readonly string[]>>> = {
  secrecy: PAPERS_WORDS.secrecyLevels,
  urgency: PAPERS_WORDS.urgencies,
}

/** Elements that may run over several lines. */
const LONG: ReadonlySet<Element> = new Set(['issuer', 'mainRecipients', 'copyRecipients', 'printingOffice'])

const HINTS: Readonly<Partial<Record<Element, string>>> = {
  documentNumber: PAPERS_WORDS.documentNumberHint,
  secrecyTerm: PAPERS_WORDS.secrecyTermHint,
  copyNumber: PAPERS_WORDS.copyNumberHint,
  signer: PAPERS_WORDS.signerHint,
}

/** A short element that would stand beside nothing takes the whole line. */
const wideElements = (official: readonly Element[]): ReadonlySet<Element> => {
  const wide = new Set<Element>()
  let alone: Element | undefined
  for (const element of [...official, undefined]) {
    if (element !== undefined && !LONG.has(element)) {
      alone = alone === undefined ? element : undefined
      continue
    }
    if (alone !== undefined) wide.add(alone)
    if (element !== undefined) wide.add(element)
    alone = undefined
  }
  return wide
}

const Choice = (props: {
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly string[]
  readonly onChange: (value: string | null) => void
}) => {
  const { value, choices } = props
  // A word from elsewhere (an older ledger) stays in sight until it is replaced.
  const known = value === undefined || choices.includes(value) ? choices : [...choices, value]
  return (
    <Select<string>
      className={styles.full ?? ''}
      aria-label={props.label}
      value={value ?? ''}
      options={[
        { value: '', label: PAPERS_WORDS.none },
        ...known.map((choice) => ({ value: choice, label: choice })),
      ]}
      onChange={(chosen) => props.onChange(chosen === '' ? null : chosen)}
    />
  )
}

/** The elements of official papers this paper prints: red head, recipients, imprint. */
export const OfficialCard = (props: EditedPaper) => {
  const ledger = useLedger()
  const { inspection, definition } = props
  const { official = [] } = definition
  if (official.length === 0) return null
  const set = settingsOfPaper(inspection, definition.kind).official ?? {}
  const defaults: Readonly<Partial<Record<Element, string>>> = defaultElements(
    ledger,
    inspection,
    definition.kind,
  )
  const wide = wideElements(official)

  const field = (element: Element): ReactNode => {
    const label = OFFICIAL_ELEMENT_LABELS[element]
    const choices = CHOICES[element]
    if (element === 'printDate')
      return (
        <DateField
          label={label}
          value={set.printDate}
          onChange={(date) => editPaper(props, { official: { printDate: date } })}
        />
      )
    if (choices !== undefined)
      return (
        <Choice
          label={label}
          value={set[element]}
          choices={choices}
          onChange={(value) => editPaper(props, { official: { [element]: value } })}
        />
      )
    const hint = defaults[element] ?? HINTS[element]
    return (
      <TypedInput
        label={label}
        target={officialTarget(props, element)}
        {...(LONG.has(element) ? { rows: { min: 1, max: 4 }, oneParagraph: true } : {})}
        {...(hint === undefined || hint === '' ? {} : { placeholder: hint })}
      />
    )
  }

  return (
    <EditorCard title={PAPERS_WORDS.officialCard}>
      <Hint>
        {definition.kind === 'leader-report' ? PAPERS_WORDS.leaderReportHint : PAPERS_WORDS.officialHint}
      </Hint>
      <div className={styles.grid}>
        {official.map((element) => (
          <div key={element} className={wide.has(element) ? (styles.wide ?? '') : ''}>
            <span className={styles.label}>{OFFICIAL_ELEMENT_LABELS[element]}</span>
            {field(element)}
          </div>
        ))}
      </div>
      {set.secrecy !== undefined && <Hint>{PAPERS_WORDS.secrecyHint}</Hint>}
    </EditorCard>
  )
}
