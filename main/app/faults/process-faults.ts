import { app, dialog } from 'electron'
import { PRODUCT_NAME, PROGRAM_FAULT, START_FAILED } from '../window/wording.ts'
import type { FaultLog } from './fault-log.ts'

/**
 * What nobody foresaw in the main process: logged, then told in Chinese. The ledger is never touched here; every
 * acknowledged change is on disk already, so going on is as safe as quitting. Told once at a time.
 */
export const watchProcess = (log: FaultLog): void => {
  // Whoever started the program may be gone, and with it the place its output went to; that is no fault.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  let telling = false
  const tell = async (what: string, error: unknown) => {
    log.report(what, error)
    if (telling || !app.isReady()) return
    telling = true
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: PRODUCT_NAME,
      message: PROGRAM_FAULT.message,
      detail: PROGRAM_FAULT.detail(log.path),
      buttons: [PROGRAM_FAULT.proceed, PROGRAM_FAULT.quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    telling = false
    if (response === 1) app.quit()
  }
  process.on('uncaughtException', (error) => void tell('uncaught exception in main', error))
  process.on('unhandledRejection', (reason) => void tell('unhandled rejection in main', reason))
  app.on('child-process-gone', (_event, details) => log.report('child process gone', details))
}

/** Ends a program that could not open its window, after saying so. */
export const giveUpStarting = (log: FaultLog, error: unknown): void => {
  log.report('start', error)
  dialog.showErrorBox(START_FAILED.message, START_FAILED.detail(log.path))
  app.exit(1)
}
