import { Select } from 'antd'
import { useMemo, useState } from 'react'
import type { Snapshot, StateChoice, StateHead } from '#shared/bridge/history-view.ts'
import styles from './comparison-part.module.css'
import { snapshotName } from './state-name.ts'
import { keyOfState, stateOfKey, stateOptions } from './state-options.ts'
import { type HistoryFilter, useHistory } from './use-history.ts'
import { HISTORY_WORDS } from './wording.ts'

/** Changes offered at a time; typing finds others. */
const OFFERED = 100

/** Chooses one moment of the ledger: now, a snapshot, or right after any change, found by typing. */
export const StateSelect = (props: {
  readonly label: string
  readonly placeholder: string
  readonly value: StateChoice | undefined
  /** What is known of the state chosen. */
  readonly head: StateHead | undefined
  readonly snapshots: readonly Snapshot[]
  readonly onChange: (state: StateChoice) => void
}) => {
  const { value, head, snapshots } = props
  const [filter, setFilter] = useState<HistoryFilter>({})
  const { page } = useHistory(filter, OFFERED)
  const text = filter.text ?? ''
  const options = useMemo(
    () =>
      stateOptions(
        snapshots.filter((snapshot) => snapshotName(snapshot).includes(text)),
        page?.entries ?? [],
        page?.present ?? null,
        value,
        head,
      ),
    [snapshots, page, value, head, text],
  )
  return (
    <Select<string>
      className={styles.select ?? ''}
      aria-label={props.label}
      placeholder={props.placeholder}
      showSearch={{
        filterOption: false,
        onSearch: (typed) => setFilter(typed.trim() === '' ? {} : { text: typed.trim().slice(0, 200) }),
      }}
      popupRender={(list) => (
        <>
          {list}
          {page?.more === true && <p className={styles.hint}>{HISTORY_WORDS.comparison.searchHint}</p>}
        </>
      )}
      notFoundContent={HISTORY_WORDS.nothingFound}
      value={value === undefined ? null : keyOfState(value)}
      options={[...options]}
      onChange={(key) => props.onChange(stateOfKey(key))}
      onOpenChange={(open) => {
        if (!open) setFilter({})
      }}
    />
  )
}
