import { BrowserWindow, screen } from 'electron'
import { guardedPreferences } from '../security/guarded-preferences.ts'
import { OWN_PAGE } from '../security/own-protocol.ts'
import { type Area, windowBounds } from './window-bounds.ts'
import { PRODUCT_NAME } from './wording.ts'

/** What is remembered of the window between two runs. */
export type RememberedWindow = Area & { readonly maximized: boolean }

/** Below this width a desktop is a small screen, where office programs open maximised. */
const SMALL_DESKTOP_WIDTH = 1500

/** Opens the window, sandboxed and without Node, and shows it once its first picture is drawn. */
export const openMainWindow = (remembered: RememberedWindow | null, zoom: number): BrowserWindow => {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  const window = new BrowserWindow({
    ...windowBounds(remembered, [primary.workArea, ...others.map((display) => display.workArea)]),
    show: false,
    title: PRODUCT_NAME,
    backgroundColor: '#ffffff',
    webPreferences: { ...guardedPreferences('index.cjs'), zoomFactor: zoom },
  })
  if (remembered?.maximized ?? primary.workArea.width < SMALL_DESKTOP_WIDTH) window.maximize()
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  void window.loadURL(OWN_PAGE)
  return window
}

/** The window's place as it is to be remembered: that of the unmaximised window. */
export const rememberedWindow = (window: BrowserWindow): RememberedWindow => ({
  ...window.getNormalBounds(),
  maximized: window.isMaximized(),
})
