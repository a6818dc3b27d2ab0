import { fail, ok, type Result } from '#shared/result.ts'
import type { Answer, CliCommands, CliProgram } from './command-line.ts'
import { CLI_WORDS } from './wording.ts'

const usage = async (call: string, known: CliCommands): Promise<string> => {
  const commands = await Promise.all(Object.values(known).map((load) => load()))
  return CLI_WORDS.usage(
    call,
    commands.map((command) => command.usage),
  )
}

const answerTo = async (
  call: string,
  known: CliCommands,
  [name, ...parameters]: readonly string[],
  program: CliProgram,
): Promise<Result<Answer, string>> => {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h')
    return ok({ text: await usage(call, known) })
  const load = Object.hasOwn(known, name) ? known[name] : undefined
  return load === undefined
    ? fail(CLI_WORDS.unknownCommand(name, Object.keys(known)))
    : (await load()).run(parameters, program)
}

const firstLine = (error: unknown): string => String(error).split('\n')[0] ?? ''

/**
 * Carries out one command: the answer goes to standard output, notes and a one-line reason to standard error. The value is the exit
 * code, 0 or 1. `call` is how the program is called, for the usage.
 */
export const carryOut = async (
  call: string,
  known: CliCommands,
  parameters: readonly string[],
  program: CliProgram,
): Promise<0 | 1> => {
  const answer = await answerTo(call, known, parameters, program).catch((error: unknown) =>
    fail(CLI_WORDS.unexpected(firstLine(error))),
  )
  if (!answer.ok) {
    process.stderr.write(`${answer.problem}\n`)
    return 1
  }
  process.stdout.write(answer.value.text)
  for (const note of answer.value.notes ?? []) process.stderr.write(`${note}\n`)
  return 0
}
