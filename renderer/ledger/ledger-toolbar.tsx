import { Button, Checkbox, Tag } from 'antd'
import type { FindingFilter } from '#shared/ledger/finding-filter.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Statistics } from '#shared/ledger/statistics.ts'
import { useLedger } from '../session/session.ts'
import { ColumnMenu } from './column-menu.tsx'
import { filterChips, withoutPart } from './filter-chips.ts'
import { FilterForm } from './filter-form.tsx'
import styles from './ledger-toolbar.module.css'
import { setTableSearch } from './table-search.ts'
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

/** Empties filter and search, so that everything is shown. */
export const showEverything = () => {
  changeTable({ filter: {} })
  setTableSearch('', { composing: false })
}

/** Above the table: views, filter with its chips, grouping, columns. */
export const LedgerToolbar = (props: {
  readonly inspection: Inspection
  readonly statistics: Statistics
  readonly search: string
  readonly grouped: boolean
  readonly onGrouped: (grouped: boolean) => void
}) => {
  const ledger = useLedger()
  const { filter } = useTableState()
  const chips = filterChips({ ...filter, text: props.search }, ledger, props.inspection)
  const remove = (part: keyof FindingFilter) => {
    if (part === 'text') setTableSearch('', { composing: false })
    else changeTable({ filter: withoutPart(filter, part) })
  }
  return (
    <>
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
      {chips.length > 0 && (
        <div className={styles.chips}>
          {chips.map(({ part, words }) => (
            <Tag
              key={part}
              closable={{ closeIcon: '×', 'aria-label': LEDGER_WORDS.removeChip(words) }}
              onClose={() => remove(part)}
            >
              {words}
            </Tag>
          ))}
          {chips.length > 1 && (
            <Button type="link" size="small" onClick={showEverything}>
              {LEDGER_WORDS.clearFilter}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
