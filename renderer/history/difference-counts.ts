import type { StateComparison } from '#shared/bridge/history-view.ts'
import type { FindingDifference } from '#shared/ledger/history/compare-states.ts'
import { HISTORY_WORDS } from './wording.ts'

/** Which differences are looked at: findings by what became of them, or everything else. */
export const DIFFERENCE_FILTERS = ['all', 'added', 'removed', 'changed', 'others'] as const
export type DifferenceFilter = (typeof DIFFERENCE_FILTERS)[number]

type Compared = Pick<StateComparison, 'findings' | 'others'>

/** The findings a filter shows, in their order. */
export const findingsShown = (
  { findings }: Compared,
  filter: DifferenceFilter,
): readonly FindingDifference[] =>
  filter === 'others' ? [] : findings.filter(({ kind }) => filter === 'all' || kind === filter)

/** How many differences a filter shows: findings, and what is beside them. */
export const differenceCount = (comparison: Compared, filter: DifferenceFilter): number =>
  findingsShown(comparison, filter).length +
  (filter === 'all' || filter === 'others' ? comparison.others.length : 0)

/** True when two states hold the same. */
export const isSame = (comparison: Compared): boolean => differenceCount(comparison, 'all') === 0

/** All differences in one line: 新增 1 个问题，修改 3 个问题. */
export const differenceSummary = (comparison: Compared): string =>
  HISTORY_WORDS.comparison.summary(
    differenceCount(comparison, 'added'),
    differenceCount(comparison, 'removed'),
    differenceCount(comparison, 'changed'),
    differenceCount(comparison, 'others'),
  )
