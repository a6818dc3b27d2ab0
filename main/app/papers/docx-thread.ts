import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PaperDocument } from '#shared/documents/paper-document.ts'
import type { WorkOptions } from '../../services/papers/paper-file.ts'
import type { WriterMessage } from '../../services/papers/paper-writer.ts'

/** As `electron.vite.config.ts` names it, beside the main script. */
const SCRIPT = join(import.meta.dirname, 'paper-writer.js')

/**
 * Writes a Word file in a thread of its own, so that the main process goes on saving and answering however long the paper
 * is. Stopping ends the thread at once and rejects with the signal's reason.
 */
export const docxInThread = (
  document: PaperDocument,
  { signal, onProgress }: WorkOptions,
): Promise<Uint8Array> =>
  new Promise<Uint8Array>((resolve, reject) => {
    if (signal?.aborted === true) return reject(signal.reason)
    const thread = new Worker(SCRIPT, { workerData: document })
    signal?.addEventListener(
      'abort',
      () => {
        reject(signal.reason)
        void thread.terminate()
      },
      { once: true },
    )
    thread.on('message', (message: WriterMessage) => {
      if (message.kind === 'progress') onProgress?.(message.share)
      else resolve(message.docx)
    })
    thread.on('error', reject)
    // Does nothing after the file came.
    thread.on('exit', (code) => reject(new Error(`the thread that writes Word files ended with ${code}`)))
  })
