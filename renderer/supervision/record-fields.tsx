import type { CommandInput } from '#shared/ledger/commands/registry.ts'
import type { Supervision } from '#shared/ledger/finding.ts'
import { DateField } from '../fields/date-field.tsx'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import styles from './record-fields.module.css'
import { nameOfRecord, type SupervisionOwner } from './supervision-owner.ts'
import { SUPERVISION_WORDS as words } from './wording.ts'

type Patch = CommandInput<'supervision.edit'>['patch']
type TextPart = 'number' | 'issuedBy' | 'basis' | 'requirement' | 'reply'
type DatePart = 'date' | 'dueDate' | 'replyDate'

type Props = {
  readonly owner: SupervisionOwner
  readonly supervision: Supervision
  readonly today: string
  readonly disabled: boolean
}

/** What is written on a 督办单 or 提醒函 and what came back, edited where it is read. */
export const RecordFields = ({ owner, supervision, today, disabled }: Props) => {
  const target = { ...owner, supervisionId: supervision.id }
  const label = (part: TextPart | DatePart) => words.fieldOf(nameOfRecord(supervision), words.fields[part])
  const command = (patch: Patch) => ({ name: 'supervision.edit' as const, input: { ...target, patch } })
  const text = (part: TextPart, hint?: string, rows?: { min: number; max: number }) => (
    <>
      <span className={styles.label} aria-hidden>
        {words.fields[part]}
      </span>
      <div className={rows === undefined ? '' : styles.wide} data-part={`${supervision.id}-${part}`}>
        <TypedInput
          label={label(part)}
          disabled={disabled}
          {...(hint === undefined ? {} : { placeholder: hint })}
          {...(rows === undefined ? {} : { rows })}
          target={{
            field: fieldName.supervision(owner.findingId, supervision.id, part),
            value: supervision[part],
            command: (next) => command({ [part]: next, ...(part === 'reply' ? replied(next) : {}) }),
          }}
        />
      </div>
    </>
  )
  /** The first words of a reply came in today, unless the paper is dated later. */
  const replied = (reply: string): Patch =>
    reply.trim() === '' || supervision.replyDate !== undefined
      ? {}
      : { replyDate: today < supervision.date ? supervision.date : today }
  const date = (part: DatePart, clearable: boolean) => (
    <>
      <span className={styles.label} aria-hidden>
        {words.fields[part]}
      </span>
      <DateField
        label={label(part)}
        value={supervision[part]}
        clearable={clearable}
        disabled={disabled}
        onChange={(day) => {
          if (day !== null || part !== 'date') void run(command({ [part]: day }))
        }}
      />
    </>
  )
  return (
    <div className={styles.fields}>
      {text('number')}
      {text('issuedBy')}
      {date('date', false)}
      {date('dueDate', true)}
      {text('basis', words.basisHint, { min: 1, max: 4 })}
      {text('requirement', words.requirementHint, { min: 1, max: 6 })}
      {text('reply', words.replyHint, { min: 2, max: 10 })}
      {supervision.reply.trim() !== '' && date('replyDate', false)}
    </div>
  )
}
