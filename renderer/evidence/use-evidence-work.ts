import { useEffect, useRef, useState } from 'react'
import type { RequestAnswer } from '#shared/bridge/contract.ts'
import type { WorkProgress } from '#shared/bridge/session-view.ts'
import { describeProblem } from '#shared/problem-wording.ts'
import { bridge } from '../session/bridge.ts'
import { say, sayFailure, sayProblem } from '../session/messages.ts'
import { takeSession } from '../session/session.ts'
import { EVIDENCE_WORDS as words } from './wording.ts'

/** Copying is shown when it takes longer than this (milliseconds). */
const PATIENCE = 500

/** Whose evidence it is: a finding's, or with `measureId` a measure's. */
export type EvidenceOwner = {
  readonly inspectionId: string
  readonly findingId: string
  readonly measureId?: string
}

/** What can be done with the files of one owner. `progress` is null while nothing takes long. */
export type EvidenceWork = {
  readonly progress: WorkProgress | null
  readonly attach: () => Promise<void>
  readonly drop: (files: readonly File[]) => Promise<void>
  readonly open: (evidenceId: string) => Promise<void>
  readonly saveAs: (evidenceId: string, name: string) => Promise<void>
  readonly cancel: () => void
}

const takeAttached = async (answer: RequestAnswer<'attachEvidence'>): Promise<void> => {
  if (!answer.ok) return sayProblem(answer.problem)
  const { change, refused } = answer.value
  await takeSession(change.view)
  say(words.added(change.summary))
  if (refused.length === 0) return
  const reasons = refused.map((problem) => describeProblem(problem).what)
  sayFailure(`${words.someRefused(refused.length)}${[...new Set(reasons)].join('')}`)
}

/** Puts files into the store and gets them out again, one piece of work at a time, with its progress. */
export const useEvidenceWork = (owner: EvidenceOwner): EvidenceWork => {
  const [progress, setProgress] = useState<WorkProgress | null>(null)
  const running = useRef<{ readonly id: string; firstToldAt: number | undefined } | null>(null)
  useEffect(
    () =>
      bridge.onProgress((told) => {
        const work = running.current
        if (work === null || told.workId !== work.id) return
        work.firstToldAt ??= performance.now()
        if (performance.now() - work.firstToldAt > PATIENCE) setProgress(told)
      }),
    [],
  )
  const alone = async (work: (workId: string) => Promise<void>) => {
    if (running.current !== null) return sayFailure(words.stillCopying)
    const id = crypto.randomUUID()
    running.current = { id, firstToldAt: undefined }
    try {
      await work(id)
    } finally {
      running.current = null
      setProgress(null)
    }
  }
  return {
    progress,
    attach: () => alone(async (workId) => takeAttached(await bridge.attachEvidence({ ...owner, workId }))),
    drop: (files) =>
      alone(async (workId) => {
        const answer = await bridge.attachDropped({ ...owner, files, workId })
        // A picture dragged from a web page has no path.
        if (!answer.ok && answer.problem.code === 'bad-request') sayFailure(words.notAFile)
        else await takeAttached(answer)
      }),
    open: (evidenceId) =>
      alone(async (workId) => {
        const answer = await bridge.openEvidence({ ...owner, evidenceId, workId })
        if (!answer.ok) sayProblem(answer.problem)
      }),
    saveAs: (evidenceId, name) =>
      alone(async (workId) => {
        const answer = await bridge.saveEvidenceAs({ ...owner, evidenceId, workId })
        if (answer.ok) say(words.savedAs(name))
        else sayProblem(answer.problem)
      }),
    cancel: () => {
      if (running.current !== null) void bridge.cancelWork({ workId: running.current.id })
    },
  }
}
