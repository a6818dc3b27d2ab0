import type { CliCommands } from './command-line.ts'

/** The commands the packaged program knows as well, for tasks the system starts at set times. */
export const BACKUP_COMMANDS = {
  backup: async () => (await import('./backup.ts')).backupCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
} as const satisfies CliCommands
