import type { RecordedHistory } from './recorded-changes.ts'

/**
 * What the history says of a file of a revision: `recorded` as the ledger after a change or before one, `contradicted` when it
 * recorded another, or `unknown` for revisions it knows nothing of (from before it was lost, or changed by nothing yet).
 */
export type Judgement = 'recorded' | 'contradicted' | 'unknown'

export type SnapshotJudge = (revision: number, sha256: string) => Judgement

/** Judges snapshots by what a history recorded. */
export const snapshotJudge = ({ changes }: Pick<RecordedHistory, 'changes'>): SnapshotJudge => {
  const after = new Map(changes.map(({ revision, ledger }) => [revision, ledger]))
  const before = new Set(changes.map((change) => change.before))
  // A change begins with the revision below its own. Where numbers were left out, nothing is known of that one.
  const begun = new Set(
    changes.flatMap((change) => (change.before === null || change.recovers ? [] : [change.revision - 1])),
  )
  return (revision, hash) => {
    if (after.get(revision) === hash || before.has(hash)) return 'recorded'
    return after.has(revision) || begun.has(revision) ? 'contradicted' : 'unknown'
  }
}
