import { Empty } from 'antd'
import { useState } from 'react'
import type { Department } from '#shared/ledger/unit.ts'
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

/** The departments in the order papers name them; one still named by findings is led over to another when removed. */
export const DepartmentList = () => {
  const { departments } = useLedger()
  const [replaced, setReplaced] = useState<Department | null>(null)
  const remove = async (department: Department) => {
    const answer = await execute({ name: 'department.remove', input: { departmentId: department.id } })
    if (answer.ok) say(UNIT_WORDS.removed(answer.value.summary))
    else if (answer.problem.code === 'still-in-use' && departments.length > 1) setReplaced(department)
    else sayProblem(answer.problem)
  }
  return (
    <Section title={words.departments}>
      {departments.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.departmentsEmpty} />
      )}
      <table className={styles.rows}>
        <tbody>
          {departments.map((department, at) => (
            <tr key={department.id}>
              <td>
                <TypedInput
                  label={words.departmentName}
                  target={{
                    field: fieldName.unit(`department-${department.id}`),
                    value: department.name,
                    required: true,
                    command: (name) => ({
                      name: 'department.edit',
                      input: { departmentId: department.id, name },
                    }),
                  }}
                />
              </td>
              <td>
                <RowTools
                  name={department.name}
                  position={{
                    at,
                    of: departments.length,
                    onMove: (to) =>
                      void run({ name: 'department.move', input: { departmentId: department.id, at: to } }),
                  }}
                  onRemove={() => void remove(department)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <AddRow
        parts={[{ part: 'name', label: words.departmentName }]}
        button={words.addDepartment}
        onAdd={({ name }) => run({ name: 'department.add', input: { name } })}
      />
      {replaced !== null && (
        <ReplaceDialog
          name={replaced.name}
          others={departments.filter(({ id }) => id !== replaced.id)}
          onClose={() => setReplaced(null)}
          onReplace={(replaceWith) => {
            void runRemoval({ name: 'department.remove', input: { departmentId: replaced.id, replaceWith } })
            setReplaced(null)
          }}
        />
      )}
    </Section>
  )
}
