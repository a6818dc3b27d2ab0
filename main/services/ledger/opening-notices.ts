import type { OpeningNotice } from '#shared/bridge/session-view.ts'
import type { Problem } from '#shared/problem.ts'
import { describeProblem } from '#shared/problem-wording.ts'
import type { Result } from '#shared/result.ts'
import type { HistorySurvey } from '../history/history-survey.ts'
import { OPENING_NOTICES } from './wording.ts'

/** A notice to look at, with the place that shows more. */
export const lookNotice = (text: string, look: OpeningNotice['look'] = null): OpeningNotice => ({
  text,
  tone: 'look',
  look,
})

/** A notice that all is well. */
export const doneNotice = (text: string): OpeningNotice => ({ text, tone: 'done', look: null })

/**
 * What the clerk should know of the ledger just read, from what its history says: a change that was under way when
 * the program ended, an older file put in its place, a file changed while the program was closed, another ledger in its place, a
 * history that lost its end.
 */
export const openingNotices = (
  survey: Result<HistorySurvey, Problem>,
  revision: number,
  sha256: string | null,
): readonly OpeningNotice[] => {
  if (!survey.ok) return [lookNotice(OPENING_NOTICES.historyUnreadable)]
  const { current, unmarked, highest } = survey.value
  if (revision > highest)
    return [
      lookNotice(
        OPENING_NOTICES.notInHistory(revision, highest),
        highest === 0 ? null : { kind: 'snapshots' },
      ),
    ]
  const changes = unmarked.flatMap(({ line }) => (line?.kind === 'change' ? [line] : []))
  const [only] = changes
  if (only !== undefined && (changes.length > 1 || only.before !== sha256))
    return [lookNotice(OPENING_NOTICES.olderThanHistory(revision, highest), { kind: 'snapshots' })]
  if (current !== undefined && current.ledger !== sha256)
    return [lookNotice(OPENING_NOTICES.changedWhileClosed, { kind: 'changes', since: revision })]
  if (only !== undefined) return [lookNotice(OPENING_NOTICES.unfinishedChange(only.summary))]
  return unmarked.length > 0 ? [lookNotice(OPENING_NOTICES.unrecordedChange)] : []
}

/** What the clerk should know of a ledger of an older version: where its copy is, or that none could be written yet. */
export const upgradeNotices = (kept: Result<string | null, Problem>): readonly OpeningNotice[] => {
  if (!kept.ok) {
    const { what, next } = describeProblem(kept.problem)
    return [lookNotice(OPENING_NOTICES.upgradeNotKept(`${what}${next}`))]
  }
  return kept.value === null ? [] : [doneNotice(OPENING_NOTICES.upgraded(kept.value))]
}
