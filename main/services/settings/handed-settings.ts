import { z } from 'zod'
import { Preferences } from '#shared/bridge/preferences.ts'

/**
 * What of a PC's settings goes to another one with a handover. Neither the operator, because changes are signed with that name, nor
 * zoom, window and folders, which belong to the machine.
 */
const HandedSettings = z.object({
  preferences: Preferences.pick({
    backupReminderDays: true,
    keptBackups: true,
    closingQuestion: true,
    layout: true,
  }),
})
type HandedPreferences = z.infer<typeof HandedSettings>['preferences']

/** The settings as a handover carries them. */
export const handedSettings = ({
  backupReminderDays,
  keptBackups,
  closingQuestion,
  layout,
}: Preferences): string => {
  const preferences: HandedPreferences = { backupReminderDays, keptBackups, closingQuestion, layout }
  return `${JSON.stringify({ preferences }, null, 2)}\n`
}

/** The settings a handover brought; undefined when they make no sense here: the ledger matters, not they. */
export const settingsFromHandover = (text: string): HandedPreferences | undefined => {
  try {
    const parsed = HandedSettings.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data.preferences : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
