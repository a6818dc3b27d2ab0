import { useDeferredValue, useMemo } from 'react'
import { type ComposedNotice, composeNotice } from '#shared/documents/notice/compose-notice.ts'
import { type NoticeOutlineEntry, noticeOutline } from '#shared/documents/notice/notice-outline.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { useOpenSession } from '../session/session.ts'

/** A round composed; `inspection` is the round as it was then. */
export type ShownNotice = {
  readonly inspection: Inspection
  readonly composed: ComposedNotice
  readonly entries: readonly NoticeOutlineEntry[]
}

/**
 * The round as it was saved last, composed. It may lag behind typing, never the other way round; undefined for the first
 * moment, so that the screen stands before a long notice is composed.
 */
export const useComposed = (inspectionId: string): ShownNotice | undefined => {
  const { ledger, view } = useOpenSession()
  const saved = useDeferredValue<Ledger | null>(ledger, null)
  return useMemo(() => {
    const inspection = saved?.inspections.find(({ id }) => id === inspectionId)
    if (saved === null || inspection === undefined) return undefined
    const composed = composeNotice(saved, inspectionId, { today: view.today })
    return { inspection, composed, entries: noticeOutline(composed) }
  }, [saved, inspectionId, view.today])
}
