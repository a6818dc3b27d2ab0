import type { LedgerCounts } from './ledger-counts.ts'

/** What a ledger, a backup or a snapshot holds, as it is said everywhere: `25个问题、183条进展、12份佐证材料`. */
export const countsInWords = ({
  findings,
  progressEntries,
  evidence,
}: Pick<LedgerCounts, 'findings' | 'progressEntries' | 'evidence'>): string =>
  `${findings}个问题、${progressEntries}条进展、${evidence}份佐证材料`
