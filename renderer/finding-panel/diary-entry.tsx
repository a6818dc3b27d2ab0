import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { ProgressEntry } from '#shared/ledger/finding.ts'
import { DateField } from '../fields/date-field.tsx'
import { say } from '../session/messages.ts'
import { run } from '../session/run-command.ts'
import { useOpenSession } from '../session/session.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import styles from './diary.module.css'
import type { DiaryOwner } from './diary.tsx'
import { PANEL_WORDS } from './wording.ts'

type Props = { readonly owner: DiaryOwner; readonly entry: ProgressEntry; readonly disabled: boolean }

const EntryForm = (props: Props & { readonly field: string; readonly onDone: () => void }) => {
  const { owner, entry } = props
  return (
    <div className={styles.form}>
      <div className={styles.date}>
        <DateField
          label={PANEL_WORDS.newEntryDate}
          value={entry.date}
          clearable={false}
          onChange={(date) => {
            if (date !== null)
              void run({ name: 'progress.edit', input: { ...owner, entryId: entry.id, patch: { date } } })
          }}
        />
      </div>
      <TypedInput
        label={PANEL_WORDS.entryOf(entry.date)}
        rows={{ min: 2, max: 12 }}
        target={{
          field: props.field,
          value: entry.text,
          required: true,
          command: (text) => ({
            name: 'progress.edit',
            input: { ...owner, entryId: entry.id, patch: { text } },
          }),
        }}
      />
      <div className={styles.formTools}>
        <Button size="small" onClick={props.onDone}>
          {PANEL_WORDS.editEntryDone}
        </Button>
      </div>
    </div>
  )
}

/** One line of a diary: read as text, edited in place on demand. */
export const DiaryEntry = (props: Props) => {
  const { owner, entry, disabled } = props
  const field = fieldName.progress(owner.findingId, entry.id)
  const { drafts } = useOpenSession()
  // Typing found from the last run opens its line, so that it is saved like fresh typing.
  const [editing, setEditing] = useState(() => drafts.some((draft) => draft.field === field))
  const remove = async () => {
    const done = await run({ name: 'progress.remove', input: { ...owner, entryId: entry.id } })
    if (done !== undefined) say(PANEL_WORDS.removed(done.summary))
  }
  return (
    <li className={styles.entry}>
      {editing && !disabled ? (
        <EntryForm {...props} field={field} onDone={() => setEditing(false)} />
      ) : (
        <>
          <div className={styles.who}>
            <time>{entry.date}</time>
            <span>{PANEL_WORDS.recorded(entry.by)}</span>
            {!disabled && (
              <span className={styles.entryTools}>
                <Button
                  type="text"
                  size="small"
                  icon={<EditOutlined />}
                  title={PANEL_WORDS.editEntry}
                  aria-label={`${PANEL_WORDS.editEntry}${PANEL_WORDS.entryOf(entry.date)}`}
                  onClick={() => setEditing(true)}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  title={PANEL_WORDS.removeEntry}
                  aria-label={`${PANEL_WORDS.removeEntry}${PANEL_WORDS.entryOf(entry.date)}`}
                  onClick={() => void remove()}
                />
              </span>
            )}
          </div>
          <p className={styles.text}>{entry.text}</p>
        </>
      )}
    </li>
  )
}
