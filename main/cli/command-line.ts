import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Problem } from '#shared/problem.ts'
import { describeProblem } from '#shared/problem-wording.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { CLI_WORDS } from './wording.ts'

/** What a command answers: `text` for standard output, `notes` one line each for standard error. */
export type Answer = { readonly text: string; readonly notes?: readonly string[] }

/** A command of the command line; a failure is one Chinese line. `usage` shows its parameters. */
export type CliCommand = {
  readonly usage: string
  readonly run: (parameters: readonly string[]) => Promise<Result<Answer, string>>
}

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
