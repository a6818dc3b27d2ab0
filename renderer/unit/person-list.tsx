import { Empty, Select } from 'antd'
import { useState } from 'react'
import type { Person } from '#shared/ledger/unit.ts'
import { Section } from '../fields/form-parts.tsx'
import { say, sayProblem } from '../session/messages.ts'
import { run } from '../session/run-command.ts'
import { execute, useLedger } from '../session/session.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import { AddRow } from './add-row.tsx'
import { ReplaceDialog } from './replace-dialog.tsx'
import { RowTools } from './row-tools.tsx'
import { runRemoval } from './run-removal.ts'
import styles from './unit-screen.module.css'
import { UNIT_WORDS } from './wording.ts'

const words = UNIT_WORDS.people

const target = (person: Person, part: 'name' | 'position') => ({
  field: fieldName.unit(`person-${person.id}-${part}`),
  value: person[part],
  required: part === 'name',
  command: (text: string) => ({
    name: 'person.edit' as const,
    input: { personId: person.id, patch: { [part]: text } },
  }),
})

const DepartmentOf = (props: { readonly person: Person }) => {
  const { departments } = useLedger()
  return (
    <Select
      aria-label={words.department}
      style={{ width: '100%' }}
      allowClear
      placeholder={words.none}
      value={props.person.departmentId ?? null}
      options={departments.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(departmentId) =>
        void run({
          name: 'person.edit',
          input: { personId: props.person.id, patch: { departmentId: departmentId ?? null } },
        })
      }
    />
  )
}

/** The people the ledger may name, in the order papers name them. */
export const PersonList = () => {
  const { people } = useLedger()
  const [replaced, setReplaced] = useState<Person | null>(null)
  const remove = async (person: Person) => {
    const answer = await execute({ name: 'person.remove', input: { personId: person.id } })
    if (answer.ok) say(UNIT_WORDS.removed(answer.value.summary))
    else if (answer.problem.code === 'still-in-use' && people.length > 1) setReplaced(person)
    else sayProblem(answer.problem)
  }
  return (
    <Section title={words.people}>
      {people.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.peopleEmpty} />
      ) : (
        <table className={styles.rows}>
          <thead>
            <tr>
              <th>{words.name}</th>
              <th>{words.position}</th>
              <th>{words.department}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {people.map((person, at) => (
              <tr key={person.id}>
                <td className={styles.narrow}>
                  <TypedInput label={words.name} target={target(person, 'name')} />
                </td>
                <td>
                  <TypedInput label={words.position} target={target(person, 'position')} />
                </td>
                <td>
                  <DepartmentOf person={person} />
                </td>
                <td>
                  <RowTools
                    name={person.name}
                    position={{
                      at,
                      of: people.length,
                      onMove: (to) =>
                        void run({ name: 'person.move', input: { personId: person.id, at: to } }),
                    }}
                    onRemove={() => void remove(person)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <AddRow
        parts={[
          { part: 'name', label: words.name },
          { part: 'position', label: words.position },
        ]}
        button={words.addPerson}
        onAdd={(person) => run({ name: 'person.add', input: person })}
      />
      {replaced !== null && (
        <ReplaceDialog
          name={replaced.name}
          others={people.filter(({ id }) => id !== replaced.id)}
          onClose={() => setReplaced(null)}
          onReplace={(replaceWith) => {
            void runRemoval({ name: 'person.remove', input: { personId: replaced.id, replaceWith } })
            setReplaced(null)
          }}
        />
      )}
    </Section>
  )
}
