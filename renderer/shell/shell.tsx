import { useState } from 'react'
import { ComparisonScreen } from '../comparison/comparison-screen.tsx'
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
import { HistoryDrawer } from './history-drawer.tsx'
import { Navigation } from './navigation.tsx'
import { OperatorDialog } from './operator-dialog.tsx'
import styles from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useCommands } from './use-commands.ts'

const CurrentScreen = () => {
  const { screen, importing, comparing } = useLocation()
  if (importing === true) return <ImportScreen />
  if (comparing === true) return <ComparisonScreen />
  if (screen === 'overview') return <OverviewScreen />
  if (screen === 'ledger') return <LedgerScreen />
  if (screen === 'notice') return <NoticeScreen />
  if (screen === 'supervision') return <SupervisionScreen />
  if (screen === 'papers') return <PapersScreen />
  if (screen === 'settings') return <SettingsScreen />
  return <UnitScreen />
}

/** What lies over the screens. */
export type Overlay = 'history' | 'operator' | null

/** The open ledger: top bar, bands, navigation, and one screen. */
export const Shell = () => {
  const { view } = useOpenSession()
  const [overlay, setOverlay] = useState<Overlay>(null)
  const close = () => setOverlay(null)
  const { screen } = useLocation()
  useCommands(setOverlay)
  return (
    <div className={styles.shell}>
      <TopBar onOverlay={setOverlay} />
      <div className={styles.bands}>
        <Bands />
      </div>
      <Navigation />
      <div className={styles.screen}>
        <FaultBoundary key={screen}>
          <CurrentScreen />
        </FaultBoundary>
      </div>
      <HistoryDrawer open={overlay === 'history'} onClose={close} />
      <OperatorDialog
        open={overlay === 'operator' || (view.operator === null && !view.sample)}
        onClose={close}
      />
    </div>
  )
}
