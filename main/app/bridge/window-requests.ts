import type { BrowserWindow } from 'electron'
import { ok } from '#shared/result.ts'
import type { FaultLog } from '../faults/fault-log.ts'
import type { SettingsKeeper } from '../settings-keeper.ts'
import type { ClosingGuard } from '../window/closing.ts'
import type { RequestHandlers } from './register.ts'

type Surroundings = {
  readonly window: BrowserWindow
  readonly settings: SettingsKeeper
  readonly closing: ClosingGuard
  readonly log: FaultLog
}

/** Requests about this PC and its window. */
export const windowRequests = ({ window, settings, closing, log }: Surroundings) =>
  ({
    setOperator: async ({ name }) => {
      const written = await settings.change({ operator: name })
      return written.ok ? ok({ operator: name }) : written
    },
    getPreferences: () => ok(settings.current.preferences),
    setPreferences: async (chosen) => {
      const given = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))
      const preferences = { ...settings.current.preferences, ...given }
      window.webContents.setZoomFactor(preferences.zoom)
      const written = await settings.change({ preferences })
      return written.ok ? ok(preferences) : written
    },
    answerClose: ({ pending, stay }) => {
      closing.answer(pending, stay)
      return ok(null)
    },
    closeWindow: () => {
      // Afterwards, so that the request is answered before the window is gone.
      setImmediate(() => window.close())
      return ok(null)
    },
    reportFault: ({ message, stack }) => {
      log.report(`fault in the window: ${message}`, stack)
      return ok(null)
    },
  }) satisfies Partial<RequestHandlers>
