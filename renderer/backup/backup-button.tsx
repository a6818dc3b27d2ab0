import { ExclamationCircleFilled, UsbOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useOpenSession } from '../session/session.ts'
import styles from './backup-button.module.css'
import { ageOf, useBackupState } from './backup-state.ts'
import { BACKUP_WORDS as words } from './wording.ts'

/** 备份到U盘, always in sight with the age of the last proven backup. */
export const BackupButton = (props: { readonly onClick: () => void }) => {
  const { view } = useOpenSession()
  const state = useBackupState()
  const due = state?.due === true
  const age =
    state === undefined
      ? ''
      : state.last === null
        ? words.never
        : words.lastAge(ageOf(state.last.at, view.today))
  return (
    <Tooltip
      title={
        state === undefined || state.last === null
          ? words.buttonHintNone
          : words.buttonHint(age, state.last.place)
      }
    >
      <Button
        type="text"
        data-testid="backup-button"
        data-due={due}
        className={styles.button ?? ''}
        icon={due ? <ExclamationCircleFilled aria-hidden /> : <UsbOutlined aria-hidden />}
        onClick={props.onClick}
      >
        <span className={styles.verb}>{words.button}</span>
        <span className={styles.shortVerb}>{words.buttonShort}</span>
        {age !== '' && <span className={styles.age}>{age}</span>}
      </Button>
    </Tooltip>
  )
}
