import { z } from 'zod'

/**
 * How this PC's window looks: never part of the ledger, and losing it loses no data.
 * `zoom`: 1 is 100 %. `backupReminderDays`: after how many days without a backup the clerk is reminded. `keptBackups`: how many
 * proven backups a stick keeps. `closingQuestion`: whether closing asks for a backup: whenever the ledger `changed` since the last
 * one, only when she is reminded anyway (`due`), or `never`. `layout`: what screens remember of themselves (panel width, hidden columns, …) by their own keys.
 */
export const Preferences = z.strictObject({
  zoom: z.number().min(0.5).max(3),
  backupReminderDays: z.int().min(1).max(365),
  keptBackups: z.int().min(1).max(1000),
  closingQuestion: z.enum(['changed', 'due', 'never']),
  layout: z.record(z.string().max(64), z.union([z.string().max(4000), z.number(), z.boolean()])),
})
export type Preferences = z.infer<typeof Preferences>

export const DEFAULT_PREFERENCES: Preferences = {
  zoom: 1,
  backupReminderDays: 7,
  keptBackups: 10,
  closingQuestion: 'changed',
  layout: {},
}
