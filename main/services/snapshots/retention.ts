import { localDay } from '../ledger/command-context.ts'
import type { SnapshotName } from './snapshot-name.ts'

/** How many snapshots are kept: the last ones, one a day, one a month. */
export type Retention = { readonly last: number; readonly days: number }

/** The last ten, one of each of the last thirty days with work, one of each month for ever. */
export const RETENTION: Retention = { last: 10, days: 30 }

/** The clerk's days and months: what she did at eight in the morning is not of the day before. */
const dayOf = ({ savedAt }: SnapshotName): string => localDay(new Date(savedAt))
const monthOf = (snapshot: SnapshotName): string => dayOf(snapshot).slice(0, 7)

/** The first of each group, in the given order. */
const firsts = (
  snapshots: readonly SnapshotName[],
  groupOf: (snapshot: SnapshotName) => string,
): readonly SnapshotName[] =>
  [...new Map(snapshots.toReversed().map((snapshot) => [groupOf(snapshot), snapshot])).values()].toReversed()

/**
 * The snapshots to give up, of `snapshots` from the newest revision down. It only selects, and only by revision: a clock set
 * back neither ages nor renews anything, and days count by their order. Kept are the last ones, the newest of each of the
 * last days and of each month, all that were named by hand, and always the newest one of all.
 */
export const surplusSnapshots = (
  snapshots: readonly SnapshotName[],
  { last, days }: Retention = RETENTION,
): readonly SnapshotName[] => {
  const kept = new Set([
    ...snapshots.slice(0, Math.max(1, last)),
    ...firsts(snapshots, dayOf).slice(0, Math.max(0, days)),
    ...firsts(snapshots, monthOf),
    ...snapshots.filter(({ reason }) => reason === 'named'),
  ])
  return snapshots.filter((snapshot) => !kept.has(snapshot))
}
