import { Button, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { CommandInput } from '#shared/ledger/commands/registry.ts'
import { type Deadline, dueDate } from '#shared/ledger/deadline.ts'
import { sayProblem } from '../session/messages.ts'
import { execute } from '../session/session.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import { DateField } from './date-field.tsx'
import styles from './deadline-field.module.css'
import { ExtensionForm } from './extension-form.tsx'
import { Extensions } from './extensions.tsx'
import { shownDeadline } from './shown-deadline.ts'
import { FIELD_WORDS } from './wording.ts'

/** Whose deadline it is: a finding's, or with `measureId` a measure's. */
export type DeadlineOwner = {
  readonly inspectionId: string
  readonly findingId: string
  readonly measureId?: string
}

type Kind = Deadline['kind']
type NewDeadline = CommandInput<'deadline.set'>['deadline']

const KINDS = ['date', 'afterFeedback', 'immediate', 'longTerm'] as const satisfies readonly Kind[]
/** Terms that rectification plans set, in months; one from an import that is not among them is added. */
const USUAL_MONTHS = [1, 2, 3, 4, 5, 6, 9, 12, 18, 24, 36]

/** 整改时限: its kind, what the kind needs, the wording of the plan, and the extensions granted. */
export const DeadlineField = (props: {
  readonly owner: DeadlineOwner
  readonly label: string
  readonly deadline: Deadline | undefined
  readonly feedbackDate: string | undefined
  /** The finding's deadline, which a measure without its own goes by. */
  readonly inherited?: Deadline | undefined
  readonly disabled?: boolean
  readonly id?: string
}) => {
  const { owner, deadline, feedbackDate, label } = props
  const disabled = props.disabled === true
  // A kind chosen, whose day or months are still to come; a deadline is only saved complete.
  const [awaited, setAwaited] = useState<Kind | undefined>(undefined)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The kind is chosen: on to its day or months, the second field of the row.
    if (awaited !== undefined) row.current?.querySelectorAll('input')[1]?.focus()
  }, [awaited])
  const [extending, setExtending] = useState(false)
  const kind = awaited ?? deadline?.kind
  const due = deadline === undefined ? undefined : dueDate(deadline, feedbackDate)

  const set = async (next: NewDeadline) => {
    const answer = await execute({ name: 'deadline.set', input: { ...owner, deadline: next } })
    if (answer.ok) setAwaited(undefined)
    else sayProblem(answer.problem)
  }
  const text = deadline?.text ?? ''
  const chooseKind = (next: Kind | undefined) => {
    if (next === undefined) return void set(null)
    if (next === deadline?.kind) return setAwaited(undefined)
    if (next === 'immediate' || next === 'longTerm') return void set({ kind: next, text })
    setAwaited(next)
  }
  const months = deadline?.months
  const monthChoices = [...new Set([...USUAL_MONTHS, ...(months === undefined ? [] : [months])])].sort(
    (left, right) => left - right,
  )
  return (
    <div className={styles.deadline}>
      <div ref={row} className={styles.row}>
        <Select<Kind>
          {...(props.id === undefined ? {} : { id: props.id })}
          className={styles.kind ?? ''}
          aria-label={`${label}：${FIELD_WORDS.deadlineKind}`}
          placeholder={
            props.inherited === undefined
              ? FIELD_WORDS.noDeadline
              : FIELD_WORDS.inherited(shownDeadline(props.inherited, feedbackDate))
          }
          allowClear
          disabled={disabled}
          value={kind ?? null}
          options={KINDS.map((value) => ({ value, label: FIELD_WORDS.deadlineKinds[value] }))}
          onChange={chooseKind}
        />
        {kind === 'date' && (
          <div className={styles.detail}>
            <DateField
              label={`${label}：${FIELD_WORDS.deadlineDate}`}
              value={awaited === undefined ? deadline?.date : undefined}
              clearable={false}
              disabled={disabled}
              onChange={(date) => {
                if (date !== null) void set({ kind: 'date', date, text })
              }}
            />
          </div>
        )}
        {kind === 'afterFeedback' && (
          <Select<number>
            className={styles.detail ?? ''}
            aria-label={`${label}：${FIELD_WORDS.deadlineMonths}`}
            placeholder={FIELD_WORDS.deadlineMonths}
            disabled={disabled}
            value={awaited === undefined ? (months ?? null) : null}
            options={monthChoices.map((value) => ({ value, label: `${value}${FIELD_WORDS.months}` }))}
            onChange={(chosen) => void set({ kind: 'afterFeedback', months: chosen, text })}
          />
        )}
        {due !== undefined && awaited === undefined && !extending && !disabled && (
          <Button type="link" className={styles.extend ?? ''} onClick={() => setExtending(true)}>
            {FIELD_WORDS.extend}
          </Button>
        )}
      </div>
      {kind === 'afterFeedback' && awaited === undefined && (
        <span className={styles.note}>
          {due === undefined ? FIELD_WORDS.noFeedbackDate : FIELD_WORDS.dueOn(due)}
        </span>
      )}
      {deadline !== undefined && due !== undefined && (
        <Extensions owner={owner} extensions={deadline.extensions} disabled={disabled} />
      )}
      {extending && due !== undefined && (
        <ExtensionForm owner={owner} due={due} onDone={() => setExtending(false)} />
      )}
      {deadline !== undefined && awaited === undefined && (
        <TypedInput
          label={`${label}：${FIELD_WORDS.deadlineText}`}
          placeholder={FIELD_WORDS.deadlineTextHint}
          disabled={disabled}
          target={{
            field:
              owner.measureId === undefined
                ? fieldName.finding(owner.findingId, 'deadlineText')
                : fieldName.measure(owner.findingId, owner.measureId, 'deadlineText'),
            value: deadline.text,
            command: (typed) => {
              const { extensions: _, ...rest } = deadline
              return { name: 'deadline.set', input: { ...owner, deadline: { ...rest, text: typed } } }
            },
          }}
        />
      )}
    </div>
  )
}
