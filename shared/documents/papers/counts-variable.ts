import type { LedgerSettings } from '../../ledger/ledger.ts'
import { presentStatuses, type StatusCount } from '../../ledger/statistics.ts'
import type { OwnVariable } from './slot-paper.ts'

/** A count in words, what does not occur left out. */
export const countInWords = (count: StatusCount, { statusLabels, unitWord }: LedgerSettings): string =>
  presentStatuses(count)
    .map((present) => `${statusLabels[present.status]}${present.count}${unitWord}`)
    .join('，')

/** The counts without the names of the findings, for papers that list them all the same. */
export const countsVariable = (count: StatusCount, settings: LedgerSettings): OwnVariable => ({
  name: '各状态数',
  explanation: '各种状态的问题数，为零的不写',
  value: countInWords(count, settings),
})
