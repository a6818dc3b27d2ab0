import { useCallback, useEffect, useState } from 'react'
import type { ChainCheck } from '#shared/bridge/history-view.ts'
import { bridge } from '../session/bridge.ts'
import { sayProblem } from '../session/messages.ts'

/** Whether the lines of the history still hang together, looked at once when the screen opens and when asked again. */
export const useChainCheck = (): {
  readonly check: ChainCheck | undefined
  readonly checkAgain: () => void
} => {
  const [check, setCheck] = useState<ChainCheck | undefined>(undefined)
  const checkAgain = useCallback(() => {
    setCheck(undefined)
    void bridge.checkHistory().then((answer) => {
      if (answer.ok) setCheck(answer.value)
      else sayProblem(answer.problem)
    })
  }, [])
  useEffect(checkAgain, [checkAgain])
  return { check, checkAgain }
}
