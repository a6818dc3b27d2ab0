import { AutoComplete, Button, Input } from 'antd'
import { useEffect, useId, useState } from 'react'
import { DateField } from '../fields/date-field.tsx'
import { InPlaceForm } from '../fields/in-place-form.tsx'
import { useLedger } from '../session/session.ts'
import styles from './close-out.module.css'
import { CLOSE_OUT_WORDS as words } from './wording.ts'

/** The steps of 销号 that somebody signs. */
export type CloseOutStep = 'apply' | 'approve' | 'return'

/** Who takes a step, on which day (`YYYY-MM-DD`), and why; `reason` is empty where none is given. */
export type SignedStep = { readonly by: string; readonly on: string; readonly reason: string }

/** Asks in place who takes a step of 销号, when, and why. Ctrl+Enter or the button takes it, Escape leaves it. */
export const CloseOutForm = (props: {
  readonly step: CloseOutStep
  readonly proposedBy: string
  readonly today: string
  /** Something is lacking: a reason is asked for. */
  readonly exceptional: boolean
  /** True when it was taken. */
  readonly take: (signed: SignedStep) => Promise<boolean>
  readonly onDone: () => void
}) => {
  const { step, exceptional } = props
  const { people } = useLedger()
  const id = useId()
  const [by, setBy] = useState(props.proposedBy)
  const [on, setOn] = useState<string | null>(props.today)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | undefined>(undefined)
  const asksReason = step === 'return' || exceptional
  const confirmStep = async () => {
    if (by.trim() === '' || on === null || (step === 'return' && reason.trim() === ''))
      return setFault(words.incomplete[step])
    if (exceptional && reason.trim() === '') return setFault(words.incompleteException)
    setFault(undefined)
    if (await props.take({ by: by.trim(), on, reason: reason.trim() })) props.onDone()
  }
  useEffect(() => {
    const name = document.getElementById(`${id}-by`)
    name?.focus()
    // The proposed name is only proposed: another one typed takes its place and is not put behind it.
    if (name instanceof HTMLInputElement) name.select()
  }, [id])
  return (
    <InPlaceForm
      label={words.forms[step]}
      className={styles.form}
      onConfirm={() => void confirmStep()}
      onDone={props.onDone}
    >
      <label htmlFor={`${id}-by`}>{words.by[step]}</label>
      <AutoComplete
        id={`${id}-by`}
        value={by}
        onChange={setBy}
        options={people.map(({ name, position }) => ({
          value: name,
          label: position.trim() === '' ? name : `${name}（${position}）`,
        }))}
        showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
      />
      <label htmlFor={`${id}-on`}>{words.on[step]}</label>
      <DateField id={`${id}-on`} label={words.on[step]} value={on ?? undefined} onChange={setOn} />
      {asksReason && (
        <>
          <label htmlFor={`${id}-reason`}>{exceptional ? words.exception : words.reason}</label>
          <Input
            id={`${id}-reason`}
            value={reason}
            placeholder={exceptional ? words.exceptionHint : ''}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
      <div className={styles.formButtons}>
        <Button type="primary" ghost onClick={() => void confirmStep()}>
          {words.forms[step]}
        </Button>
        <Button onClick={props.onDone}>{words.cancel}</Button>
        {fault !== undefined && <span role="alert">{fault}</span>}
      </div>
    </InPlaceForm>
  )
}
