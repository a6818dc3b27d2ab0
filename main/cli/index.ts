/**
 * The command line: `npm run --silent cli -- <command>`. Plain Node over the services the window uses. Prints nothing
 * but the answer on standard output; exits 0, or 1 with a one-line reason on standard error.
 */
import { fail, ok, type Result } from '#shared/result.ts'
import type { Answer, CliCommand } from './command-line.ts'
import { CLI_WORDS } from './wording.ts'

/** Each command is loaded only when it is called, so that one answers as fast as it can. */
const COMMANDS: Readonly<Record<string, () => Promise<CliCommand>>> = {
  'import-notice': async () => (await import('./import-notice.ts')).importNoticeCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  proofread: async () => (await import('./proofread.ts')).proofreadCommand,
  stats: async () => (await import('./stats.ts')).statsCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
}

const usage = async (): Promise<string> => {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()))
  return CLI_WORDS.usage(commands.map((command) => command.usage))
}

const answerTo = async ([name, ...parameters]: readonly string[]): Promise<Result<Answer, string>> => {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h')
    return ok({ text: await usage() })
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  return load === undefined
    ? fail(CLI_WORDS.unknownCommand(name, Object.keys(COMMANDS)))
    : (await load()).run(parameters)
}

const firstLine = (error: unknown): string => String(error).split('\n')[0] ?? ''

const answer = await answerTo(process.argv.slice(2)).catch((error: unknown) =>
  fail(CLI_WORDS.unexpected(firstLine(error))),
)
if (answer.ok) {
  process.stdout.write(answer.value.text)
  for (const note of answer.value.notes ?? []) process.stderr.write(`${note}\n`)
} else {
  process.stderr.write(`${answer.problem}\n`)
  process.exitCode = 1
}
