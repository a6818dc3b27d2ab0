import { bridge } from '../session/bridge.ts'
import { sayFailure } from '../session/messages.ts'
import { currentSession } from '../session/session.ts'
import { currentBackupState } from './backup-state.ts'
import { currentStep, IDLE, showStep } from './backup-step.ts'
import { BACKUP_WORDS as words } from './wording.ts'

/** She was asked and wants to close; holds for one request to close. */
let decided = false

/** True when she is to be reminded: N days without a backup, and the ledger changed since. Never of the sample. */
export const isBackupDue = (): boolean => {
  const session = currentSession()
  if (session.kind !== 'open' || session.view.sample) return false
  const state = currentBackupState()
  return state?.due === true && state.changesSince > 0
}

/**
 * True when the window is not to be closed yet: a backup is being written, or one is due and she has not been asked. What
 * keeps it open is then on screen.
 */
export const keepsOpen = (): boolean => {
  if (decided) {
    decided = false
    return false
  }
  const { kind } = currentStep()
  if (kind === 'working') {
    sayFailure(words.stillWorking)
    return true
  }
  if (!isBackupDue()) return false
  if (kind !== 'closing') showStep({ kind: 'closing' })
  return true
}

/** Closes the window, without asking about backups again. */
export const closeProgram = () => {
  decided = true
  showStep(IDLE)
  void bridge.closeWindow()
}
