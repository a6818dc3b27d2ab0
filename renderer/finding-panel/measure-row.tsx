import { DownOutlined, MoreOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Checkbox, Dropdown } from 'antd'
import { useState } from 'react'
import type { CommandInput } from '#shared/ledger/commands/registry.ts'
import { isDueAfterFinding, measureDue } from '#shared/ledger/due.ts'
import type { Measure } from '#shared/ledger/finding.ts'
import { DateField } from '../fields/date-field.tsx'
import { DueMark } from '../fields/due-mark.tsx'
import { say } from '../session/messages.ts'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import type { FindingSectionProps } from './finding-section.ts'
import { MeasureDetails } from './measure-details.tsx'
import styles from './measure-row.module.css'
import { MeasureSummary } from './measure-summary.tsx'
import { PANEL_WORDS } from './wording.ts'

/** What every part of a measure gets. `index` counts from 0. */
export type MeasureProps = FindingSectionProps & { readonly measure: Measure; readonly index: number }

const MeasureMenu = ({ inspection, finding, measure, index }: MeasureProps) => {
  const target = { inspectionId: inspection.id, findingId: finding.id, measureId: measure.id }
  const move = (at: number) => void run({ name: 'measure.move', input: { ...target, at } })
  const remove = async () => {
    const done = await run({ name: 'measure.remove', input: target })
    if (done !== undefined) say(PANEL_WORDS.removed(done.summary))
  }
  const last = finding.measures.length - 1
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'up', label: PANEL_WORDS.moveUp, disabled: index === 0, onClick: () => move(index - 1) },
          {
            key: 'down',
            label: PANEL_WORDS.moveDown,
            disabled: index === last,
            onClick: () => move(index + 1),
          },
          { key: 'remove', label: PANEL_WORDS.remove, onClick: () => void remove() },
        ],
      }}
    >
      <Button
        type="text"
        size="small"
        icon={<MoreOutlined />}
        aria-label={PANEL_WORDS.measureMenu(index + 1)}
      />
    </Dropdown>
  )
}

/** One measure: whether it is done, its text, who does it by when; the rest opens below. */
export const MeasureRow = (props: MeasureProps) => {
  const { inspection, finding, measure, index, today, disabled } = props
  const [open, setOpen] = useState(false)
  const target = { inspectionId: inspection.id, findingId: finding.id, measureId: measure.id }
  const edit = (patch: CommandInput<'measure.edit'>['patch']) =>
    void run({ name: 'measure.edit', input: { ...target, patch } })
  const number = index + 1
  return (
    <article className={styles.measure} aria-label={PANEL_WORDS.measure(number)}>
      <div className={styles.line}>
        <Checkbox
          className={styles.tick ?? ''}
          aria-label={PANEL_WORDS.measureDone(number)}
          checked={measure.done}
          disabled={disabled}
          onChange={(event) => edit({ done: event.target.checked })}
        />
        <span className={styles.number}>{number}.</span>
        <div className={styles.text}>
          <TypedInput
            label={PANEL_WORDS.measure(number)}
            rows={{ min: 1, max: 8 }}
            disabled={disabled}
            target={{
              field: fieldName.measure(finding.id, measure.id, 'text'),
              value: measure.text,
              required: true,
              command: (text) => ({ name: 'measure.edit', input: { ...target, patch: { text } } }),
            }}
          />
        </div>
        <Button
          type="text"
          size="small"
          icon={open ? <UpOutlined /> : <DownOutlined />}
          aria-label={PANEL_WORDS.measureDetails(number)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
        {!disabled && <MeasureMenu {...props} />}
      </div>
      <div className={styles.under}>
        <MeasureSummary {...props} />
        {measure.done ? (
          <span className={styles.doneOn}>
            {PANEL_WORDS.doneOn}
            <span className={styles.doneDate}>
              <DateField
                small
                label={PANEL_WORDS.measureDoneOn(number)}
                value={measure.doneDate}
                clearable={false}
                disabled={disabled}
                onChange={(doneDate) => edit({ doneDate })}
              />
            </span>
          </span>
        ) : (
          <DueMark due={measureDue(measure, finding, inspection.feedbackDate, today)} />
        )}
        {isDueAfterFinding(measure, finding, inspection.feedbackDate) && (
          <span className={styles.warning}>{PANEL_WORDS.dueAfterFinding}</span>
        )}
      </div>
      {open && <MeasureDetails {...props} />}
    </article>
  )
}
