import type { PaperDocument } from '../documents/paper-document.ts'

/**
 * Channels between the main process and the hidden page that draws a paper for the printer or a PDF. They belong to that
 * page alone: the clerk's window cannot use them, and it cannot use the clerk's.
 */
export const PAPER_CHANNEL = {
  document: 'paper:document',
  progress: 'paper:progress',
  drawn: 'paper:drawn',
  failed: 'paper:failed',
} as const

/** Pages measured or drawn so far, and how many there are (about, while they are still being measured). */
export type PaperProgress = {
  readonly step: 'measuring' | 'drawing'
  readonly done: number
  readonly total: number
}

/**
 * The object `window.paper` of that page: what to draw, how far it is, and that all pages stand (how many), or what kept it from
 * drawing them.
 */
export type PaperPageBridge = {
  readonly document: () => Promise<PaperDocument>
  readonly progress: (progress: PaperProgress) => void
  readonly drawn: (pages: number) => void
  readonly failed: (reason: string) => void
}
