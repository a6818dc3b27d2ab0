import { setTableSearch } from './table-search.ts'
import { changeTable } from './table-state.ts'

/** Empties filter and search, so that everything is shown. */
export const showEverything = () => {
  changeTable({ filter: {} })
  setTableSearch('', { composing: false })
}
