import type { DoneChange } from '#shared/bridge/session-view.ts'
import type { Command } from '#shared/ledger/commands/registry.ts'
import { sayProblem } from './messages.ts'
import { execute, staysAsBand } from './session.ts'

/** Runs a command of a button, select or menu; what was done, or undefined when it was refused and the reason said. */
export const run = async (command: Command): Promise<DoneChange | undefined> => {
  const answer = await execute(command)
  if (answer.ok) return answer.value
  if (!staysAsBand(answer.problem)) sayProblem(answer.problem)
  return undefined
}
