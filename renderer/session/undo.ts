import { flushTyping } from '../typing/pending-typing.ts'
import { say, sayProblem } from './messages.ts'
import { goToPlace } from './navigation.ts'
import { redo, undo } from './session.ts'

/** Takes back the last step of the ledger, says which, and goes to its place. What is being typed is saved first. */
export const runLedgerUndo = async (): Promise<void> => {
  if (!(await flushTyping())) return
  const answer = await undo()
  if (!answer.ok) return sayProblem(answer.problem)
  say(`已${answer.value.summary}`)
  goToPlace(answer.value.place)
}

/** Takes the last undone step again, says which, and goes to its place. */
export const runLedgerRedo = async (): Promise<void> => {
  if (!(await flushTyping())) return
  const answer = await redo()
  if (!answer.ok) return sayProblem(answer.problem)
  say(`已${answer.value.summary}`)
  goToPlace(answer.value.place)
}
