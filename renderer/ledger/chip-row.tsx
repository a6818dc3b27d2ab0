import { Button, Tag } from 'antd'
import type { FindingFilter } from '#shared/ledger/finding-filter.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { useLedger } from '../session/session.ts'
import { filterChips, withoutPart } from './filter-chips.ts'
import styles from './ledger-toolbar.module.css'
import { showEverything } from './show-everything.ts'
import { setTableSearch } from './table-search.ts'
import { changeTable, useTableState } from './table-state.ts'
import { LEDGER_WORDS } from './wording.ts'

/** What the table is restricted by, each part in words and taken away by its ×; nothing while it shows everything. */
export const ChipRow = (props: { readonly inspection: Inspection; readonly search: string }) => {
  const ledger = useLedger()
  const { filter } = useTableState()
  const chips = filterChips({ ...filter, text: props.search }, ledger, props.inspection)
  const remove = (part: keyof FindingFilter) => {
    if (part === 'text') setTableSearch('', { composing: false })
    else changeTable({ filter: withoutPart(filter, part) })
  }
  if (chips.length === 0) return null
  return (
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
  )
}
