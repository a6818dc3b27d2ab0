import type { Command } from '#shared/ledger/commands/registry.ts'
import { sayProblem } from './messages.ts'
import { execute } from './session.ts'

/** Runs a command of a button or select and says why when it is refused; true when it is saved. */
export const run = async (command: Command): Promise<boolean> => {
  const answer = await execute(command)
  if (!answer.ok) sayProblem(answer.problem)
  return answer.ok
}
