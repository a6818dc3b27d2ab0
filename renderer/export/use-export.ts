import { useEffect, useRef, useState } from 'react'
import type { ExportedFile, WorkProgress } from '#shared/bridge/session-view.ts'
import type { CompositionIssue } from '#shared/documents/composition/composition-issue.ts'
import { composePaper, type PaperRequest } from '#shared/documents/papers/compose-paper.ts'
import type { ComposedPaper } from '#shared/documents/papers/paper-definition.ts'
import { plainText } from '#shared/documents/plain-text.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { openRemarks } from '#shared/proofreading/open-remarks.ts'
import { compositionRemarks } from '#shared/proofreading/paper-remarks.ts'
import { proofreadPaper } from '#shared/proofreading/proofread.ts'
import type { Remark } from '#shared/proofreading/remark.ts'
import { fail, type Result } from '#shared/result.ts'
import { byKind } from '../proofreading/remark-kind.ts'
import { bridge } from '../session/bridge.ts'
import { say, sayProblem } from '../session/messages.ts'
import { currentSession } from '../session/session.ts'
import { flushTyping } from '../typing/pending-typing.ts'
import { EXPORT_WORDS } from './wording.ts'

/** The ways a paper leaves the program, apart from the clipboard. */
export type ExportWay = 'docx' | 'pdf' | 'txt' | 'print'

/**
 * How far an export is. `refused`: errors of composition forbid it. `asked`: 校核 has remarks still open, or gaps make it a draft;
 * the clerk decides. `working`: `progress` once it has taken long enough to be worth showing.
 */
export type ExportStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly remarks: readonly Remark[] }
  | {
      readonly kind: 'asked'
      readonly way: ExportWay
      readonly gaps: number
      readonly remarks: readonly Remark[]
    }
  | { readonly kind: 'working'; readonly progress: WorkProgress | null }
  | { readonly kind: 'done'; readonly file: ExportedFile; readonly gaps: number }
  | { readonly kind: 'failed'; readonly way: ExportWay; readonly problem: Problem }

const IDLE: ExportStep = { kind: 'idle' }

/** Work is shown when it takes longer than this (milliseconds), counted from when the place was chosen. */
const PATIENCE = 500

/** A piece of work under way: how far it is, and whether it has taken long enough to be worth showing. */
type RunningWork = {
  readonly id: string
  progress: WorkProgress | null
  wait: number | undefined
  shown: boolean
}

/** The paper as it is saved now; what is on screen may lag behind the last key. */
const composeSaved = (paper: PaperRequest): Result<ComposedPaper, Problem> => {
  const session = currentSession()
  return session.kind === 'open'
    ? composePaper(session.ledger, paper, { today: session.view.today })
    : fail(problem('no-ledger-open'))
}

const withSeverity = ({ issues }: ComposedPaper, sought: CompositionIssue['severity']) =>
  issues.filter(({ severity }) => severity === sought)

const gapsOf = (composed: ComposedPaper) => withSeverity(composed, 'gap')

/** What the clerk should look at before the paper leaves the program: gaps, and errors and warnings she has not accepted. */
const standing = (inspectionId: string, composed: ComposedPaper): readonly Remark[] => {
  const session = currentSession()
  if (session.kind !== 'open') return []
  const accepted = session.ledger.inspections.find(({ id }) => id === inspectionId)?.acceptedRemarks ?? []
  const remarks = proofreadPaper(session.ledger, inspectionId, composed, { today: session.view.today })
  return byKind(openRemarks(remarks, accepted).open.filter(({ severity }) => severity !== 'hint'))
}

/** What the buttons of an export do. Every one of them first saves what is being typed. */
export type PaperExport = {
  readonly step: ExportStep
  /** Checks the paper, then writes it, or shows first what stands against it. */
  readonly start: (way: ExportWay) => Promise<void>
  /** Writes it as it is; gaps make it a draft. */
  readonly write: (way: ExportWay) => Promise<void>
  readonly copy: () => Promise<void>
  readonly cancel: () => void
  readonly close: () => void
}

/** One export of a paper at a time, step by step. */
export const useExport = (paper: PaperRequest): PaperExport => {
  const [step, setStep] = useState<ExportStep>(IDLE)
  const work = useRef<RunningWork | null>(null)

  useEffect(
    () =>
      bridge.onProgress((progress) => {
        const running = work.current
        if (running === null || progress.workId !== running.id) return
        running.progress = progress
        if (running.shown) setStep({ kind: 'working', progress })
        else
          running.wait ??= window.setTimeout(() => {
            if (work.current !== running) return
            running.shown = true
            setStep({ kind: 'working', progress: running.progress })
          }, PATIENCE)
      }),
    [],
  )

  // A closed dialog gives the focus back to where the export was asked for.
  const askedFrom = useRef<Element | null>(null)
  useEffect(() => {
    if (step.kind !== 'idle') return
    const lost = document.activeElement === null || document.activeElement === document.body
    if (lost && askedFrom.current instanceof HTMLElement) askedFrom.current.focus()
    askedFrom.current = null
  }, [step.kind])

  const checked = async (): Promise<ComposedPaper | undefined> => {
    if (work.current !== null) return undefined
    if (step.kind === 'idle') askedFrom.current = document.activeElement
    if (!(await flushTyping())) return undefined
    const composed = composeSaved(paper)
    if (!composed.ok) {
      sayProblem(composed.problem)
      return undefined
    }
    const errors = withSeverity(composed.value, 'error')
    if (errors.length === 0) return composed.value
    setStep({ kind: 'refused', remarks: compositionRemarks(errors) })
    return undefined
  }

  const write = async (way: ExportWay) => {
    if (work.current !== null) return
    const running: RunningWork = { id: crypto.randomUUID(), progress: null, wait: undefined, shown: false }
    work.current = running
    setStep({ kind: 'working', progress: null })
    const { subjects, ...asked } = paper
    const request = {
      ...asked,
      ...(subjects === undefined ? {} : { subjects: [...subjects] }),
      workId: running.id,
    }
    const answer: Result<ExportedFile | null, Problem> =
      way === 'print'
        ? await bridge.printPaper(request)
        : await bridge.exportPaper({ ...request, format: way })
    work.current = null
    window.clearTimeout(running.wait)
    if (!answer.ok)
      setStep(answer.problem.code === 'cancelled' ? IDLE : { kind: 'failed', way, problem: answer.problem })
    else if (answer.value === null) {
      setStep(IDLE)
      say(EXPORT_WORDS.printed)
    } else {
      const composed = composeSaved(paper)
      setStep({ kind: 'done', file: answer.value, gaps: composed.ok ? gapsOf(composed.value).length : 0 })
    }
  }

  return {
    step,
    write,
    start: async (way) => {
      const composed = await checked()
      if (composed === undefined) return
      const remarks = standing(paper.inspectionId, composed)
      if (remarks.length > 0) setStep({ kind: 'asked', way, gaps: gapsOf(composed).length, remarks })
      else await write(way)
    },
    copy: async () => {
      const composed = await checked()
      if (composed === undefined) return
      const answer = await bridge.copyText({ text: plainText(composed.document) })
      const gaps = gapsOf(composed).length
      if (answer.ok) say(gaps === 0 ? EXPORT_WORDS.copied : EXPORT_WORDS.copiedDraft(gaps))
      else sayProblem(answer.problem)
    },
    cancel: () => {
      if (work.current !== null) void bridge.cancelWork({ workId: work.current.id })
    },
    close: () => setStep(IDLE),
  }
}
