import { Button, Empty, Tag, Tooltip } from 'antd'
import type { Snapshot } from '#shared/bridge/history-view.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { useOpenSession } from '../session/session.ts'
import { openHistory } from './history-place.ts'
import { ProblemAlert } from './problem-alert.tsx'
import type { AskRestore } from './restore-dialog.tsx'
import styles from './snapshots-part.module.css'
import { headWords, momentOf, snapshotName, snapshotTitle } from './state-name.ts'
import { Waiting } from './waiting.tsx'
import { HISTORY_WORDS } from './wording.ts'

const words = HISTORY_WORDS.snapshots

const SnapshotRow = (props: { readonly snapshot: Snapshot; readonly onRestore: AskRestore }) => {
  const { snapshot } = props
  const { view } = useOpenSession()
  const name = snapshotName(snapshot)
  const state = { kind: 'snapshot' as const, id: snapshot.id }
  return (
    <tr>
      <td className={styles.time}>{momentOf(snapshot.time)}</td>
      <td>
        <span className={snapshot.name === null ? '' : (styles.named ?? '')}>{snapshotTitle(snapshot)}</span>
        {!snapshot.whole && (
          <Tooltip title={words.damagedHint}>
            <Tag className={styles.damaged ?? ''} color="error">
              {words.damaged}
            </Tag>
          </Tooltip>
        )}
      </td>
      <td className={styles.holds}>{headWords(snapshot)}</td>
      <td className={styles.tools}>
        <Button
          size="small"
          type="text"
          disabled={!snapshot.whole}
          aria-label={HISTORY_WORDS.compareOf(name)}
          onClick={() => openHistory({ tab: 'comparison', from: state, to: { kind: 'now' } })}
        >
          {HISTORY_WORDS.compare}
        </Button>
        <Button
          size="small"
          type="text"
          disabled={!snapshot.whole || view.readOnly !== null}
          aria-label={HISTORY_WORDS.restoreOf(name)}
          onClick={() => props.onRestore({ state, name })}
        >
          {HISTORY_WORDS.restore}
        </Button>
      </td>
    </tr>
  )
}

/** 快照: the whole ledger as it was at certain moments, newest first. */
export const SnapshotsPart = (props: {
  readonly listed: Result<readonly Snapshot[], Problem> | undefined
  readonly onRestore: AskRestore
}) => {
  const { listed, onRestore } = props
  return (
    <section className={styles.scroll} aria-label={words.caption}>
      <p className={styles.intro}>{words.intro}</p>
      {listed === undefined ? (
        <Waiting text={HISTORY_WORDS.loading} />
      ) : !listed.ok ? (
        <ProblemAlert problem={listed.problem} />
      ) : listed.value.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.none} />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {[words.time, words.why, words.holds].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col" className={styles.tools}>
                {words.actions}
              </th>
            </tr>
          </thead>
          <tbody>
            {listed.value.map((snapshot) => (
              <SnapshotRow key={snapshot.id} snapshot={snapshot} onRestore={onRestore} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
