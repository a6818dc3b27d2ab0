import { Alert } from 'antd'
import type { BackupHead } from '#shared/bridge/backup-view.ts'
import styles from './backup-dialogs.module.css'
import { BACKUP_WORDS as words } from './wording.ts'

/** Most names told; of more the number is enough. */
const NAMES = 5

/** Evidence the ledger names whose files were not there, or not whole, when the backup was made; nothing when none lacks. */
export const MissingEvidence = ({ head }: { readonly head: BackupHead }) => {
  const { missing } = head
  if (missing.length === 0) return null
  const names = [...new Set(missing)].slice(0, NAMES).join('、')
  return (
    <Alert
      className={styles.missing ?? ''}
      type="warning"
      showIcon
      title={words.missing(missing.length)}
      description={missing.length > NAMES ? words.andMore(names) : names}
    />
  )
}
