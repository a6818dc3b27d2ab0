import type { WorkProgress } from '#shared/bridge/session-view.ts'
import { BACKUP_STEPS } from './wording.ts'

/** Steps the progress is told in; finer than a bar on the screen can show. */
const STEPS = 1000

/** Tells how far a stretch of work is: `done` of `total` bytes, of which the stretch takes `from` to `to` of the whole, 0 to 1. */
export type Following = (
  step: keyof typeof BACKUP_STEPS,
  from: number,
  to: number,
) => (done: number, total: number) => void

/** Progress of one piece of work, told only when it shows. */
export const followed = (workId: string, tell: (progress: WorkProgress) => void): Following => {
  let told = ''
  return (step, from, to) => (done, total) => {
    const share = total <= 0 ? 1 : Math.min(1, done / total)
    const progress = { done: Math.floor(STEPS * (from + (to - from) * share)), step: BACKUP_STEPS[step] }
    const shown = `${progress.done} ${progress.step}`
    if (shown === told) return
    told = shown
    tell({ workId, total: STEPS, ...progress })
  }
}
