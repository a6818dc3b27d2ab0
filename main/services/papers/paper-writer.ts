/**
 * The script of a thread that writes one Word file: started with the document, it tells the share done and ends with the
 * file's bytes. Packing a long paper takes seconds in one piece, in which the main process must still save what is typed.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { PaperDocument } from '#shared/documents/paper-document.ts'
import { writeDocx } from '../docx/write-docx.ts'

/** What the thread tells: the share done, rising to 1, and in the end the file. */
export type WriterMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'written'; readonly docx: Uint8Array }

const tell = (message: WriterMessage): void => parentPort?.postMessage(message)

const document: PaperDocument = workerData
const docx = await writeDocx(document, { onProgress: (share) => tell({ kind: 'progress', share }) })
tell({ kind: 'written', docx })
