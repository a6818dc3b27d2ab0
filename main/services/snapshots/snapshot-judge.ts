import type { RecordedHistory } from './recorded-changes.ts'

/**
 * What the history says of a file of a revision: `recorded` as the ledger after a change or before one, `contradicted` when it
 * recorded another, or `unknown` for revisions it knows nothing of (from before it was lost, or changed by nothing yet).
 */
export type Judgement = 'recorded' | 'contradicted' | 'unknown'

export type SnapshotJudge = (revision: number, sha256: string) => Judgement

/** Judges snapshots by what a history recorded. */
export const snapshotJudge = ({
  changes,
  voided = [],
}: Pick<RecordedHistory, 'changes'> & Partial<Pick<RecordedHistory, 'voided'>>): SnapshotJudge => {
  const after = new Map(changes.map(({ revision, ledger }) => [revision, ledger]))
  const revisionOf = new Map(changes.map(({ revision, ledger }) => [ledger, revision]))
  const before = new Set(changes.map((change) => change.before))
  // A change begins with the revision below its own, unless an older copy was put in its place: the numbers between are left
  // out then, and what stood under them, which may be the way back, is contradicted by nothing.
  const leftOut = new Set(voided)
  const begun = new Set(
    changes.flatMap(({ revision, before: hash, recovers }) => {
      if (hash === null || recovers || leftOut.has(revision - 1)) return []
      return (revisionOf.get(hash) ?? revision - 1) === revision - 1 ? [revision - 1] : []
    }),
  )
  return (revision, hash) => {
    if (after.get(revision) === hash || before.has(hash)) return 'recorded'
    return after.has(revision) || begun.has(revision) ? 'contradicted' : 'unknown'
  }
}
