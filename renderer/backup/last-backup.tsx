import { CheckCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons'
import { useOpenSession } from '../session/session.ts'
import { localMoment } from './backup-facts.tsx'
import styles from './backup-screen.module.css'
import { ageOf, useBackupState } from './backup-state.ts'
import { BACKUP_WORDS as words } from './wording.ts'

/** When and where the last proven backup was made, and what changed since. */
export const LastBackup = () => {
  const { view } = useOpenSession()
  const state = useBackupState()
  if (state === undefined) return <p className={styles.soft}>{words.lastUnknown}</p>
  const { last, changesSince, due } = state
  if (last === null)
    return (
      <div className={styles.last}>
        <ExclamationCircleFilled className={styles.due} aria-hidden />
        <div>
          <p className={styles.lead}>{words.neverText}</p>
          <p className={styles.soft}>{words.neverNext}</p>
        </div>
      </div>
    )
  const Icon = due ? ExclamationCircleFilled : changesSince > 0 ? InfoCircleFilled : CheckCircleFilled
  return (
    <div className={styles.last}>
      <Icon className={due ? styles.due : changesSince > 0 ? styles.soft : styles.good} aria-hidden />
      <div>
        <p className={styles.lead}>{words.lastAt(ageOf(last.at, view.today), localMoment(last.at))}</p>
        <p>{changesSince > 0 ? words.changesSince(changesSince) : words.upToDate}</p>
        <p className={styles.soft}>{words.lastFile(last.fileName)}</p>
        <p className={styles.soft}>{words.lastPlace(last.place)}</p>
        <p className={styles.soft}>
          {last.readBack === 'device' ? words.lastFromDevice : words.lastFromCache}
        </p>
      </div>
    </div>
  )
}
