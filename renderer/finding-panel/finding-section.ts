import type { Finding } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'

/** What every section of the panel gets. `disabled`: the ledger is read-only. `today`: `YYYY-MM-DD`. */
export type FindingSectionProps = {
  readonly inspection: Inspection
  readonly finding: Finding
  readonly today: string
  readonly disabled: boolean
}
