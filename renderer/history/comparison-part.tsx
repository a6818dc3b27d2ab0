import { SwapOutlined } from '@ant-design/icons'
import { Button, Empty, Segmented } from 'antd'
import { useState } from 'react'
import type { Snapshot, StateChoice, StateComparison, StateHead } from '#shared/bridge/history-view.ts'
import type { HistoryPlace } from '../session/navigation.ts'
import { useOpenSession } from '../session/session.ts'
import styles from './comparison-part.module.css'
import {
  DIFFERENCE_FILTERS,
  type DifferenceFilter,
  differenceCount,
  differenceSummary,
  isSame,
} from './difference-counts.ts'
import { DifferenceList } from './difference-list.tsx'
import { openHistory } from './history-place.ts'
import { ProblemAlert } from './problem-alert.tsx'
import type { AskRestore } from './restore-dialog.tsx'
import { headWords, momentOf } from './state-name.ts'
import { StateSelect } from './state-select.tsx'
import { useComparison } from './use-comparison.ts'
import { Waiting } from './waiting.tsx'
import { HISTORY_WORDS } from './wording.ts'

const words = HISTORY_WORDS.comparison

/** What one side is and holds, and the way back to it. */
const Side = (props: {
  readonly state: StateChoice | undefined
  readonly head: StateHead | undefined
  readonly onRestore: AskRestore
}) => {
  const { state, head } = props
  const { view } = useOpenSession()
  if (state === undefined || head === undefined) return <div className={styles.side} />
  const name = momentOf(head.time)
  return (
    <div className={styles.side}>
      <span>{headWords(head)}</span>
      {(state.kind === 'revision' || state.kind === 'snapshot') && (
        <Button
          size="small"
          disabled={view.readOnly !== null}
          aria-label={HISTORY_WORDS.restoreOf(name)}
          onClick={() => props.onRestore({ state, name })}
        >
          {HISTORY_WORDS.restore}
        </Button>
      )}
    </div>
  )
}

const Differences = ({ comparison }: { readonly comparison: StateComparison }) => {
  const [filter, setFilter] = useState<DifferenceFilter>('all')
  if (isSame(comparison)) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.same} />
  return (
    <>
      <div className={styles.filter}>
        <p className={styles.summary}>{differenceSummary(comparison)}</p>
        <Segmented<DifferenceFilter>
          aria-label={words.filter}
          value={filter}
          onChange={setFilter}
          options={DIFFERENCE_FILTERS.map((value) => ({
            value,
            label: (
              <span>
                {words.filters[value]} <b>{differenceCount(comparison, value)}</b>
              </span>
            ),
          }))}
        />
      </div>
      <DifferenceList key={filter} comparison={comparison} filter={filter} />
    </>
  )
}

/** 对比两个时刻: what came, went and changed between two states of the ledger. */
export const ComparisonPart = (props: {
  readonly place: HistoryPlace
  readonly snapshots: readonly Snapshot[]
  readonly onRestore: AskRestore
}) => {
  const { snapshots, onRestore } = props
  const { from, to = { kind: 'now' } } = props.place
  const answer = useComparison(from, to)
  const show = (sides: Pick<HistoryPlace, 'from' | 'to'>) => openHistory({ tab: 'comparison', ...sides })
  const compared = answer?.ok === true ? answer.value : undefined
  return (
    <section className={styles.scroll} aria-label={HISTORY_WORDS.tabs.comparison}>
      <div className={styles.sides}>
        <div>
          <StateSelect
            label={words.from}
            placeholder={words.chooseFrom}
            value={from}
            head={compared?.left}
            snapshots={snapshots}
            onChange={(state) => show({ from: state, to })}
          />
          <Side state={from} head={compared?.left} onRestore={onRestore} />
        </div>
        <Button
          type="text"
          icon={<SwapOutlined />}
          title={words.swap}
          aria-label={words.swap}
          disabled={from === undefined}
          onClick={() => from !== undefined && show({ from: to, to: from })}
        />
        <div>
          <StateSelect
            label={words.to}
            placeholder={words.chooseTo}
            value={to}
            head={compared?.right}
            snapshots={snapshots}
            onChange={(state) => show({ ...(from === undefined ? {} : { from }), to: state })}
          />
          <Side state={to} head={compared?.right} onRestore={onRestore} />
        </div>
      </div>
      {from === undefined ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.invite} />
      ) : answer === undefined ? (
        <Waiting text={HISTORY_WORDS.comparing} />
      ) : answer.ok ? (
        <Differences comparison={answer.value} />
      ) : (
        <ProblemAlert problem={answer.problem} />
      )}
    </section>
  )
}
