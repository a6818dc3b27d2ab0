import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Remark } from '#shared/proofreading/remark.ts'
import { run } from '../session/run-command.ts'
import { fixRemark } from './fix-remark.ts'
import styles from './proofreading.module.css'
import { RemarkText } from './remark-text.tsx'
import { PROOFREADING_WORDS } from './wording.ts'

/** 忽略 asks why: the reason stands in the list for whoever looks later. */
const AcceptForm = (props: {
  readonly inspectionId: string
  readonly remark: Remark
  readonly onClose: () => void
}) => {
  const { inspectionId, remark, onClose } = props
  const [reason, setReason] = useState('')
  const accept = async () => {
    if (reason.trim() === '') return
    const { key, rule, text, message } = remark
    const done = await run({
      name: 'remark.accept',
      input: { inspectionId, key, rule, text: text === '' ? message : text, reason },
    })
    if (done !== undefined) onClose()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void accept()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      <Input
        autoFocus
        size="small"
        aria-label={PROOFREADING_WORDS.acceptReason}
        placeholder={PROOFREADING_WORDS.acceptHint}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={reason.trim() === ''}>
        {PROOFREADING_WORDS.acceptDone}
      </Button>
      <Button size="small" onClick={onClose}>
        {PROOFREADING_WORDS.cancel}
      </Button>
    </form>
  )
}

/** One remark: a button that leads to its place, and what can be done about it. */
export const RemarkRow = (props: {
  readonly inspectionId: string
  readonly remark: Remark
  readonly disabled: boolean
  readonly onChoose: (remark: Remark) => void
}) => {
  const { inspectionId, remark, disabled } = props
  const [accepting, setAccepting] = useState(false)
  const fixWords = remark.rule === 'half-width' ? PROOFREADING_WORDS.fixAll : PROOFREADING_WORDS.fix
  return (
    <li className={styles.row}>
      <button type="button" className={styles.remark} onClick={() => props.onChoose(remark)}>
        <RemarkText remark={remark} />
      </button>
      {!disabled && !accepting && (
        <span className={styles.actions}>
          {remark.fix !== undefined && (
            <Button
              size="small"
              title={remark.suggestion}
              onClick={() => void fixRemark(inspectionId, remark)}
            >
              {fixWords}
            </Button>
          )}
          {remark.severity !== 'error' || remark.issue === undefined ? (
            <Button size="small" type="text" onClick={() => setAccepting(true)}>
              {PROOFREADING_WORDS.accept}
            </Button>
          ) : null}
        </span>
      )}
      {accepting && (
        <AcceptForm inspectionId={inspectionId} remark={remark} onClose={() => setAccepting(false)} />
      )}
    </li>
  )
}
