import { useEffect, useState } from 'react'
import type { StateChoice, StateComparison } from '#shared/bridge/history-view.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { bridge } from '../session/bridge.ts'
import { useOpenSession } from '../session/session.ts'
import { keyOfState, stateOfKey } from './state-options.ts'

type Compared = { readonly revision: number; readonly answer: Result<StateComparison, Problem> }

/** What differs between two states, undefined until known and while either is not chosen; the present is followed. */
export const useComparison = (
  from: StateChoice | undefined,
  to: StateChoice | undefined,
): Result<StateComparison, Problem> | undefined => {
  const { revision } = useOpenSession().ledger
  const [compared, setCompared] = useState<Compared | undefined>(undefined)
  const [left, right] = [
    from === undefined ? undefined : keyOfState(from),
    to === undefined ? undefined : keyOfState(to),
  ]
  useEffect(() => {
    let here = true
    setCompared(undefined)
    if (left === undefined || right === undefined) return
    void bridge
      .compareStates({ left: stateOfKey(left), right: stateOfKey(right) })
      .then((answer) => here && setCompared({ revision, answer }))
    return () => {
      here = false
    }
  }, [left, right, revision])
  return compared?.answer
}
