import { Modal } from 'antd'
import { MENU_ENTRIES, type MenuEntry } from '#shared/bridge/menu.ts'
import styles from './keys-sheet.module.css'
import { SHELL_WORDS } from './wording.ts'

/** All keys of the program on one sheet, from the same list as the menu. */
export const KeysSheet = (props: { readonly open: boolean; readonly onClose: () => void }) => {
  const entries: readonly MenuEntry[] = Object.values(MENU_ENTRIES)
  return (
    <Modal open={props.open} onCancel={props.onClose} footer={null} title={SHELL_WORDS.keysTitle}>
      <dl className={styles.keys}>
        {entries
          .filter(({ key }) => key !== undefined)
          .map(({ label, key }) => (
            <div key={label} className={styles.row}>
              <dt>{label.replace('…', '')}</dt>
              <dd>
                <kbd>{key}</kbd>
              </dd>
            </div>
          ))}
      </dl>
    </Modal>
  )
}
