import type { CommandContext } from '#shared/ledger/commands/command-definition.ts'
import { applyCommand, type Command, commandSchema } from '#shared/ledger/commands/registry.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'

/** A change asked for: name and input of a command, not checked yet; `typing` names the stay in a field it belongs to. */
export type StoreRequest = { readonly name: string; readonly input: unknown; readonly typing?: string }

/** The request as a command, its input checked; `invalid-input` or `invalid-date` with the place as `at`. */
export const checkedCommand = (request: StoreRequest): Result<Command, Problem> => {
  const parsed = commandSchema.safeParse(request)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const at = issue?.path.join('.') ?? ''
  return fail(
    issue?.message === 'invalid-date'
      ? problem('invalid-date', { at })
      : problem('invalid-input', { at, fault: issue?.message ?? '' }),
  )
}

/** The ledger after changes that were not saved, under the next revision; the first one that cannot be applied is the problem. */
export const withPending = (
  ledger: Ledger,
  pending: readonly StoreRequest[],
  context: CommandContext,
): Result<Ledger, Problem> => {
  let current = ledger
  for (const request of pending) {
    const command = checkedCommand(request)
    if (!command.ok) return command
    const changed = applyCommand(current, command.value, context)
    if (!changed.ok) return changed
    current = changed.value.ledger
  }
  return ok(current === ledger ? ledger : { ...current, revision: ledger.revision + 1 })
}
