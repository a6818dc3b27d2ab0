import { app, type BrowserWindow, dialog, Menu, shell } from 'electron'
import type { MenuCommand } from '#shared/bridge/menu.ts'
import type { StoreView } from '../../services/ledger/ledger-store.ts'
import type { FaultLog } from '../faults/fault-log.ts'
import type { SettingsKeeper } from '../settings-keeper.ts'
import { PRODUCT_NAME } from '../window/wording.ts'
import { zoomBy } from '../window/zoom.ts'
import { applicationMenu, setMenuState } from './application-menu.ts'
import { showLicences } from './show-licences.ts'
import { MENU_WORDS } from './wording.ts'

type Surroundings = {
  readonly window: BrowserWindow
  readonly settings: SettingsKeeper
  readonly log: FaultLog
  readonly command: (command: MenuCommand) => void
}

/** Puts up the menu bar; the returned function greys what makes no sense for the ledger in use. */
export const showMenuBar = ({ window, settings, log, command }: Surroundings) => {
  const menu = applicationMenu(
    {
      command,
      zoom: (step) => zoomBy(window, settings, step),
      showFaultLog: () => void shell.openPath(log.folder),
      showLicences: () =>
        void showLicences().catch((error: unknown) => {
          log.report('licences cannot be shown', error)
          return dialog.showMessageBox(window, {
            type: 'warning',
            title: PRODUCT_NAME,
            message: MENU_WORDS.licencesFailed,
          })
        }),
      about: () =>
        void dialog.showMessageBox(window, {
          type: 'info',
          title: PRODUCT_NAME,
          message: PRODUCT_NAME,
          detail: MENU_WORDS.aboutDetail(app.getVersion()),
        }),
      quit: () => window.close(),
    },
    !app.isPackaged,
  )
  Menu.setApplicationMenu(menu)
  return (view: StoreView | undefined): void =>
    setMenuState(menu, {
      open: view !== undefined,
      undo: view !== undefined && view.undo !== null,
      redo: view !== undefined && view.redo !== null,
    })
}
