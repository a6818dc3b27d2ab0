import { useDeferredValue, useMemo } from 'react'
import { filterRows } from '#shared/ledger/finding-filter.ts'
import { sortRows } from '#shared/ledger/finding-sort.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { type LedgerRow, ledgerRows } from '#shared/ledger/ledger-row.ts'
import { inspectionStatistics, type Statistics } from '#shared/ledger/statistics.ts'
import { useOpenSession } from '../session/session.ts'
import { type TableRow, tableRows } from './table-rows.ts'
import { useTableSearch } from './table-search.ts'
import { useTableState } from './table-state.ts'

/** What the table has to show of a round, and the figures around it. */
export type ShownRows = {
  readonly all: readonly LedgerRow[]
  /** What filter and search leave, sorted. */
  readonly shown: readonly LedgerRow[]
  readonly rows: readonly TableRow[]
  readonly statistics: Statistics
  readonly search: string
}

/**
 * The rows of the table after filter, search, sorting and grouping. The search follows the typing a moment later, so
 * that typing stays fluent however large the ledger is. `kept` is the finding shown whatever the filter says.
 */
export const useShownRows = (
  inspection: Inspection,
  grouped: boolean,
  kept: string | undefined,
): ShownRows => {
  const { ledger, view } = useOpenSession()
  const { filter, sorting, collapsed } = useTableState()
  const search = useDeferredValue(useTableSearch().applied)
  const { people, departments, settings } = ledger
  const all = useMemo(
    () => ledgerRows({ people, departments, settings }, inspection, view.today),
    [people, departments, settings, inspection, view.today],
  )
  const statistics = useMemo(
    () => inspectionStatistics(inspection, settings, view.today),
    [inspection, settings, view.today],
  )
  const shown = useMemo(() => {
    const wanted = filterRows(all, { ...filter, text: search })
    return sorting === null ? wanted : sortRows(wanted, sorting)
  }, [all, filter, search, sorting])
  const everything = shown.length === all.length
  const rows = useMemo(
    () =>
      tableRows(
        { all, shown, kept },
        grouped ? { byAspect: statistics.byAspect, collapsed, withEmpty: everything } : null,
      ),
    [all, shown, kept, grouped, statistics, collapsed, everything],
  )
  return { all, shown, rows, statistics, search }
}
