import { useEffect, useRef, useState } from 'react'
import type { ExportedFile, WorkProgress } from '#shared/bridge/session-view.ts'
import { bridge } from '../session/bridge.ts'
import { sayProblem } from '../session/messages.ts'
import { flushTyping } from '../typing/pending-typing.ts'
import type { HistoryFilter } from './use-history.ts'

/** What the history can be written as. */
export type HistoryFormat = 'docx' | 'xlsx'

/** How far an export is; `progress` once it has taken long enough to be worth showing. */
type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly progress: WorkProgress | null }
  | { readonly kind: 'done'; readonly file: ExportedFile }

/** Work is shown when it takes longer than this (milliseconds), counted from when the place was chosen. */
const PATIENCE = 500

type RunningWork = {
  readonly id: string
  progress: WorkProgress | null
  wait: number | undefined
  shown: boolean
}

/** One export of the history at a time. */
export const useHistoryExport = () => {
  const [step, setStep] = useState<Step>({ kind: 'idle' })
  const work = useRef<RunningWork | null>(null)
  useEffect(
    () =>
      bridge.onProgress((progress) => {
        const running = work.current
        if (running === null || progress.workId !== running.id) return
        running.progress = progress
        if (running.shown) setStep({ kind: 'working', progress })
        running.wait ??= window.setTimeout(() => {
          if (work.current !== running) return
          running.shown = true
          setStep({ kind: 'working', progress: running.progress })
        }, PATIENCE)
      }),
    [],
  )
  const run = async (filter: HistoryFilter, format: HistoryFormat) => {
    if (work.current !== null) return
    const running: RunningWork = { id: crypto.randomUUID(), progress: null, wait: undefined, shown: false }
    work.current = running
    setStep({ kind: 'working', progress: null })
    const answer = (await flushTyping())
      ? // The limit is for the screen: the file gets all of them.
        await bridge.exportHistory({ query: { ...filter, limit: 1 }, format, workId: running.id })
      : undefined
    work.current = null
    window.clearTimeout(running.wait)
    setStep(answer?.ok === true ? { kind: 'done', file: answer.value } : { kind: 'idle' })
    if (answer?.ok === false) sayProblem(answer.problem)
  }
  return {
    step,
    run,
    stop: () => {
      if (work.current !== null) void bridge.cancelWork({ workId: work.current.id })
    },
    close: () => setStep({ kind: 'idle' }),
  }
}
