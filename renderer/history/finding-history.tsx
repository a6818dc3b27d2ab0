import { Button, Tag } from 'antd'
import { useMemo } from 'react'
import type { HistoryEntry } from '#shared/bridge/history-view.ts'
import { useRemembered } from '../session/remembered-layout.ts'
import { ChangeLines } from './change-lines.tsx'
import { partOfFinding } from './change-reading.ts'
import styles from './finding-history.module.css'
import { openHistory } from './history-place.ts'
import { ProblemAlert } from './problem-alert.tsx'
import { momentOf } from './state-name.ts'
import { useHistory } from './use-history.ts'
import { HISTORY_WORDS } from './wording.ts'

const words = HISTORY_WORDS.ofFinding

/** Changes shown in the panel; the screen has the rest. */
const SHOWN = 10
const FIELDS_AT_FIRST = 4

const Entry = ({ entry, findingId }: { readonly entry: HistoryEntry; readonly findingId: string }) => {
  // A change of many findings is told here by what it did to this one.
  const own = useMemo(
    () => entry.changes.filter((change) => change.findingId === findingId),
    [entry, findingId],
  )
  return (
    <li className={styles.entry}>
      <p className={styles.who}>
        <time dateTime={entry.time}>{momentOf(entry.time)}</time>
        <span>{entry.operator}</span>
        {!entry.effective && <Tag>{HISTORY_WORDS.ineffective}</Tag>}
      </p>
      <p className={styles.summary}>{entry.summary}</p>
      <ChangeLines changes={own} more={0} atFirst={FIELDS_AT_FIRST} heading={partOfFinding} />
    </li>
  )
}

const Entries = (props: { readonly inspectionId: string; readonly findingId: string }) => {
  const { inspectionId, findingId } = props
  const filter = useMemo(() => ({ inspectionId, findingId }), [inspectionId, findingId])
  const { page, problem } = useHistory(filter, SHOWN)
  if (problem !== undefined) return <ProblemAlert problem={problem} />
  if (page === undefined) return null
  if (page.entries.length === 0) return <p className={styles.none}>{words.none}</p>
  return (
    <>
      <ol className={styles.entries}>
        {page.entries.map((entry) => (
          <Entry
            key={`${entry.revision}-${entry.time}-${entry.effective}`}
            entry={entry}
            findingId={findingId}
          />
        ))}
      </ol>
      <Button size="small" onClick={() => openHistory({ tab: 'changes', findingId })}>
        {words.all}
      </Button>
    </>
  )
}

/** Who changed this finding, when, and what it said before: read only when it is wanted. */
export const FindingHistory = (props: { readonly inspectionId: string; readonly findingId: string }) => {
  const [open, setOpen] = useRemembered<boolean>('panel.history', false)
  return (
    <>
      <Button
        type="link"
        size="small"
        className={styles.toggle ?? ''}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? words.hide : words.show}
      </Button>
      {open && <Entries key={props.findingId} {...props} />}
    </>
  )
}
