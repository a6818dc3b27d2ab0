import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { PAPER_CHANNEL, type PaperProgress } from '#shared/bridge/paper-page.ts'
import type { PaperDocument } from '#shared/documents/paper-document.ts'
import { isOwnPage } from '../bridge/trusted-sender.ts'
import { guardedPreferences } from '../security/guarded-preferences.ts'
import { PAPER_PAGE } from '../security/own-protocol.ts'

/** How to follow and stop the drawing of a paper. `parent`: the window the system's dialog belongs to. */
export type PaperWork = {
  readonly parent?: BrowserWindow
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: PaperProgress) => void
}

/** A paper was not drawn: its page failed, its process is gone, or its window was closed. */
export class PaperPageLost extends Error {}

const Count = z.int().min(0).max(1_000_000)
const Reason = z.string().max(20_000)
const Progress = z.strictObject({ step: z.enum(['measuring', 'drawing']), done: Count, total: Count })

const hiddenWindow = (parent: BrowserWindow | undefined): BrowserWindow =>
  new BrowserWindow({
    show: false,
    ...(parent === undefined ? {} : { parent }),
    // A page nobody sees is otherwise drawn once a second.
    webPreferences: { ...guardedPreferences('paper.cjs'), backgroundThrottling: false },
  })

/** Settles when the page says that all its pages stand, with their number, or that it failed. */
const drawnPages = (window: BrowserWindow, document: PaperDocument, work: PaperWork): Promise<number> =>
  new Promise((resolve, reject) => {
    const { ipc } = window.webContents
    const trusted = (event: IpcMainEvent | IpcMainInvokeEvent) => isOwnPage(window, event)
    ipc.handle(PAPER_CHANNEL.document, (event) => (trusted(event) ? document : null))
    ipc.on(PAPER_CHANNEL.progress, (event, told: unknown) => {
      const progress = Progress.safeParse(told)
      if (trusted(event) && progress.success) work.onProgress?.(progress.data)
    })
    ipc.on(PAPER_CHANNEL.drawn, (event, told: unknown) => {
      const pages = Count.safeParse(told)
      if (trusted(event) && pages.success) resolve(pages.data)
    })
    ipc.on(PAPER_CHANNEL.failed, (event, told: unknown) => {
      if (trusted(event)) reject(new PaperPageLost(Reason.safeParse(told).data ?? 'without a reason'))
    })
    window.loadURL(PAPER_PAGE).catch(reject)
  })

/** Rejects when the work is stopped or the page is gone; never settles otherwise. */
const interrupted = (window: BrowserWindow, signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    window.webContents.on('render-process-gone', (_event, { reason }) => reject(new PaperPageLost(reason)))
    window.on('closed', () => reject(new PaperPageLost('closed')))
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/**
 * Draws all pages of a paper in a window nobody sees, sandboxed as the clerk's, and lets `use` print them. The window is
 * gone afterwards, whatever happened. Rejects at once with the signal's reason when stopped, with `PaperPageLost` when the
 * page is gone.
 */
export const withPaperPage = async <Outcome>(
  document: PaperDocument,
  work: PaperWork,
  use: (window: BrowserWindow, pages: number) => Promise<Outcome>,
): Promise<Outcome> => {
  work.signal?.throwIfAborted()
  const window = hiddenWindow(work.parent)
  const drawn = drawnPages(window, document, work).then((pages) => use(window, pages))
  try {
    return await Promise.race([drawn, interrupted(window, work.signal)])
  } finally {
    if (!window.isDestroyed()) window.destroy()
  }
}
