import { useEffect, useMemo, useState } from 'react'
import { composePaper, PAPERS } from '#shared/documents/papers/compose-paper.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { PaperKind } from '#shared/ledger/paper-settings.ts'
import { useOpenSession } from '../session/session.ts'
import type { ShownPaper } from './use-composed-paper.ts'

/** What stands against a paper: it holds what must not be printed, would be a draft, or has nothing to print. */
export type PaperMark = 'error' | 'gap' | 'nothing'

/** The ledger is left alone for this long before the papers are looked through (milliseconds). */
const QUIET = 800

/** In a round with more findings than this, looking through a paper nobody sees would be felt in the one on screen. */
const MOST_FINDINGS = 300

/** What stands against a paper; undefined when nothing does. */
export const markOfPaper = (composed: ShownPaper['composed']): PaperMark | undefined => {
  if (!composed.ok) return 'nothing'
  const severities = new Set(composed.value.issues.map(({ severity }) => severity))
  return severities.has('error') ? 'error' : severities.has('gap') ? 'gap' : undefined
}

type Marks = ReadonlyMap<PaperKind, PaperMark>

const withMark = (marks: Marks, kind: PaperKind, mark: PaperMark | undefined): Marks => {
  if (marks.get(kind) === mark) return marks
  const others = [...marks].filter(([other]) => other !== kind)
  return new Map(mark === undefined ? others : [...others, [kind, mark]])
}

/**
 * The marks of the papers of a round. That of the paper on screen is always true; the others are looked up one at a time in
 * quiet moments, so that typing never waits for a paper that is not on screen, and keep their former mark until then.
 */
export const usePaperMarks = (inspection: Inspection, shown: ShownPaper | undefined): Marks => {
  const { ledger, view } = useOpenSession()
  const { today } = view
  const { id: inspectionId } = inspection
  const large = inspection.findings.length > MOST_FINDINGS
  const [marks, setMarks] = useState<Marks>(new Map())
  useEffect(() => {
    if (large) return
    const left = PAPERS.map(({ kind }) => kind)
    let quiet: number | undefined
    const lookUpNext = () => {
      const kind = left.shift()
      if (kind === undefined) return
      const mark = markOfPaper(composePaper(ledger, { kind, inspectionId }, { today }))
      setMarks((before) => withMark(before, kind, mark))
      quiet = requestIdleCallback(lookUpNext)
    }
    const wait = window.setTimeout(() => {
      quiet = requestIdleCallback(lookUpNext)
    }, QUIET)
    return () => {
      window.clearTimeout(wait)
      if (quiet !== undefined) cancelIdleCallback(quiet)
    }
  }, [ledger, inspectionId, today, large])
  return useMemo(
    () => (shown === undefined ? marks : withMark(marks, shown.request.kind, markOfPaper(shown.composed))),
    [marks, shown],
  )
}
