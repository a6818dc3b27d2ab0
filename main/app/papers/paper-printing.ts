import type { BrowserWindow } from 'electron'
import { OFFICIAL_PAGE, type PaperDocument } from '#shared/documents/paper-document.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { type PaperWork, withPaperPage } from './paper-page.ts'

/** What Electron says when the clerk closed the dialog of the system. */
const DIALOG_CLOSED = /cancel/iu

const stoppable = async <Value>(
  { signal }: PaperWork,
  work: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> => {
  try {
    return await work()
  } catch (error) {
    if (signal?.aborted === true) return fail(problem('cancelled'))
    throw error
  }
}

/**
 * A paper as the bytes of a PDF file: the pages of the preview at true size, each on its own sheet. `nothing-to-print` when
 * it has no page, `cancelled` when stopped; rejects with `PaperPageLost` when Chromium gave up.
 */
export const paperPdf = (
  document: PaperDocument,
  work: PaperWork = {},
): Promise<Result<Uint8Array, Problem>> =>
  stoppable(work, () =>
    withPaperPage(document, work, async ({ webContents }, pages) => {
      if (pages === 0) return fail(problem('nothing-to-print'))
      const pdf = await webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      })
      return ok(new Uint8Array(pdf))
    }),
  )

const printByDialog = (window: BrowserWindow, document: PaperDocument): Promise<Result<null, Problem>> => {
  const { paper, orientation } = document.format ?? OFFICIAL_PAGE
  return new Promise((resolve) =>
    window.webContents.print(
      {
        silent: false,
        printBackground: true,
        color: true,
        margins: { marginType: 'none' },
        pageSize: paper,
        landscape: orientation === 'landscape',
      },
      (printed, reason) => {
        if (printed) resolve(ok(null))
        else resolve(fail(problem(DIALOG_CLOSED.test(reason) ? 'cancelled' : 'print-failed', { reason })))
      },
    ),
  )
}

/**
 * Prints a paper through the dialog of the system: its sheet, without the browser's margins, with backgrounds. `no-printer`
 * when the PC has none, `print-failed` when the system refused, `cancelled` when the clerk closed the dialog or stopped.
 */
export const printPaper = (document: PaperDocument, work: PaperWork = {}): Promise<Result<null, Problem>> =>
  stoppable(work, () =>
    withPaperPage(document, work, async (window, pages) => {
      if (pages === 0) return fail(problem('nothing-to-print'))
      const printers = await window.webContents.getPrintersAsync()
      return printers.length === 0 ? fail(problem('no-printer')) : printByDialog(window, document)
    }),
  )
