import type { Inspection } from '../../../ledger/inspection.ts'

/**
 * A round as papers that stay inside the Party tell it: nothing withheld, nothing in other words. Findings, lists of 简称
 * and 整改情况句 then read as the ledger has them; what decision 9 holds back, it holds back from the public notice alone.
 */
export const internalRound = (inspection: Inspection): Inspection => ({
  ...inspection,
  findings: inspection.findings.map((finding) => ({ ...finding, publicity: { kind: 'public' } })),
})
