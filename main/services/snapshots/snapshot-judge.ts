import type { RecordedHistory } from './recorded-changes.ts'

/**
 * What the history says of a file of a revision: `recorded` as the ledger after a change or before one, `contradicted`, or
 * `unknown` for revisions it knows nothing of (the first of all, or from before it was lost).
 */
export type Judgement = 'recorded' | 'contradicted' | 'unknown'

export type SnapshotJudge = (revision: number, sha256: string) => Judgement

/** Judges snapshots by what a history recorded. */
export const snapshotJudge = ({ changes }: Pick<RecordedHistory, 'changes'>): SnapshotJudge => {
  const after = new Map(changes.map(({ revision, ledger }) => [revision, ledger]))
  const before = new Set(changes.map((change) => change.before))
  return (revision, hash) => {
    if (after.get(revision) === hash || before.has(hash)) return 'recorded'
    return after.has(revision) ? 'contradicted' : 'unknown'
  }
}
