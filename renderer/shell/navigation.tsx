import {
  AlertOutlined,
  AppstoreOutlined,
  BankOutlined,
  FileTextOutlined,
  PrinterOutlined,
  SaveOutlined,
  SettingOutlined,
  TableOutlined,
} from '@ant-design/icons'
import { MENU_ENTRIES } from '#shared/bridge/menu.ts'
import { goTo, SCREENS, type Screen, useLocation } from '../session/navigation.ts'
import styles from './shell.module.css'
import { SHELL_WORDS } from './wording.ts'

const ICONS = {
  overview: AppstoreOutlined,
  ledger: TableOutlined,
  notice: FileTextOutlined,
  supervision: AlertOutlined,
  papers: PrinterOutlined,
  backup: SaveOutlined,
  unit: BankOutlined,
  settings: SettingOutlined,
} satisfies Record<Screen, typeof AppstoreOutlined>

/** The screens, always in the same order; in a narrow window each word stands under its icon. */
export const Navigation = () => {
  const location = useLocation()
  return (
    <nav className={styles.nav} aria-label={SHELL_WORDS.product}>
      {SCREENS.map((screen) => {
        const Icon = ICONS[screen]
        const current =
          location.screen === screen && location.importing !== true && location.history === undefined
        return (
          <button
            key={screen}
            type="button"
            className={styles.navItem}
            title={`${SHELL_WORDS.screens[screen]}（${MENU_ENTRIES[screen].key}）`}
            aria-label={SHELL_WORDS.screens[screen]}
            {...(current ? { 'aria-current': 'page' as const } : {})}
            onClick={() => goTo({ screen })}
          >
            <Icon aria-hidden />
            <span>{SHELL_WORDS.screens[screen]}</span>
          </button>
        )
      })}
    </nav>
  )
}
