import type { DoneChange } from '#shared/bridge/session-view.ts'
import type { Command } from '#shared/ledger/commands/registry.ts'
import { sayProblem } from './messages.ts'
import { execute, staysAsBand, type TypedIn } from './session.ts'

/**
 * Runs a command of a button, select or menu; what was done, or undefined when it was refused and the reason said.
 * `typedIn` for a box that keeps its text until the record is saved.
 */
export const run = async (command: Command, typedIn?: TypedIn): Promise<DoneChange | undefined> => {
  const answer = await execute(command, typedIn)
  if (answer.ok) return answer.value
  if (!staysAsBand(answer.problem)) sayProblem(answer.problem)
  return undefined
}
