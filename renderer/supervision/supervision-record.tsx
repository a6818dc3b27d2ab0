import { DeleteOutlined, DownOutlined, PrinterOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Supervision } from '#shared/ledger/finding.ts'
import { SUPERVISION_KIND_LABELS } from '#shared/ledger/supervision-records.ts'
import { say } from '../session/messages.ts'
import { run } from '../session/run-command.ts'
import { useOpenSession } from '../session/session.ts'
import { showOnPaper } from './issue-supervision.ts'
import { RecordFields } from './record-fields.tsx'
import { ReplyTag } from './reply-tag.tsx'
import { nameOfRecord, numberOf, type SupervisionOwner } from './supervision-owner.ts'
import styles from './supervision-record.module.css'
import { SUPERVISION_WORDS as words } from './wording.ts'

type Props = {
  readonly owner: SupervisionOwner
  readonly supervision: Supervision
  readonly today: string
  readonly disabled: boolean
  /** Told when its fields are opened. */
  readonly onOpened?: () => void
  /** What it is about, where that does not stand around it. */
  readonly children?: ReactNode
}

/** One paper of 督办 in a line: what, when, how it stands; below, on demand, all that is written on it. */
export const SupervisionRecord = ({ owner, supervision, today, disabled, onOpened, children }: Props) => {
  const { drafts } = useOpenSession()
  const name = nameOfRecord(supervision)
  // Typing found from the last run opens its record, so that it is saved like fresh typing.
  const [open, setOpen] = useState(() =>
    drafts.some(({ field }) => field.startsWith(`supervision/${owner.findingId}/${supervision.id}/`)),
  )
  const show = (next: boolean) => {
    setOpen(next)
    if (next) onOpened?.()
  }
  const record = useRef<HTMLLIElement>(null)
  const [replying, setReplying] = useState(false)
  useEffect(() => {
    if (!replying || !open) return
    record.current?.querySelector<HTMLElement>(`[data-part="${supervision.id}-reply"] textarea`)?.focus()
    setReplying(false)
  }, [replying, open, supervision.id])
  const remove = async () => {
    const done = await run({
      name: 'supervision.remove',
      input: { ...owner, supervisionId: supervision.id },
    })
    if (done !== undefined) say(words.removed(done.summary))
  }
  return (
    <li ref={record} className={styles.record} aria-label={name}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.name}
          aria-expanded={open}
          aria-label={words.open(name)}
          onClick={() => show(!open)}
        >
          {open ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
          <span className={styles.kind}>{SUPERVISION_KIND_LABELS[supervision.kind]}</span>
          <span className={styles.number}>{numberOf(supervision)}</span>
        </button>
        <ReplyTag supervision={supervision} today={today} />
        <span className={styles.tools}>
          {!disabled && supervision.reply.trim() === '' && (
            <Button
              type="link"
              size="small"
              aria-label={words.replyOf(name)}
              onClick={() => {
                show(true)
                setReplying(true)
              }}
            >
              {words.reply}
            </Button>
          )}
          <Button
            type="text"
            size="small"
            icon={<PrinterOutlined />}
            title={words.print}
            aria-label={words.printOf(name)}
            onClick={() => showOnPaper([supervision])}
          />
          {!disabled && (
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              title={words.remove}
              aria-label={words.removeOf(name)}
              onClick={() => void remove()}
            />
          )}
        </span>
      </div>
      <div className={styles.facts}>
        {children}
        <span>{words.issuedOn(supervision.date)}</span>
        {supervision.dueDate !== undefined && <span>{words.replyBy(supervision.dueDate)}</span>}
      </div>
      {open && <RecordFields {...{ owner, supervision, today, disabled }} />}
    </li>
  )
}
