import type { z } from 'zod'
import type { Problem } from '../../problem.ts'
import type { Result } from '../../result.ts'
import type { Ledger } from '../ledger.ts'

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
  | { readonly screen: 'unit'; readonly inspectionId?: string }
  | { readonly screen: 'settings' }

/** A changed ledger (its revision untouched: the store counts it), one Chinese line for the history, and the place. */
export type Change = { readonly ledger: Ledger; readonly summary: string; readonly place: Place }

/**
 * One thing the clerk can do to the ledger. `apply` is pure: the same ledger, input and context give the same result,
 * nothing passed in is modified, and a problem leaves the caller with the ledger it had.
 */
export type CommandDefinition<Name extends string, Schema extends z.ZodType> = {
  readonly name: Name
  readonly input: Schema
  readonly apply: (ledger: Ledger, input: z.infer<Schema>, context: CommandContext) => Result<Change, Problem>
}

/** Declares a command, keeping its name and input exact for the compiler. */
export const defineCommand = <Name extends string, Schema extends z.ZodType>(
  definition: CommandDefinition<Name, Schema>,
): CommandDefinition<Name, Schema> => definition
