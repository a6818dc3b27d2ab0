import type { FindingFilter } from '#shared/ledger/finding-filter.ts'
import { setTableSearch } from '../ledger/table-search.ts'
import { changeTable } from '../ledger/table-state.ts'
import { goTo } from '../session/navigation.ts'

/** Shows in the ledger table exactly the findings a figure counts: nothing searched for, nothing folded away. */
export const goToTable = (filter: Omit<FindingFilter, 'text'>) => {
  setTableSearch('', { composing: false })
  changeTable({
    filter,
    sorting: null,
    collapsed: new Set(),
    selected: new Set(),
    cursor: null,
    editing: null,
  })
  goTo({ screen: 'ledger' })
}

/** Opens the panel of one finding. */
export const goToFinding = (findingId: string) => goTo({ screen: 'ledger', findingId })
