import type { Command } from '#shared/ledger/commands/registry.ts'
import { say } from '../session/messages.ts'
import { run } from '../session/run-command.ts'
import { UNIT_WORDS } from './wording.ts'

/** Removes something and says how to get it back; nothing is asked, because nothing is lost. */
export const runRemoval = async (command: Command): Promise<void> => {
  const done = await run(command)
  if (done !== undefined) say(UNIT_WORDS.removed(done.summary))
}
