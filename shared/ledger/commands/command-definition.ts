import { z } from 'zod'
import { type Problem, problem } from '../../problem.ts'
import { fail, type Result } from '../../result.ts'
import type { Ledger } from '../ledger.ts'
import type { PaperKind } from '../paper-settings.ts'

/**
 * What a command may not find out by itself. `now` is a UTC timestamp, `today` the local day (`YYYY-MM-DD`),
 * `operator` the 经办人, `newId` a source of UUIDs.
 */
export type CommandContext = {
  readonly now: string
  readonly today: string
  readonly operator: string
  readonly newId: () => string
}

/** Where in the window a change shows, so that undo can lead the clerk there. */
export type Place =
  | { readonly screen: 'ledger'; readonly inspectionId: string; readonly findingId?: string }
  | { readonly screen: 'notice'; readonly inspectionId: string; readonly chapterId?: string }
  | { readonly screen: 'papers'; readonly inspectionId: string; readonly kind?: PaperKind }
  | { readonly screen: 'unit'; readonly inspectionId?: string }
  | { readonly screen: 'settings' }

/**
 * A changed ledger (its revision untouched: the store counts it), one Chinese line for the history, and the place.
 * A command that changes nothing gives back the very same ledger object, and the store then writes nothing.
 */
export type Change = { readonly ledger: Ledger; readonly summary: string; readonly place: Place }

/**
 * One thing the clerk can do to the ledger. `apply` is pure: the same ledger, input and context give the same result,
 * nothing passed in is modified, and a problem leaves the caller with the ledger it had.
 */
type CommandRule<Name extends string, Input extends z.ZodType> = {
  readonly name: Name
  readonly input: Input
  readonly apply: (ledger: Ledger, input: z.infer<Input>, context: CommandContext) => Result<Change, Problem>
}

/**
 * The schema of a command as it crosses the bridge. `typing` is the token of one focus session of a field: the store
 * merges consecutive commands that carry the same token into one step of undo.
 */
const envelopeOf = <Name extends string, Input extends z.ZodType>(name: Name, input: Input) =>
  z.strictObject({ name: z.literal(name), input, typing: z.exactOptional(z.string().min(1).max(200)) })

/** A command with its schema; `apply` takes input from anywhere and refuses what the schema refuses. */
export type CommandDefinition<Name extends string, Input extends z.ZodType> = {
  readonly name: Name
  readonly envelope: ReturnType<typeof envelopeOf<Name, Input>>
  readonly apply: (ledger: Ledger, input: unknown, context: CommandContext) => Result<Change, Problem>
}

/** The problem of an input the schema refuses: `invalid-date` for a day that does not exist, else `invalid-input`. */
const refusedInput = (error: z.ZodError) => {
  const issue = error.issues[0]
  const at = issue?.path.join('.') ?? ''
  return issue?.message === 'invalid-date'
    ? problem('invalid-date', { at })
    : problem('invalid-input', { at, fault: issue?.message ?? '' })
}

/** Declares a command, keeping its name and input exact for the compiler. */
export const defineCommand = <Name extends string, Input extends z.ZodType>({
  name,
  input,
  apply,
}: CommandRule<Name, Input>): CommandDefinition<Name, Input> => ({
  name,
  envelope: envelopeOf(name, input),
  apply: (ledger, raw, context) => {
    const checked = input.safeParse(raw)
    return checked.success ? apply(ledger, checked.data, context) : fail(refusedInput(checked.error))
  },
})
