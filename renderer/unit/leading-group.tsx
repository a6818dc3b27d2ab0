import type { Inspection } from '#shared/ledger/inspection.ts'
import { Field, Section } from '../fields/form-parts.tsx'
import { PeopleSelect, PersonSelect } from '../fields/person-select.tsx'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import styles from './unit-screen.module.css'
import { UNIT_WORDS } from './wording.ts'

const words = UNIT_WORDS.inspection

/** 整改工作领导小组 of the round: by person, or in words where a text names only offices. */
export const LeadingGroupForm = (props: { readonly inspection: Inspection }) => {
  const { id: inspectionId, leadingGroup } = props.inspection
  return (
    <Section title={words.leadingGroup}>
      <div className={styles.grid}>
        <Field label={words.leader}>
          <PersonSelect
            label={words.leader}
            value={leadingGroup.leader}
            onChange={(leader) =>
              void run({ name: 'leadingGroup.edit', input: { inspectionId, patch: { leader } } })
            }
          />
        </Field>
        {(['deputies', 'members'] as const).map((part) => (
          <Field key={part} label={words[part]}>
            <PeopleSelect
              label={words[part]}
              value={leadingGroup[part]}
              onChange={(people) =>
                void run({ name: 'leadingGroup.edit', input: { inspectionId, patch: { [part]: people } } })
              }
            />
          </Field>
        ))}
        <Field label={words.groupNote}>
          <TypedInput
            label={words.groupNote}
            placeholder={words.groupNoteHint}
            rows={{ min: 1, max: 4 }}
            target={{
              field: fieldName.inspection(inspectionId, 'group-note'),
              value: leadingGroup.note,
              command: (note) => ({ name: 'leadingGroup.edit', input: { inspectionId, patch: { note } } }),
            }}
          />
        </Field>
      </div>
    </Section>
  )
}
