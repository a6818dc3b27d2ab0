import { useCallback, useEffect, useState } from 'react'
import type { Snapshot } from '#shared/bridge/history-view.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { bridge } from '../session/bridge.ts'
import { useOpenSession } from '../session/session.ts'

type Listed = { readonly revision: number; readonly snapshots: Result<readonly Snapshot[], Problem> }

/** The snapshots there are, newest first, undefined until known; read again after every change and by `look`. */
export const useSnapshots = () => {
  const { revision } = useOpenSession().ledger
  const [listed, setListed] = useState<Listed | undefined>(undefined)
  const look = useCallback(
    () => bridge.listSnapshots().then((snapshots) => setListed({ revision, snapshots })),
    [revision],
  )
  useEffect(() => {
    let here = true
    void bridge.listSnapshots().then((snapshots) => {
      if (here) setListed({ revision, snapshots })
    })
    return () => {
      here = false
    }
  }, [revision])
  return { listed: listed?.snapshots, look }
}
