import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { isOwnAddress } from '../security/own-protocol.ts'

/** True for a request of the window's own page itself: not of a frame in it, not of another page shown in it. */
export const isOwnPage = (window: BrowserWindow, { senderFrame }: IpcMainInvokeEvent): boolean =>
  !window.isDestroyed() &&
  senderFrame !== null &&
  senderFrame === window.webContents.mainFrame &&
  isOwnAddress(senderFrame.url)
