import { useEffect, useRef, useState } from 'react'
import type { HistoryPage, HistoryQuery } from '#shared/bridge/history-view.ts'
import type { Problem } from '#shared/problem.ts'
import { bridge } from '../session/bridge.ts'
import { useOpenSession } from '../session/session.ts'

/** Which changes are wanted; how many at a time is not the clerk's business. */
export type HistoryFilter = Omit<HistoryQuery, 'before' | 'limit'>

/** `page` is undefined until the first answer, and stays on screen while it is read again after a change. */
export type HistoryList = {
  readonly page: HistoryPage | undefined
  readonly problem: Problem | undefined
  readonly loadOlder: () => Promise<void>
}

/** The answer to one question: what was asked, of which revision, and what came back. */
type Answer = {
  readonly revision: number
  readonly page: HistoryPage | undefined
  readonly problem: Problem | undefined
}

/** The newest changes a filter finds, `limit` at a time; read again after every change of the ledger. */
export const useHistory = (filter: HistoryFilter, limit: number): HistoryList => {
  const { revision } = useOpenSession().ledger
  const [answer, setAnswer] = useState<Answer | undefined>(undefined)
  // Of several questions under way only the answer to the last one counts.
  const turn = useRef(0)
  useEffect(() => {
    turn.current += 1
    const asked = turn.current
    void bridge.queryHistory({ ...filter, limit }).then((found) => {
      if (asked !== turn.current) return
      setAnswer(
        found.ok
          ? { revision, page: found.value, problem: undefined }
          : { revision, page: undefined, problem: found.problem },
      )
    })
  }, [filter, limit, revision])

  const loadOlder = async () => {
    const oldest = answer?.page?.entries.at(-1)
    if (answer?.page === undefined || oldest === undefined) return
    const asked = turn.current
    const found = await bridge.queryHistory({ ...filter, limit, before: oldest.revision })
    if (asked !== turn.current) return
    setAnswer(
      found.ok
        ? {
            ...answer,
            page: { ...found.value, entries: [...answer.page.entries, ...found.value.entries] },
          }
        : { ...answer, problem: found.problem },
    )
  }
  return { page: answer?.page, problem: answer?.problem, loadOlder }
}
