import type { AcceptedRemark } from '../ledger/paper-settings.ts'
import type { Remark } from './remark.ts'

/** A remark the clerk decided to leave, with her decision. */
export type LeftRemark = { readonly remark: Remark; readonly accepted: AcceptedRemark }

/** How many remarks of each severity there are. */
export type RemarkCounts = { readonly error: number; readonly warning: number; readonly hint: number }

/** Parts the remarks still open from those accepted; an accepted one whose text has changed is open again. */
export const openRemarks = (
  remarks: readonly Remark[],
  accepted: readonly AcceptedRemark[],
): { readonly open: readonly Remark[]; readonly left: readonly LeftRemark[] } => {
  const byKey = new Map(accepted.map((each) => [each.key, each]))
  const left = remarks.flatMap((remark): LeftRemark[] => {
    const decision = byKey.get(remark.key)
    return decision === undefined ? [] : [{ remark, accepted: decision }]
  })
  return { open: remarks.filter(({ key }) => !byKey.has(key)), left }
}

/** Counts remarks by severity. */
export const countRemarks = (remarks: readonly Remark[]): RemarkCounts => {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of remarks) counts[severity] += 1
  return counts
}
