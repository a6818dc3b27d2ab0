import { useMemo } from 'react'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type LedgerRow, ledgerRows } from '#shared/ledger/ledger-row.ts'
import { inspectionStatistics, type Statistics } from '#shared/ledger/statistics.ts'
import { useOpenSession } from '../session/session.ts'

/** A round with everything 概览 shows of it, computed once for all its parts. */
export type OverviewFigures = {
  readonly ledger: Ledger
  readonly inspection: Inspection
  readonly statistics: Statistics
  readonly rows: readonly LedgerRow[]
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** The figures of a round on the present day. */
export const useOverviewFigures = (inspection: Inspection): OverviewFigures => {
  const { ledger, view } = useOpenSession()
  const { today } = view
  return useMemo(
    () => ({
      ledger,
      inspection,
      statistics: inspectionStatistics(inspection, ledger.settings, today),
      rows: ledgerRows(ledger, inspection, today),
      today,
    }),
    [ledger, inspection, today],
  )
}
