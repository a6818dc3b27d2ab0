import { app, type BrowserWindow } from 'electron'
import { askClerk } from '../window/ask-clerk.ts'
import { WINDOW_HANGS, WINDOW_STOPPED } from '../window/wording.ts'
import type { FaultLog } from './fault-log.ts'

/** Offers to open the page again when it crashed or hangs; the ledger lives in the main process and is not concerned. */
export const watchWindow = (window: BrowserWindow, log: FaultLog): void => {
  let asking = false
  let reopening = false

  window.webContents.on('render-process-gone', async (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return
    if (reopening) {
      reopening = false
      return window.webContents.reload()
    }
    log.report('window process gone', details)
    const { message, detail, reopen, quit } = WINDOW_STOPPED
    const choice = await askClerk(window, { message, detail, buttons: [reopen, quit], escape: reopen })
    if (choice === quit) app.quit()
    else window.webContents.reload()
  })

  window.on('unresponsive', async () => {
    if (asking) return
    asking = true
    log.report('window unresponsive', '')
    const { message, detail, wait, reopen } = WINDOW_HANGS
    const choice = await askClerk(window, { message, detail, buttons: [wait, reopen], escape: wait })
    asking = false
    if (choice === wait || window.isDestroyed()) return
    // A hanging page cannot be reloaded, only ended and loaded anew.
    reopening = true
    window.webContents.forcefullyCrashRenderer()
  })
}
