import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type LedgerRow, ledgerRows } from '#shared/ledger/ledger-row.ts'
import { inspectionStatistics, type Statistics } from '#shared/ledger/statistics.ts'

/** A round with everything 概览 shows of it, computed once for all its parts. */
export type OverviewFigures = {
  readonly ledger: Ledger
  readonly inspection: Inspection
  readonly statistics: Statistics
  readonly rows: readonly LedgerRow[]
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** The figures of a round on `today` (`YYYY-MM-DD`). */
export const overviewFigures = (ledger: Ledger, inspection: Inspection, today: string): OverviewFigures => ({
  ledger,
  inspection,
  statistics: inspectionStatistics(inspection, ledger.settings, today),
  rows: ledgerRows(ledger, inspection, today),
  today,
})
