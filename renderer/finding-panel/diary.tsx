import { useState } from 'react'
import type { ProgressEntry } from '#shared/ledger/finding.ts'
import { DateField } from '../fields/date-field.tsx'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import styles from './diary.module.css'
import { DiaryEntry } from './diary-entry.tsx'
import { NewRecordBox } from './new-record-box.tsx'
import { PANEL_WORDS } from './wording.ts'

/** Whose diary it is: a finding's, or with `measureId` a measure's. */
export type DiaryOwner = {
  readonly inspectionId: string
  readonly findingId: string
  readonly measureId?: string
}

/** Newest day first; of one day, what was written last first. */
const newestFirst = (entries: readonly ProgressEntry[]): readonly ProgressEntry[] =>
  entries.toSorted(
    (left, right) => right.date.localeCompare(left.date) || right.recordedAt.localeCompare(left.recordedAt),
  )

/** The diary of a finding or measure, newest first, with the box for the next line on top. */
export const Diary = (props: {
  readonly owner: DiaryOwner
  readonly entries: readonly ProgressEntry[]
  readonly today: string
  readonly disabled: boolean
}) => {
  const { owner, today, disabled } = props
  const [date, setDate] = useState<string | null>(null)
  const box = owner.measureId === undefined ? 'new' : `new-${owner.measureId}`
  const field = fieldName.progress(owner.findingId, box)
  const add = async (text: string) => {
    const input = { ...owner, date: date ?? today, text }
    const done = await run({ name: 'progress.add', input }, { field })
    if (done !== undefined) setDate(null)
    return done !== undefined
  }
  return (
    <div data-part={owner.measureId === undefined ? 'progress' : `progress-${owner.measureId}`}>
      <NewRecordBox
        field={field}
        label={PANEL_WORDS.newEntryLabel}
        placeholder={PANEL_WORDS.newEntry}
        addLabel={PANEL_WORDS.addEntry}
        disabled={disabled}
        add={add}
      >
        <div className={styles.date}>
          <DateField
            label={PANEL_WORDS.newEntryDate}
            value={date ?? today}
            clearable={false}
            disabled={disabled}
            onChange={setDate}
          />
        </div>
      </NewRecordBox>
      {props.entries.length === 0 ? (
        <p className={styles.empty}>{PANEL_WORDS.noEntries}</p>
      ) : (
        <ol className={styles.entries}>
          {newestFirst(props.entries).map((entry) => (
            <DiaryEntry key={entry.id} owner={owner} entry={entry} disabled={disabled} />
          ))}
        </ol>
      )}
    </div>
  )
}
