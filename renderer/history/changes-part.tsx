import { Alert, Button, Empty } from 'antd'
import { useMemo, useState } from 'react'
import { byDay } from './history-days.ts'
import { HistoryEntry } from './history-entry.tsx'
import styles from './history-list.module.css'
import { ProblemAlert } from './problem-alert.tsx'
import type { AskRestore } from './restore-dialog.tsx'
import { dayTitle } from './state-name.ts'
import type { HistoryList } from './use-history.ts'
import { Waiting } from './waiting.tsx'
import { HISTORY_WORDS } from './wording.ts'

/** Reads the next older changes, and shows that it does. */
const OlderButton = (props: { readonly loadOlder: () => Promise<void> }) => {
  const [busy, setBusy] = useState(false)
  const load = async () => {
    setBusy(true)
    await props.loadOlder()
    setBusy(false)
  }
  return (
    <div className={styles.older}>
      <Button loading={busy} onClick={() => void load()}>
        {HISTORY_WORDS.older}
      </Button>
    </div>
  )
}

/**
 * 逐条记录: every change under its day, newest first. `filtered`: not all of them are asked for. `proven`: the last revision whose record
 * is proven, null when all are.
 */
export const ChangesPart = (props: {
  readonly list: HistoryList
  readonly filtered: boolean
  readonly proven: number | null
  readonly onRestore: AskRestore
}) => {
  const { page, problem, loadOlder } = props.list
  const days = useMemo(() => byDay(page?.entries ?? []), [page])
  return (
    <section className={styles.scroll} aria-label={HISTORY_WORDS.tabs.changes}>
      {problem !== undefined && (
        <div className={styles.problem}>
          <ProblemAlert problem={problem} />
        </div>
      )}
      {page === undefined && problem === undefined && <Waiting text={HISTORY_WORDS.loading} />}
      {page?.entries.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={props.filtered ? HISTORY_WORDS.nothingFound : HISTORY_WORDS.empty}
        />
      )}
      {!props.filtered && page?.present === null && page.entries.length > 0 && (
        <Alert className={styles.foreign ?? ''} type="warning" showIcon title={HISTORY_WORDS.foreign} />
      )}
      {days.map(({ day, entries }) => (
        <section key={`${day}-${entries[0]?.revision}`} aria-label={dayTitle(day)}>
          <h2 className={styles.day}>{dayTitle(day)}</h2>
          <ol className={styles.entries}>
            {entries.map((entry) => (
              <HistoryEntry
                key={`${entry.revision}-${entry.time}-${entry.effective}`}
                entry={entry}
                present={page?.present ?? null}
                unproven={props.proven !== null && entry.revision > props.proven}
                onRestore={props.onRestore}
              />
            ))}
          </ol>
        </section>
      ))}
      {page?.more === true && <OlderButton loadOlder={loadOlder} />}
    </section>
  )
}
