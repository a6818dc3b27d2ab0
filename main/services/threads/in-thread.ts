import { Worker } from 'node:worker_threads'
import type { ThreadMessage } from './thread.ts'
import type { JobInput, JobName, JobOrder, JobOutcome, JobProgress } from './thread-jobs.ts'

/** How a job is followed and stopped. */
export type JobControl = { readonly signal?: AbortSignal; readonly onProgress?: JobProgress }

/** Carries out a job in a thread of its own. */
export type InThread = <Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
  control?: JobControl,
) => Promise<JobOutcome<Name>>

/**
 * Threads of the script at `script`, which is `thread.ts` as built. Each carries out one job, so that this thread goes on saving and
 * answering however long it takes. Stopping ends the thread at once and rejects with the signal's reason; a fault of the job, or a
 * thread that ran out of memory, rejects and harms nothing else.
 */
export const threadsOf =
  (script: string): InThread =>
  <Name extends JobName>(name: Name, input: JobInput<Name>, { signal, onProgress }: JobControl = {}) =>
    new Promise<JobOutcome<Name>>((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason)
      const order: JobOrder<Name> = { name, input }
      const thread = new Worker(script, { workerData: order })
      const stop = () => {
        reject(signal?.reason)
        void thread.terminate()
      }
      signal?.addEventListener('abort', stop, { once: true })
      thread.on('message', (message: ThreadMessage<JobOutcome<Name>>) => {
        if (message.kind === 'progress') onProgress?.(message.share)
        else resolve(message.outcome)
      })
      thread.on('error', reject)
      thread.on('exit', (code) => {
        signal?.removeEventListener('abort', stop)
        // Does nothing after the outcome came.
        reject(new Error(`the thread for ${name} ended with ${code}`))
      })
    })
