import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Problem } from '#shared/problem.ts'
import { describeProblem } from '#shared/problem-wording.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { ProvenBackup } from '../services/backup/write-backup.ts'
import { CLI_WORDS } from './wording.ts'

/** What a command answers: `text` for standard output, `notes` one line each for standard error. */
export type Answer = { readonly text: string; readonly notes?: readonly string[] }

/**
 * The program the command line belongs to. `ownLedger`: the clerk's own, meant where none is named; undefined where nobody's is.
 * `keptBackups`: how many backups a folder keeps where the command does not say. `isPluggedIn`: false for a folder backups went to before whose drive is not there now. `remember`: notes down a backup that was
 * proven of a ledger, so that the window knows of it.
 */
export type CliProgram = {
  readonly version: () => Promise<string>
  readonly ownLedger: () => Promise<string | undefined>
  readonly keptBackups: () => Promise<number>
  readonly isPluggedIn: (folder: string) => Promise<boolean>
  readonly remember: (ledger: string, backup: ProvenBackup) => Promise<void>
}

/** A command of the command line; a failure is one Chinese line. `usage` shows its parameters. */
export type CliCommand = {
  readonly usage: string
  readonly run: (parameters: readonly string[], program: CliProgram) => Promise<Result<Answer, string>>
}

/** Commands by name; each is loaded only when it is called, so that one answers as fast as it can. */
export type CliCommands = Readonly<Record<string, () => Promise<CliCommand>>>

/** One line for standard error: what happened and what was kept. */
export const reasonOf = (problem: Problem): string => {
  const { what, kept } = describeProblem(problem)
  return `${what}${kept}`.replaceAll(/\s+/gu, ' ')
}

/** A result whose problem is said in one line. */
export const explained = <Value>(result: Result<Value, Problem>): Result<Value, string> =>
  result.ok ? result : fail(reasonOf(result.problem))

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<Given extends Options> = ReturnType<
  typeof parseArgs<{ options: Given; allowPositionals: true; strict: true }>
>

/** Takes the parameters apart; anything not in `options` is refused with the usage. */
export const parsedParameters = <const Given extends Options>(
  parameters: readonly string[],
  options: Given,
  usage: string,
): Result<Parsed<Given>, string> => {
  try {
    return ok(parseArgs({ args: [...parameters], options, allowPositionals: true, strict: true }))
  } catch (error) {
    // parseArgs refuses by throwing TypeErrors in English.
    if (error instanceof TypeError) return fail(CLI_WORDS.badParameters(usage))
    throw error
  }
}

/** Data for `--json`: one object, and nothing else. */
export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
