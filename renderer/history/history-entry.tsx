import { Button, Tag, Tooltip } from 'antd'
import dayjs from 'dayjs'
import { memo } from 'react'
import type { HistoryEntry as Entry } from '#shared/bridge/history-view.ts'
import { useOpenSession } from '../session/session.ts'
import { ChangeLines } from './change-lines.tsx'
import { headingUnder } from './change-reading.ts'
import styles from './history-list.module.css'
import { openHistory } from './history-place.ts'
import type { AskRestore } from './restore-dialog.tsx'
import { entryName, momentOf } from './state-name.ts'
import { HISTORY_WORDS } from './wording.ts'

/** Fields shown of one change until the rest is asked for. */
const FIELDS_AT_FIRST = 6

/** `present`: the revision whose change left the ledger as it is now. `unproven`: the chain does not vouch for this record. */
type EntryProps = {
  readonly entry: Entry
  readonly present: number | null
  readonly unproven: boolean
  readonly onRestore: AskRestore
}

/** The ways back to the moment right after a change. */
const EntryTools = (props: EntryProps) => {
  const { entry } = props
  const { view } = useOpenSession()
  if (!entry.effective)
    return (
      <Tooltip title={HISTORY_WORDS.ineffectiveHint}>
        <Tag>{HISTORY_WORDS.ineffective}</Tag>
      </Tooltip>
    )
  if (entry.revision === props.present)
    return (
      <Tooltip title={HISTORY_WORDS.nowHint}>
        <Tag>{HISTORY_WORDS.now}</Tag>
      </Tooltip>
    )
  const name = entryName(entry)
  const state = { kind: 'revision' as const, revision: entry.revision }
  const ways = (
    <span className={styles.buttons}>
      <Button
        size="small"
        type="text"
        disabled={!entry.withinReach}
        aria-label={HISTORY_WORDS.compareOf(name)}
        onClick={() => openHistory({ tab: 'comparison', from: state, to: { kind: 'now' } })}
      >
        {HISTORY_WORDS.compare}
      </Button>
      <Button
        size="small"
        type="text"
        disabled={!entry.withinReach || view.readOnly !== null}
        aria-label={HISTORY_WORDS.restoreOf(name)}
        onClick={() => props.onRestore({ state, name: HISTORY_WORDS.after(name) })}
      >
        {HISTORY_WORDS.restore}
      </Button>
    </span>
  )
  return entry.withinReach ? ways : <Tooltip title={HISTORY_WORDS.outOfReach}>{ways}</Tooltip>
}

/**
 * One change: when, who, what, and field by field what it said before and after. Drawn once: there are hundreds, and older ones
 * are read below them.
 */
export const HistoryEntry = memo((props: EntryProps) => {
  const { entry } = props
  return (
    <li className={entry.effective ? styles.entry : `${styles.entry} ${styles.ineffective}`}>
      <time
        className={styles.time}
        dateTime={entry.time}
        title={`${momentOf(entry.time)} ${HISTORY_WORDS.revision(entry.revision)}`}
      >
        {dayjs(entry.time).format('HH:mm')}
      </time>
      <span className={styles.who}>{entry.operator}</span>
      <div className={styles.what}>
        <p className={styles.summary}>
          {entry.summary}
          {props.unproven && (
            <Tooltip title={HISTORY_WORDS.chain.unprovenHint}>
              <Tag className={styles.unproven ?? ''} color="error">
                {HISTORY_WORDS.chain.unproven}
              </Tag>
            </Tooltip>
          )}
        </p>
        {entry.changes.length > 0 && (
          <ChangeLines
            changes={entry.changes}
            more={entry.moreChanges}
            atFirst={FIELDS_AT_FIRST}
            heading={(subject) => headingUnder(entry.summary, subject)}
          />
        )}
      </div>
      <div className={styles.tools}>
        <EntryTools {...props} />
      </div>
    </li>
  )
})
