import { PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { Inspection, Milestone } from '#shared/ledger/inspection.ts'
import { DateField } from '../fields/date-field.tsx'
import { Section } from '../fields/form-parts.tsx'
import { run } from '../session/run-command.ts'
import { useOpenSession } from '../session/session.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import { RowTools } from './row-tools.tsx'
import { runRemoval } from './run-removal.ts'
import styles from './unit-screen.module.css'
import { MILESTONE_KINDS, UNIT_WORDS } from './wording.ts'

const words = UNIT_WORDS.inspection

const MilestoneRow = (props: { readonly inspection: Inspection; readonly milestone: Milestone }) => {
  const { inspection, milestone } = props
  const owner = { inspectionId: inspection.id, milestoneId: milestone.id }
  const text = (part: 'title' | 'note', label: string) => (
    <TypedInput
      label={label}
      target={{
        field: fieldName.inspection(inspection.id, `milestone-${milestone.id}-${part}`),
        value: milestone[part],
        required: part === 'title',
        command: (typed) => ({ name: 'milestone.edit', input: { ...owner, patch: { [part]: typed } } }),
      }}
    />
  )
  return (
    <tr>
      <td className={styles.narrow}>
        <DateField
          label={words.milestoneDate}
          clearable={false}
          value={milestone.date}
          onChange={(date) => {
            if (date !== null) void run({ name: 'milestone.edit', input: { ...owner, patch: { date } } })
          }}
        />
      </td>
      <td className={styles.narrow}>
        <Select
          aria-label={words.kind}
          style={{ width: '100%' }}
          value={milestone.kind}
          options={Object.entries(MILESTONE_KINDS).map(([value, label]) => ({ value, label }))}
          onChange={(kind) => void run({ name: 'milestone.edit', input: { ...owner, patch: { kind } } })}
        />
      </td>
      <td>{text('title', words.milestoneTitle)}</td>
      <td>{text('note', words.milestoneNote)}</td>
      <td>
        <RowTools
          name={milestone.title}
          position={null}
          onRemove={() => void runRemoval({ name: 'milestone.remove', input: owner })}
        />
      </td>
    </tr>
  )
}

/** What happened on the way, in the order of dates. */
export const MilestoneList = (props: { readonly inspection: Inspection }) => {
  const { inspection } = props
  const { view } = useOpenSession()
  return (
    <Section title={words.milestones} hint={words.milestonesEmpty}>
      {inspection.milestones.length > 0 && (
        <table className={styles.rows}>
          <thead>
            <tr>
              <th>{words.milestoneDate}</th>
              <th>{words.kind}</th>
              <th>{words.milestoneTitle}</th>
              <th>{words.milestoneNote}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {inspection.milestones.map((milestone) => (
              <MilestoneRow key={milestone.id} inspection={inspection} milestone={milestone} />
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.addRow}>
        <Button
          icon={<PlusOutlined aria-hidden />}
          onClick={() =>
            void run({
              name: 'milestone.add',
              input: {
                inspectionId: inspection.id,
                kind: 'meeting',
                date: view.today,
                title: MILESTONE_KINDS.meeting,
                note: '',
              },
            })
          }
        >
          {words.addMilestone}
        </Button>
      </div>
    </Section>
  )
}
