import { useEffect, useRef, useState } from 'react'
import type { ExportedFile, WorkProgress } from '#shared/bridge/session-view.ts'
import type { CompositionIssue } from '#shared/documents/composition/composition-issue.ts'
import { type ComposedNotice, composeNotice } from '#shared/documents/notice/compose-notice.ts'
import { plainText } from '#shared/documents/plain-text.ts'
import type { Problem } from '#shared/problem.ts'
import { bridge } from '../session/bridge.ts'
import { say, sayProblem } from '../session/messages.ts'
import { currentSession } from '../session/session.ts'
import { flushTyping } from '../typing/pending-typing.ts'
import { NOTICE_WORDS } from './wording.ts'

export type ExportFormat = 'docx' | 'txt'

/**
 * How far an export is. `refused`: errors forbid it. `gaps`: it would be a draft, which the clerk is asked about.
 * `working`: `progress` once it has taken long enough to be worth showing.
 */
export type ExportStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly issues: readonly CompositionIssue[] }
  | { readonly kind: 'gaps'; readonly format: ExportFormat; readonly issues: readonly CompositionIssue[] }
  | { readonly kind: 'working'; readonly progress: WorkProgress | null }
  | { readonly kind: 'done'; readonly file: ExportedFile; readonly gaps: number }
  | { readonly kind: 'failed'; readonly format: ExportFormat; readonly problem: Problem }

const IDLE: ExportStep = { kind: 'idle' }

/** Work is shown when it takes longer than this (milliseconds), counted from when the place was chosen. */
const PATIENCE = 500

/** The notice as it is saved now; what is on screen may lag behind the last key. */
const composeSaved = (inspectionId: string): ComposedNotice | undefined => {
  const session = currentSession()
  return session.kind === 'open'
    ? composeNotice(session.ledger, inspectionId, { today: session.view.today })
    : undefined
}

const withSeverity = ({ issues }: ComposedNotice, sought: CompositionIssue['severity']) =>
  issues.filter(({ severity }) => severity === sought)

/** What the buttons of an export do. Every one of them first saves what is being typed. */
export type NoticeExport = {
  readonly step: ExportStep
  /** Checks the notice, then writes it, or shows first what stands against it. */
  readonly start: (format: ExportFormat) => Promise<void>
  /** Writes it as it is; gaps make it a draft. */
  readonly write: (format: ExportFormat) => Promise<void>
  readonly copy: () => Promise<void>
  readonly cancel: () => void
  readonly close: () => void
}

/** One export at a time, step by step. */
export const useExport = (inspectionId: string): NoticeExport => {
  const [step, setStep] = useState<ExportStep>(IDLE)
  const work = useRef<{ readonly id: string; firstToldAt: number | undefined } | null>(null)

  useEffect(
    () =>
      bridge.onProgress((progress) => {
        const running = work.current
        if (running === null || progress.workId !== running.id) return
        running.firstToldAt ??= performance.now()
        if (performance.now() - running.firstToldAt > PATIENCE) setStep({ kind: 'working', progress })
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

  const checked = async (): Promise<ComposedNotice | undefined> => {
    if (work.current !== null) return undefined
    if (step.kind === 'idle') askedFrom.current = document.activeElement
    if (!(await flushTyping())) return undefined
    const composed = composeSaved(inspectionId)
    const errors = composed === undefined ? [] : withSeverity(composed, 'error')
    if (errors.length === 0) return composed
    setStep({ kind: 'refused', issues: errors })
    return undefined
  }

  const write = async (format: ExportFormat) => {
    if (work.current !== null) return
    const running = { id: crypto.randomUUID(), firstToldAt: undefined }
    work.current = running
    setStep({ kind: 'working', progress: null })
    const answer = await bridge.exportNotice({ inspectionId, format, workId: running.id })
    work.current = null
    if (answer.ok) {
      const composed = composeSaved(inspectionId)
      const gaps = composed === undefined ? 0 : withSeverity(composed, 'gap').length
      setStep({ kind: 'done', file: answer.value, gaps })
    } else if (answer.problem.code === 'cancelled') setStep(IDLE)
    else setStep({ kind: 'failed', format, problem: answer.problem })
  }

  return {
    step,
    write,
    start: async (format) => {
      const composed = await checked()
      if (composed === undefined) return
      const gaps = withSeverity(composed, 'gap')
      if (gaps.length > 0) setStep({ kind: 'gaps', format, issues: gaps })
      else await write(format)
    },
    copy: async () => {
      const composed = await checked()
      if (composed === undefined) return
      const answer = await bridge.copyText({ text: plainText(composed.document) })
      const gaps = withSeverity(composed, 'gap').length
      if (answer.ok) say(gaps === 0 ? NOTICE_WORDS.copied : NOTICE_WORDS.copiedDraft(gaps))
      else sayProblem(answer.problem)
    },
    cancel: () => {
      if (work.current !== null) void bridge.cancelWork({ workId: work.current.id })
    },
    close: () => setStep(IDLE),
  }
}
