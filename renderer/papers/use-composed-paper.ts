import { useDeferredValue, useMemo } from 'react'
import { composePaper, type PaperRequest } from '#shared/documents/papers/compose-paper.ts'
import type { ComposedPaper } from '#shared/documents/papers/paper-definition.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { useOpenSession } from '../session/session.ts'

/** A paper composed, or why there is none; `inspection` is the round as it was then. */
export type ShownPaper = {
  readonly request: PaperRequest
  readonly inspection: Inspection
  readonly composed: Result<ComposedPaper, Problem>
}

/**
 * A paper of the ledger as it was saved last. It may lag behind typing, never the other way round; undefined for the first
 * moment, so that the screen stands before a long paper is composed.
 */
export const useComposedPaper = (request: PaperRequest): ShownPaper | undefined => {
  const { ledger, view } = useOpenSession()
  const asked = useMemo(() => ({ ledger, request }), [ledger, request])
  const shown = useDeferredValue<{ readonly ledger: Ledger; readonly request: PaperRequest } | null>(
    asked,
    null,
  )
  return useMemo(() => {
    const inspection = shown?.ledger.inspections.find(({ id }) => id === shown.request.inspectionId)
    if (shown === null || inspection === undefined) return undefined
    const composed = composePaper(shown.ledger, shown.request, { today: view.today })
    return { request: shown.request, inspection, composed }
  }, [shown, view.today])
}
