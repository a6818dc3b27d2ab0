import { Checkbox } from 'antd'
import type { FindingFilter } from '#shared/ledger/finding-filter.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Statistics } from '#shared/ledger/statistics.ts'
import { ColumnMenu } from './column-menu.tsx'
import { FilterForm } from './filter-form.tsx'
import styles from './ledger-toolbar.module.css'
import { showEverything } from './show-everything.ts'
import { changeTable, useTableState } from './table-state.ts'
import { LEDGER_WORDS } from './wording.ts'

type View = { readonly words: string; readonly count: number; readonly filter: Omit<FindingFilter, 'text'> }

/** The views always at hand, with how many findings each shows. */
const views = ({ total, due, placeholders }: Statistics): readonly View[] => [
  { words: LEDGER_WORDS.view.all, count: total, filter: {} },
  { words: LEDGER_WORDS.view.overdue, count: due.overdue, filter: { due: ['overdue'] } },
  { words: LEDGER_WORDS.view.dueSoon, count: due.within30Days, filter: { due: ['30days'] } },
  { words: LEDGER_WORDS.view.placeholders, count: placeholders, filter: { placeholder: true } },
]

const sameFilter = (left: FindingFilter, right: FindingFilter): boolean => {
  const parts = (filter: FindingFilter) =>
    JSON.stringify(Object.entries(filter).filter(([, value]) => !Array.isArray(value) || value.length > 0))
  return parts(left) === parts(right)
}

/** Above the table: views, filter, grouping, columns. */
export const LedgerToolbar = (props: {
  readonly inspection: Inspection
  readonly statistics: Statistics
  readonly search: string
  readonly grouped: boolean
  readonly onGrouped: (grouped: boolean) => void
}) => {
  const { filter } = useTableState()
  return (
    <div className={styles.bar}>
      <div className={styles.views} role="group" aria-label={LEDGER_WORDS.views}>
        {views(props.statistics).map((view) => (
          <button
            key={view.words}
            type="button"
            className={styles.view}
            aria-pressed={props.search === '' && sameFilter(filter, view.filter)}
            onClick={() => {
              showEverything()
              changeTable({ filter: view.filter })
            }}
          >
            {view.words}
            <span className={styles.viewCount}>{view.count}</span>
          </button>
        ))}
      </div>
      <FilterForm inspection={props.inspection} />
      <span className={styles.spring} />
      <Checkbox checked={props.grouped} onChange={(event) => props.onGrouped(event.target.checked)}>
        {LEDGER_WORDS.grouped}
      </Checkbox>
      <ColumnMenu />
    </div>
  )
}
