import { useEffect, useState } from 'react'
import type { ComposedPaper } from '#shared/documents/papers/paper-definition.ts'
import type { PaperKind } from '#shared/ledger/paper-settings.ts'
import { type LeftRemark, openRemarks } from '#shared/proofreading/open-remarks.ts'
import { proofread, proofreadPaper } from '#shared/proofreading/proofread.ts'
import type { Remark } from '#shared/proofreading/remark.ts'
import { useFontCheck } from '../session/font-check.ts'
import { useOpenSession } from '../session/session.ts'
import { byKind } from './remark-kind.ts'

/** What is proofread: the paper on screen, or the whole round. */
export type ProofreadingScope = 'paper' | 'round'

/** A paper as far as 校核 asks: which kind, its blocks, what composition found. */
export type ProofreadPaper = Pick<ComposedPaper, 'kind' | 'document' | 'issues'>

/** The remarks of a round, worst first; `ready` is false until they were made for the first time. */
export type Proofreading = {
  readonly inspectionId: string
  readonly ready: boolean
  readonly open: readonly Remark[]
  readonly left: readonly LeftRemark[]
  readonly scope: ProofreadingScope
  readonly setScope: (scope: ProofreadingScope) => void
}

type Made = { readonly kind: PaperKind; readonly remarks: readonly Remark[] }

/** Typing comes first: remarks are made when the window has nothing else to do, at the latest after this (milliseconds). */
const LATEST = 1500

/** 校核 of the paper on screen as it was saved last. It may lag behind typing, never the other way round. */
export const useProofreading = (inspectionId: string, paper: ProofreadPaper | undefined): Proofreading => {
  const { ledger, view } = useOpenSession()
  const { today } = view
  const coverage = useFontCheck()?.coverage
  const [scope, setScope] = useState<ProofreadingScope>('paper')
  const [made, setMade] = useState<Made | undefined>(undefined)
  useEffect(() => {
    if (paper === undefined || ledger.inspections.every(({ id }) => id !== inspectionId)) return
    const context = { today, ...(coverage === undefined ? {} : { coverage }) }
    const waiting = requestIdleCallback(
      () =>
        setMade({
          kind: paper.kind,
          remarks: byKind(
            scope === 'paper'
              ? proofreadPaper(ledger, inspectionId, paper, context)
              : proofread(ledger, inspectionId, context),
          ),
        }),
      { timeout: LATEST },
    )
    return () => cancelIdleCallback(waiting)
  }, [ledger, inspectionId, paper, scope, today, coverage])
  const accepted = ledger.inspections.find(({ id }) => id === inspectionId)?.acceptedRemarks ?? []
  // What was made for another paper says nothing of this one.
  const ready = made !== undefined && made.kind === paper?.kind
  return { inspectionId, ready, ...openRemarks(ready ? made.remarks : [], accepted), scope, setScope }
}
