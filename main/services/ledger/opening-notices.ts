import type { Problem } from '#shared/problem.ts'
import { describeProblem } from '#shared/problem-wording.ts'
import type { Result } from '#shared/result.ts'
import type { HistorySurvey } from '../history/history-survey.ts'
import { OPENING_NOTICES } from './wording.ts'

/**
 * What the clerk should know of the ledger just read, from what its history says: a change that was under way when
 * the program ended, an older file put in its place, a file changed while the program was closed.
 */
export const openingNotices = (
  survey: Result<HistorySurvey, Problem>,
  revision: number,
  sha256: string | null,
): readonly string[] => {
  if (!survey.ok) return [OPENING_NOTICES.historyUnreadable]
  const { current, unmarked, highest } = survey.value
  const changes = unmarked.flatMap(({ line }) => (line?.kind === 'change' ? [line] : []))
  const [only] = changes
  if (only !== undefined && (changes.length > 1 || only.before !== sha256))
    return [OPENING_NOTICES.olderThanHistory(revision, highest)]
  if (current !== undefined && current.ledger !== sha256) return [OPENING_NOTICES.changedWhileClosed]
  if (only !== undefined) return [OPENING_NOTICES.unfinishedChange(only.summary)]
  return unmarked.length > 0 ? [OPENING_NOTICES.unrecordedChange] : []
}

/** What the clerk should know of a ledger of an older version: where its copy is, or that none could be written yet. */
export const upgradeNotices = (kept: Result<string | null, Problem>): readonly string[] => {
  if (!kept.ok) {
    const { what, next } = describeProblem(kept.problem)
    return [OPENING_NOTICES.upgradeNotKept(`${what}${next}`)]
  }
  return kept.value === null ? [] : [OPENING_NOTICES.upgraded(kept.value)]
}
