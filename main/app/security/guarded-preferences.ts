import { join } from 'node:path'
import { app, type WebPreferences } from 'electron'

/**
 * What every window of the program is opened with: sandboxed, isolated from its preload script, without Node, without other
 * pages in it, and in the packaged program without Chromium's tools. `preload` is the file name of its bridge.
 */
export const guardedPreferences = (preload: string): WebPreferences => ({
  preload: join(import.meta.dirname, '../preload', preload),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: !app.isPackaged,
})
