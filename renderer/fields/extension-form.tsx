import { Button, Input } from 'antd'
import { useEffect, useId, useState } from 'react'
import { say, sayProblem } from '../session/messages.ts'
import { execute } from '../session/session.ts'
import { DateField } from './date-field.tsx'
import styles from './deadline-field.module.css'
import type { DeadlineOwner } from './deadline-field.tsx'
import { InPlaceForm } from './in-place-form.tsx'
import { FIELD_WORDS } from './wording.ts'

/** Records an extension: the later day, why, and who approved. The present day (`due`) stays on record. */
export const ExtensionForm = (props: {
  readonly owner: DeadlineOwner
  readonly due: string
  readonly onDone: () => void
}) => {
  const [newDate, setNewDate] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [approvedBy, setApprovedBy] = useState('')
  const [incomplete, setIncomplete] = useState(false)
  const id = useId()

  const record = async () => {
    if (newDate === null || reason.trim() === '' || approvedBy.trim() === '') return setIncomplete(true)
    const answer = await execute({
      name: 'deadline.extend',
      input: { ...props.owner, newDate, reason: reason.trim(), approvedBy: approvedBy.trim() },
    })
    if (!answer.ok) return sayProblem(answer.problem)
    say(FIELD_WORDS.extensionLine(props.due, newDate))
    props.onDone()
  }
  useEffect(() => document.getElementById(`${id}-date`)?.focus(), [id])
  return (
    <InPlaceForm
      label={FIELD_WORDS.extendTitle}
      className={styles.form}
      onConfirm={() => void record()}
      onDone={props.onDone}
    >
      <span className={styles.formTitle}>{FIELD_WORDS.extendTitle}</span>
      <label htmlFor={`${id}-date`}>{FIELD_WORDS.extensionNewDate}</label>
      <DateField
        id={`${id}-date`}
        label={FIELD_WORDS.extensionNewDate}
        value={newDate ?? undefined}
        onChange={setNewDate}
      />
      <label htmlFor={`${id}-reason`}>{FIELD_WORDS.extensionReason}</label>
      <Input id={`${id}-reason`} value={reason} onChange={(event) => setReason(event.target.value)} />
      <label htmlFor={`${id}-by`}>{FIELD_WORDS.extensionApprovedBy}</label>
      <Input id={`${id}-by`} value={approvedBy} onChange={(event) => setApprovedBy(event.target.value)} />
      <div className={styles.buttons}>
        <Button type="primary" ghost onClick={() => void record()}>
          {FIELD_WORDS.extensionConfirm}
        </Button>
        <Button onClick={props.onDone}>{FIELD_WORDS.extensionCancel}</Button>
        {incomplete && <span role="alert">{FIELD_WORDS.extensionIncomplete}</span>}
      </div>
    </InPlaceForm>
  )
}
