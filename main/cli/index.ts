/**
 * The command line: `npm run --silent cli -- <command>`. Plain Node over the services the window uses. Prints nothing
 * but the answer on standard output; exits 0, or 1 with a one-line reason on standard error.
 */
import { DEFAULT_PREFERENCES } from '#shared/bridge/preferences.ts'
import { carryOut } from './answer.ts'
import { appVersion } from './app-version.ts'
import { BACKUP_COMMANDS } from './backup-commands.ts'
import type { CliCommands } from './command-line.ts'

const COMMANDS: CliCommands = {
  'import-notice': async () => (await import('./import-notice.ts')).importNoticeCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  proofread: async () => (await import('./proofread.ts')).proofreadCommand,
  stats: async () => (await import('./stats.ts')).statsCommand,
  ...BACKUP_COMMANDS,
  demo: async () => (await import('./demo.ts')).demoCommand,
}

process.exitCode = await carryOut('npm run --silent cli --', COMMANDS, process.argv.slice(2), {
  version: appVersion,
  // Run from the source, it belongs to nobody's PC.
  ownLedger: async () => undefined,
  keptBackups: async () => DEFAULT_PREFERENCES.keptBackups,
  isPluggedIn: async () => true,
  remember: async () => undefined,
})
