import { useEffect } from 'react'
import type { MenuCommand } from '#shared/bridge/menu.ts'
import { openHistory } from '../history/history-place.ts'
import { bridge } from '../session/bridge.ts'
import { say, sayFailure, sayProblem } from '../session/messages.ts'
import { currentLocation, goTo, type Screen } from '../session/navigation.ts'
import { refusedChanges, retryRefused, takeSession } from '../session/session.ts'
import { runLedgerRedo, runLedgerUndo } from '../session/undo.ts'
import { flushTyping } from '../typing/pending-typing.ts'
import { onCommandElsewhere } from './command-listeners.ts'
import { focusScreen } from './screen-focus.ts'
import { SHELL_WORDS } from './wording.ts'

const enterScreen = (screen: Screen) => {
  goTo({ screen })
  focusScreen()
}

/** Ctrl+S: everything is saved already; says so and keeps a version of this moment. */
const save = async () => {
  if (!(await flushTyping())) return
  if (refusedChanges().length > 0) {
    const again = await retryRefused()
    if (again !== null && !again.ok) return sayProblem(again.problem)
  }
  const answer = await bridge.saveNow()
  if (!answer.ok) return sayProblem(answer.problem)
  await takeSession(answer.value)
  if (answer.value.snapshotProblem === null) say(SHELL_WORDS.saved1)
  else sayFailure(SHELL_WORDS.savedWithoutSnapshot)
}

/**
 * Ctrl+E or Ctrl+P on a screen without a paper, once what is being typed there is saved: from the table its own paper, the
 * 整改台账, from anywhere else the notice.
 */
const takeOutPaper = async (exporting: 'docx' | 'print') => {
  if (!(await flushTyping())) return
  if (currentLocation().screen === 'ledger') goTo({ screen: 'papers', paper: 'ledger', exporting })
  else goTo({ screen: 'notice', exporting })
}

/** 另存一份, with the changes the disk refused. */
export const saveCopy = async () => {
  await flushTyping()
  const answer = await bridge.saveCopy({ pending: [...refusedChanges()] })
  if (answer.ok) say(SHELL_WORDS.copySaved(answer.value.path))
  else sayProblem(answer.problem)
}

/** Does what concerns the whole ledger. Screens add their own by `onCommand`. */
export const useCommands = () => {
  useEffect(() => {
    const general: [MenuCommand, () => void][] = [
      ['overview', () => enterScreen('overview')],
      ['ledger', () => enterScreen('ledger')],
      ['notice', () => enterScreen('notice')],
      ['supervision', () => enterScreen('supervision')],
      ['papers', () => enterScreen('papers')],
      ['backup', () => enterScreen('backup')],
      ['unit', () => enterScreen('unit')],
      ['settings', () => enterScreen('settings')],
      ['importNotice', () => goTo({ ...currentLocation(), importing: true })],
      ['exportPaper', () => void takeOutPaper('docx')],
      ['printPaper', () => void takeOutPaper('print')],
      ['newFinding', () => goTo({ screen: 'ledger' })],
      ['save', () => void save()],
      ['saveCopy', () => void saveCopy()],
      ['openLedgerFolder', () => void bridge.openLedgerFolder()],
      ['undo', () => void runLedgerUndo()],
      ['redo', () => void runLedgerRedo()],
      ['history', () => openHistory({ tab: 'changes' })],
    ]
    const stops = general.map(([command, run]) => onCommandElsewhere(command, run))
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
}
