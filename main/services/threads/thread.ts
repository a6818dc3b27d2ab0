/** The script of a thread: started with the order for one job, it tells the share done and ends with the outcome. */
import { parentPort, workerData } from 'node:worker_threads'
import { carriedOut, type JobName, type JobOrder, type JobOutcome } from './thread-jobs.ts'

/** What a thread tells: the share done, and in the end the outcome. */
export type ThreadMessage<Outcome> =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly outcome: Outcome }

const tell = (message: ThreadMessage<JobOutcome<JobName>>): void => parentPort?.postMessage(message)

const order: JobOrder = workerData
const outcome = await carriedOut(order, (share) => tell({ kind: 'progress', share }))
tell({ kind: 'done', outcome })
