import { Alert, Button, Space } from 'antd'
import { useLocation } from '../session/navigation.ts'
import { useRemembered } from '../session/remembered-layout.ts'
import { useOpenSession } from '../session/session.ts'
import { runCommand } from '../shell/command-listeners.ts'
import { ageOf, useBackupState } from './backup-state.ts'
import { REMEMBERED } from './backup-targets.ts'
import { BACKUP_WORDS as words } from './wording.ts'

/** After N days without a backup of a ledger that changed: says so until it is backed up or put off for the day. */
export const ReminderBand = () => {
  const { view } = useOpenSession()
  const state = useBackupState()
  const { screen } = useLocation()
  const [dismissedOn, dismiss] = useRemembered<string>(REMEMBERED.dismissed, '')
  if (state === undefined || !state.due) return null
  // The screen 备份 says it itself.
  if (dismissedOn === view.today || screen === 'backup') return null
  return (
    <Alert
      banner
      type="warning"
      data-testid="backup-reminder"
      title={words.remind(state.last === null ? null : ageOf(state.last.at, view.today), state.changesSince)}
      action={
        <Space>
          <Button size="small" type="primary" onClick={() => runCommand('makeBackup')}>
            {words.button}
          </Button>
          <Button size="small" onClick={() => dismiss(view.today)}>
            {words.notToday}
          </Button>
        </Space>
      }
    />
  )
}
