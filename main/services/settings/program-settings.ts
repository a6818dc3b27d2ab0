import { join } from 'node:path'
import { z } from 'zod'
import { DEFAULT_PREFERENCES, Preferences } from '#shared/bridge/preferences.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { readSettingsFile, writeSettingsFile } from './settings-file.ts'
import { SETTINGS_UNREADABLE } from './wording.ts'

/** Where the window was, in device-independent pixels of the whole desktop. */
const WindowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof WindowState>

/**
 * What belongs to this PC and not to the ledger. `operator`: 经办人, null until asked for. `exportFolder`: where the last
 * paper was exported to, null before the first. Unknown keys are let pass.
 */
const ProgramSettings = z.object({
  operator: z.string().min(1).nullable(),
  window: WindowState.nullable(),
  preferences: Preferences,
  exportFolder: z.string().min(1).nullable(),
})
export type ProgramSettings = z.infer<typeof ProgramSettings>

const USUAL: ProgramSettings = {
  operator: null,
  window: null,
  preferences: DEFAULT_PREFERENCES,
  exportFolder: null,
}

/** Each part for itself: a window state that makes no sense does not cost the operator's name. */
const Lenient = z.object({
  operator: ProgramSettings.shape.operator.catch(USUAL.operator),
  window: ProgramSettings.shape.window.catch(USUAL.window),
  preferences: z
    .object({
      zoom: Preferences.shape.zoom.catch(DEFAULT_PREFERENCES.zoom),
      backupReminderDays: Preferences.shape.backupReminderDays.catch(DEFAULT_PREFERENCES.backupReminderDays),
      keptBackups: Preferences.shape.keptBackups.catch(DEFAULT_PREFERENCES.keptBackups),
      closingQuestion: Preferences.shape.closingQuestion.catch(DEFAULT_PREFERENCES.closingQuestion),
      layout: Preferences.shape.layout.catch(DEFAULT_PREFERENCES.layout),
    })
    .catch(DEFAULT_PREFERENCES),
  exportFolder: ProgramSettings.shape.exportFolder.catch(USUAL.exportFolder),
})

const settingsFile = (userData: string): string => join(userData, 'settings.json')

/** The settings of this PC, the usual ones where there are none; `notice` says in Chinese when the file was damaged. */
export const readProgramSettings = async (
  userData: string,
): Promise<{ readonly settings: ProgramSettings; readonly notice: string | null }> => {
  const read = await readSettingsFile(settingsFile(userData), Lenient)
  return read.kind === 'read'
    ? { settings: read.value, notice: null }
    : { settings: USUAL, notice: read.kind === 'unreadable' ? SETTINGS_UNREADABLE : null }
}

/** Writes the settings of this PC, whole or not at all. */
export const writeProgramSettings = (
  userData: string,
  settings: ProgramSettings,
): Promise<Result<null, Problem>> => writeSettingsFile(settingsFile(userData), settings)
