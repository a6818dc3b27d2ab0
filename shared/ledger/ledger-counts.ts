import type { Ledger } from './ledger.ts'

/** How much a ledger holds, over all rounds: what the clerk compares two states by. */
export type LedgerCounts = {
  readonly aspects: number
  readonly findings: number
  readonly progressEntries: number
  readonly evidence: number
}

/** Counts 方面, 问题, 进展 and 佐证材料, those of measures included. */
export const ledgerCounts = ({ inspections }: Ledger): LedgerCounts => {
  const findings = inspections.flatMap((inspection) => inspection.findings)
  const works = findings.flatMap((finding) => [finding, ...finding.measures])
  const sum = (counted: readonly (readonly unknown[])[]) =>
    counted.reduce((total, { length }) => total + length, 0)
  return {
    aspects: sum(inspections.map(({ aspects }) => aspects)),
    findings: findings.length,
    progressEntries: sum(works.map(({ progress }) => progress)),
    evidence: sum(works.map(({ evidence }) => evidence)),
  }
}
