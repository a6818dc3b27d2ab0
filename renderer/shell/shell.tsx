import { useState } from 'react'
import { BackupDialogs } from '../backup/backup-dialogs.tsx'
import { BackupScreen } from '../backup/backup-screen.tsx'
import { useBackupCommands } from '../backup/use-backup-commands.ts'
import { ComparisonScreen } from '../comparison/comparison-screen.tsx'
import { HistoryScreen } from '../history/history-screen.tsx'
import { ImportScreen } from '../import/import-screen.tsx'
import { LedgerScreen } from '../ledger/ledger-screen.tsx'
import { NoticeScreen } from '../notice/notice-screen.tsx'
import { OverviewScreen } from '../overview/overview-screen.tsx'
import { PapersScreen } from '../papers/papers-screen.tsx'
import { useLocation } from '../session/navigation.ts'
import { useOpenSession } from '../session/session.ts'
import { SettingsScreen } from '../settings/settings-screen.tsx'
import { SupervisionScreen } from '../supervision/supervision-screen.tsx'
import { UnitScreen } from '../unit/unit-screen.tsx'
import { Bands } from './bands.tsx'
import { FaultBoundary } from './fault-boundary.tsx'
import { Navigation } from './navigation.tsx'
import { OperatorDialog } from './operator-dialog.tsx'
import styles from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useCommands } from './use-commands.ts'

const CurrentScreen = () => {
  const { screen, importing, comparing, history } = useLocation()
  if (history !== undefined) return <HistoryScreen place={history} />
  if (importing === true) return <ImportScreen />
  if (comparing === true) return <ComparisonScreen />
  if (screen === 'overview') return <OverviewScreen />
  if (screen === 'ledger') return <LedgerScreen />
  if (screen === 'notice') return <NoticeScreen />
  if (screen === 'supervision') return <SupervisionScreen />
  if (screen === 'papers') return <PapersScreen />
  if (screen === 'backup') return <BackupScreen />
  if (screen === 'settings') return <SettingsScreen />
  return <UnitScreen />
}

/** What lies over the screens. */
export type Overlay = 'operator' | null

/** The open ledger: top bar, bands, navigation, and one screen. */
export const Shell = () => {
  const { view } = useOpenSession()
  const [overlay, setOverlay] = useState<Overlay>(null)
  const close = () => setOverlay(null)
  const { screen, history } = useLocation()
  useCommands()
  const backUpAndClose = useBackupCommands()
  return (
    <div className={styles.shell}>
      <TopBar onOverlay={setOverlay} />
      <div className={styles.bands}>
        <Bands />
      </div>
      <Navigation />
      <div className={styles.screen}>
        <FaultBoundary key={history === undefined ? screen : 'history'}>
          <CurrentScreen />
        </FaultBoundary>
      </div>
      <BackupDialogs onBackUpAndClose={backUpAndClose} />
      <OperatorDialog
        open={overlay === 'operator' || (view.operator === null && !view.sample)}
        onClose={close}
      />
    </div>
  )
}
