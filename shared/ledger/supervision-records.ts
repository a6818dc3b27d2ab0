import type { Finding, Measure, Supervision } from './finding.ts'
import { findingsInOrder } from './finding-order.ts'
import type { Inspection } from './inspection.ts'

/** A 督办 record with what it is about: a finding, or one of its measures. */
export type PlacedSupervision = {
  readonly supervision: Supervision
  readonly finding: Finding
  readonly measure?: Measure
}

/** 未回复, 已回复, 逾期未回复. A record without a day to reply by is never late. */
export type ReplyState = 'waiting' | 'replied' | 'late'

/** What the clerk calls the two kinds of record. */
export const SUPERVISION_KIND_LABELS: Readonly<Record<Supervision['kind'], string>> = {
  notice: '督办单',
  reminder: '提醒函',
}

/** What the clerk calls the states of a reply. */
export const REPLY_STATE_LABELS: Readonly<Record<ReplyState, string>> = {
  waiting: '未回复',
  replied: '已回复',
  late: '逾期未回复',
}

/** All 督办 records of a round: finding by finding in the order of the papers, its own before those of its measures. */
export const supervisionsOf = (
  inspection: Pick<Inspection, 'aspects' | 'findings'>,
): readonly PlacedSupervision[] =>
  findingsInOrder(inspection).flatMap((finding) => [
    ...finding.supervision.map((supervision) => ({ supervision, finding })),
    ...finding.measures.flatMap((measure) =>
      measure.supervision.map((supervision) => ({ supervision, finding, measure })),
    ),
  ])

/** The records of a round, the newest day first; of one day the highest number first. */
export const supervisionsNewestFirst = (
  inspection: Pick<Inspection, 'aspects' | 'findings'>,
): readonly PlacedSupervision[] =>
  supervisionsOf(inspection).toSorted(
    ({ supervision: left }, { supervision: right }) =>
      right.date.localeCompare(left.date) ||
      right.number.localeCompare(left.number, 'zh-CN', { numeric: true }),
  )

/** How a record stands on `today` (`YYYY-MM-DD`). The day it is due counts as in time. */
export const replyState = ({ reply, dueDate }: Supervision, today: string): ReplyState => {
  if (reply.trim() !== '') return 'replied'
  return dueDate !== undefined && dueDate < today ? 'late' : 'waiting'
}
