import type { BrowserWindow } from 'electron'
import type { SettingsKeeper } from '../settings-keeper.ts'

/** The steps of 放大 and 缩小, as office programs have them; 1 is 100 %. */
const ZOOM_STEPS = [0.5, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const

export type ZoomStep = 'in' | 'out' | 'actual'

/** The next larger or smaller step from a zoom, or the zoom itself at either end. */
export const nextZoom = (zoom: number, step: ZoomStep): number => {
  if (step === 'actual') return 1
  const next =
    step === 'in' ? ZOOM_STEPS.find((each) => each > zoom) : ZOOM_STEPS.findLast((each) => each < zoom)
  return next ?? zoom
}

/** Zooms the window by a step and remembers it. */
export const zoomBy = (window: BrowserWindow, settings: SettingsKeeper, step: ZoomStep): void => {
  const { preferences } = settings.current
  const zoom = nextZoom(preferences.zoom, step)
  window.webContents.setZoomFactor(zoom)
  void settings.change({ preferences: { ...preferences, zoom } })
}

/** Gives every page that loads the remembered zoom, and zooms with Ctrl and the wheel. */
export const keepZoom = (window: BrowserWindow, settings: SettingsKeeper): void => {
  window.webContents.on('did-finish-load', () =>
    window.webContents.setZoomFactor(settings.current.preferences.zoom),
  )
  window.webContents.on('zoom-changed', (_event, direction) => zoomBy(window, settings, direction))
}
