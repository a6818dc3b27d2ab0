import { Select } from 'antd'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { DateField } from '../fields/date-field.tsx'
import { Field, Section } from '../fields/form-parts.tsx'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import styles from './unit-screen.module.css'
import { INSPECTION_KINDS, UNIT_WORDS } from './wording.ts'

const words = UNIT_WORDS.inspection

type DatePart = 'startDate' | 'endDate' | 'feedbackDate' | 'rectificationDue'

const DateOf = (props: {
  readonly inspection: Inspection
  readonly part: DatePart
  readonly hint?: string
}) => (
  <Field label={words[props.part]} {...(props.hint === undefined ? {} : { hint: props.hint })}>
    <DateField
      label={words[props.part]}
      value={props.inspection[props.part]}
      onChange={(date) =>
        void run({
          name: 'inspection.edit',
          input: { inspectionId: props.inspection.id, patch: { [props.part]: date } },
        })
      }
    />
  </Field>
)

const target = (inspection: Inspection, part: 'title' | 'commissioningBody' | 'team') => ({
  field: fieldName.inspection(inspection.id, part),
  value: inspection[part],
  required: part === 'title',
  command: (text: string) => ({
    name: 'inspection.edit' as const,
    input: { inspectionId: inspection.id, patch: { [part]: text } },
  }),
})

/** The facts of the round that the preamble of the notice states. */
export const InspectionFacts = (props: { readonly inspection: Inspection }) => {
  const { inspection } = props
  return (
    <Section title={words.facts}>
      <div className={styles.grid}>
        <Field label={words.title}>
          <TypedInput
            label={words.title}
            placeholder={words.titleHint}
            target={target(inspection, 'title')}
          />
        </Field>
        <Field label={words.kind}>
          <Select
            aria-label={words.kind}
            style={{ width: '100%' }}
            value={inspection.kind}
            options={Object.entries(INSPECTION_KINDS).map(([value, label]) => ({ value, label }))}
            onChange={(kind) =>
              void run({ name: 'inspection.edit', input: { inspectionId: inspection.id, patch: { kind } } })
            }
          />
        </Field>
        <Field label={words.commissioningBody}>
          <TypedInput
            label={words.commissioningBody}
            placeholder={words.commissioningBodyHint}
            target={target(inspection, 'commissioningBody')}
          />
        </Field>
        <Field label={words.team}>
          <TypedInput label={words.team} placeholder={words.teamHint} target={target(inspection, 'team')} />
        </Field>
        <DateOf inspection={inspection} part="startDate" />
        <DateOf inspection={inspection} part="endDate" />
        <DateOf inspection={inspection} part="feedbackDate" hint={words.feedbackHint} />
        <DateOf inspection={inspection} part="rectificationDue" />
      </div>
    </Section>
  )
}
