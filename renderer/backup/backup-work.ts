import type { BackupFile } from '#shared/bridge/backup-view.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { bridge } from '../session/bridge.ts'
import { ask, type BackupStep, type BackupTask, currentStep, IDLE, showStep } from './backup-step.ts'

/** Work is shown when it takes longer than this (milliseconds). */
const PATIENCE = 500

type Working = Extract<BackupStep, { kind: 'working' }>

const working = (workId: string): Working | undefined => {
  const step = currentStep()
  return step.kind === 'working' && step.workId === workId ? step : undefined
}

const update = (workId: string, changed: Partial<Working>) => {
  const step = working(workId)
  if (step !== undefined) showStep({ ...step, ...changed })
}

/**
 * A piece of work, its name, and what it is about, for the dialog that follows it. `choosesPlace`: the system asks for a place
 * first, and counting begins with the first progress. `again` is what 再试一次 does.
 */
export type WorkOrder<Value> = {
  readonly task: BackupTask
  readonly subject: string
  readonly choosesPlace?: boolean
  readonly request: (workId: string) => Promise<Result<Value, Problem>>
}

/** Does it, with progress and 停止 once it takes long. The dialog stays up until the next step is shown. */
const followed = async <Value>(order: WorkOrder<Value>): Promise<Result<Value, Problem>> => {
  const { task, subject, choosesPlace, request } = order
  const workId = crypto.randomUUID()
  let wait: number | undefined
  const showSoon = () => {
    wait ??= window.setTimeout(() => update(workId, { shown: true }), PATIENCE)
  }
  showStep({ kind: 'working', task, subject, workId, progress: null, stopping: false, shown: false })
  if (choosesPlace !== true) showSoon()
  const stopListening = bridge.onProgress((progress) => {
    if (progress.workId !== workId) return
    showSoon()
    update(workId, { progress })
  })
  try {
    return await request(workId)
  } finally {
    stopListening()
    window.clearTimeout(wait)
  }
}

/** Shows why it did not work; work that was stopped, or a closed dialog, needs no words. */
const showFailure = (task: BackupTask, problem: Problem, again: () => void) =>
  showStep(problem.code === 'cancelled' ? IDLE : { kind: 'failed', task, problem, again })

/** Does a piece of work; undefined when it failed, which is then on screen. */
export const done = async <Value>(order: WorkOrder<Value>, again: () => void): Promise<Value | undefined> => {
  const answer = await followed(order)
  if (answer.ok) return answer.value
  showFailure(order.task, answer.problem, again)
  return undefined
}

/** What a request about a backup file carries. */
export type FileAccess = { readonly file: string; readonly password?: string; readonly workId: string }

/**
 * Does something with a backup file, asking for its password as often as it is wrong. Answers with the password too; undefined
 * when the clerk gave up or it failed, which is then on screen.
 */
export const doneWithFile = async <Value>(
  file: BackupFile,
  task: BackupTask,
  request: (access: FileAccess) => Promise<Result<Value, Problem>>,
  again: () => void,
): Promise<{ readonly value: Value; readonly password: string | undefined } | undefined> => {
  let asks = file.encrypted
  let wrong = false
  for (;;) {
    const { fileName } = file
    const password = asks
      ? await ask<string | undefined>((answer) => ({ kind: 'askPassword', fileName, wrong, answer }))
      : undefined
    if (asks && password === undefined) {
      showStep(IDLE)
      return undefined
    }
    const known = password === undefined ? {} : { password }
    const answer = await followed({
      task,
      subject: fileName,
      request: (workId) => request({ file: file.token, ...known, workId }),
    })
    if (answer.ok) return { value: answer.value, password }
    wrong = answer.problem.code === 'backup-wrong-password'
    asks = wrong || answer.problem.code === 'backup-needs-password'
    if (asks) continue
    showFailure(task, answer.problem, again)
    return undefined
  }
}

/** 停止: the dialog goes when the work has really stopped. */
export const stopWork = (workId: string) => {
  update(workId, { stopping: true })
  void bridge.cancelWork({ workId })
}
