import { join } from 'node:path'
import { app, session as sessions } from 'electron'
import { eventChannel } from '#shared/bridge/channels.ts'
import type { BridgeEvents, EventName } from '#shared/bridge/contract.ts'
import type { WorkProgress } from '#shared/bridge/session-view.ts'
import { BackupTargets } from './backup/backup-targets.ts'
import { LastBackup } from './backup/last-backup.ts'
import { OpenedBackups } from './backup/opened-backups.ts'
import { backupRequests } from './bridge/backup-requests.ts'
import { evidenceRequests } from './bridge/evidence-requests.ts'
import { fontRequests } from './bridge/font-requests.ts'
import { historyRequests } from './bridge/history-requests.ts'
import { ledgerRequests, saveCopyByDialog } from './bridge/ledger-requests.ts'
import { paperRequests } from './bridge/paper-requests.ts'
import { registerBridge } from './bridge/register.ts'
import { StoppableWork } from './bridge/stoppable-work.ts'
import { isOwnPage } from './bridge/trusted-sender.ts'
import { windowRequests } from './bridge/window-requests.ts'
import { clearViewedEvidence } from './evidence/fetch-evidence.ts'
import type { FaultLog } from './faults/fault-log.ts'
import { watchWindow } from './faults/window-faults.ts'
import { offerContextMenu } from './menu/context-menu.ts'
import { showMenuBar } from './menu/menu-bar.ts'
import { ExportedFiles } from './papers/exported-files.ts'
import { guardSession } from './security/guarded-session.ts'
import { serveOwnProtocol } from './security/own-protocol.ts'
import { LedgerSession } from './session/ledger-session.ts'
import { SettingsKeeper } from './settings-keeper.ts'
import { inThread } from './threads.ts'
import { guardClosing } from './window/closing.ts'
import { openMainWindow, rememberedWindow } from './window/main-window.ts'
import { keepZoom } from './window/zoom.ts'

/** Opens the one window over the clerk's ledger and ties everything together; Electron must be ready. */
export const startProgram = async (log: FaultLog): Promise<void> => {
  guardSession(sessions.defaultSession, !app.isPackaged)
  serveOwnProtocol(sessions.defaultSession, join(import.meta.dirname, '../renderer'))

  const userData = app.getPath('userData')
  void clearViewedEvidence()
  const settings = await SettingsKeeper.read(userData)
  const window = openMainWindow(settings.current.window, settings.current.preferences.zoom)
  const tell = <Name extends EventName>(name: Name, event: BridgeEvents[Name]) => {
    if (!window.isDestroyed()) window.webContents.send(eventChannel(name), event)
  }
  const showInMenuBar = showMenuBar({ window, settings, log, command: (command) => tell('menu', command) })
  const ledger = new LedgerSession({
    userData,
    resources: join(app.getAppPath(), 'resources'),
    appVersion: app.getVersion(),
    operator: () => settings.current.operator,
    inThread,
    notices: settings.notice === null ? [] : [settings.notice],
    reportFault: log.report,
    onSnapshotProblem: (problem) => tell('snapshotProblem', problem),
    onChanged: (view) => {
      showInMenuBar(view)
      void lastBackup.tell()
    },
  })
  const lastBackup = new LastBackup({
    userData,
    ledger: () => ledger.inUse(),
    preferences: () => settings.current.preferences,
    onState: (state) => tell('backupState', state),
    reportFault: log.report,
  })
  const closing = guardClosing(window, {
    requestClose: (ending) => tell('closeRequested', { ending }),
    saveCopy: (pending) => saveCopyByDialog(window, ledger, pending),
  })
  const work = new StoppableWork()
  const exported = new ExportedFiles()
  const openedBackups = new OpenedBackups()
  const tellProgress = (progress: WorkProgress) => tell('progress', progress)
  registerBridge(
    {
      ...ledgerRequests(window, ledger, closing.pageListens),
      ...paperRequests(window, ledger, settings, work, exported, tellProgress),
      ...evidenceRequests(window, ledger, work, tellProgress),
      ...historyRequests(window, ledger, settings, work, exported, tellProgress),
      ...backupRequests({
        window,
        session: ledger,
        settings,
        targets: new BackupTargets(),
        opened: openedBackups,
        last: lastBackup,
        work,
        tell: tellProgress,
      }),
      ...fontRequests(ledger),
      ...windowRequests({ window, settings, closing, log }),
    },
    { isTrusted: (event) => isOwnPage(window, event), reportFault: log.report },
  )
  keepZoom(window, settings)
  watchWindow(window, log)
  offerContextMenu(window)

  window.on('close', () => void settings.change({ window: rememberedWindow(window) }))
  window.on('closed', () => work.stopAll())
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    void Promise.allSettled([work.settled(), ledger.close(), settings.settled()]).then(() => app.exit())
  })
}
