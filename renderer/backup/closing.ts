import { bridge } from '../session/bridge.ts'
import { sayFailure } from '../session/messages.ts'
import { currentSession } from '../session/session.ts'
import { currentBackupState, refreshBackupState } from './backup-state.ts'
import { currentStep, IDLE, showStep } from './backup-step.ts'
import { BACKUP_WORDS as words } from './wording.ts'

/** A second click on the cross within this time belongs to the first one (milliseconds). */
const ONE_CLICK = 1000

/** She was asked and wants to close; holds for one request to close. */
let decided = false
/** When the question appeared, by the clock of the page. */
let askedAt = 0

/**
 * True when the window is not to be closed yet: a backup is being written, or the ledger changed since the last one and she has
 * not been asked. What keeps it open is then on screen. To close once more while the question is up is an answer.
 */
export const keepsOpen = async (): Promise<boolean> => {
  if (decided) {
    decided = false
    return false
  }
  const { kind } = currentStep()
  if (kind === 'working') {
    sayFailure(words.stillWorking)
    return true
  }
  if (kind === 'closing') return performance.now() - askedAt < ONE_CLICK
  if (currentSession().kind !== 'open') return false
  // What was typed last was saved a moment ago.
  await refreshBackupState()
  if (currentBackupState()?.asksOnClosing !== true) return false
  askedAt = performance.now()
  showStep({ kind: 'closing' })
  return true
}

/** Closes the window, without asking about backups again. */
export const closeProgram = () => {
  decided = true
  showStep(IDLE)
  void bridge.closeWindow()
}
