import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import type { Sorting, SortKey } from '#shared/ledger/finding-sort.ts'
import styles from './ledger-table.module.css'
import { COLUMN_LABELS, type ColumnId, FROZEN, type PlacedColumn, TICK_WIDTH } from './table-columns.ts'
import { LEDGER_WORDS } from './wording.ts'

/** What a click on a column head sorts by; measures have no order of their own. */
const SORT_KEYS: Readonly<Record<ColumnId, SortKey | undefined>> = {
  number: 'number',
  title: 'title',
  measures: undefined,
  leadOfficial: 'leadOfficial',
  departments: 'departments',
  people: 'people',
  deadline: 'deadline',
  status: 'status',
  progress: 'latestProgress',
}

/** Up, then down, then back to the order of the papers. 序号 is that order, so it starts with down. */
const nextSorting = (sorting: Sorting | null, key: SortKey): Sorting | null => {
  if (sorting?.key === key) return sorting.descending ? null : { key, descending: true }
  return { key, descending: key === 'number' }
}

const ariaSort = (sorting: Sorting | null, key: SortKey | undefined) =>
  key === undefined || sorting?.key !== key ? 'none' : sorting.descending ? 'descending' : 'ascending'

/** The column heads: a click sorts, the tick takes all shown findings. */
export const HeadRow = (props: {
  readonly columns: readonly PlacedColumn[]
  readonly width: number
  readonly sorting: Sorting | null
  readonly onSort: (sorting: Sorting | null) => void
  readonly ticked: 'none' | 'some' | 'all'
  readonly onTickAll: () => void
}) => (
  <div role="rowgroup" className={styles.head} style={{ width: props.width }}>
    <div role="row" aria-rowindex={1} className={styles.headRow}>
      <div
        role="columnheader"
        aria-colindex={1}
        className={`${styles.headCell} ${styles.tick}`}
        style={{ width: TICK_WIDTH }}
      >
        <input
          type="checkbox"
          aria-label={LEDGER_WORDS.tickAll}
          checked={props.ticked === 'all'}
          ref={(box) => {
            if (box !== null) box.indeterminate = props.ticked === 'some'
          }}
          onChange={props.onTickAll}
        />
      </div>
      {props.columns.map(({ id, left, width }, index) => {
        const key = SORT_KEYS[id]
        const sorted = ariaSort(props.sorting, key)
        return (
          <div
            key={id}
            role="columnheader"
            aria-colindex={index + 2}
            aria-sort={sorted}
            className={`${styles.headCell} ${FROZEN.has(id) ? styles.frozen : ''}`}
            style={FROZEN.has(id) ? { width, left } : { width }}
          >
            {key === undefined ? (
              COLUMN_LABELS[id]
            ) : (
              <button
                type="button"
                className={styles.sort}
                onClick={() => props.onSort(nextSorting(props.sorting, key))}
              >
                {COLUMN_LABELS[id]}
                {sorted === 'ascending' && <ArrowUpOutlined aria-hidden />}
                {sorted === 'descending' && <ArrowDownOutlined aria-hidden />}
              </button>
            )}
          </div>
        )
      })}
    </div>
  </div>
)
