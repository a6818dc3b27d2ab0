import { isAbsolute, join } from 'node:path'

/** Environment variable that names another folder for all data of this program: tests and portable use. */
export const HOME_VARIABLE = 'RECTIFICATION_LEDGER_HOME'

/**
 * The folder for everything the program keeps (ledger, settings, log, Chromium's own files), or undefined for the
 * usual user-data folder. Throws with a readable reason when the variable is set but is no absolute path, because
 * silently working on another ledger than the one asked for would be worse than not starting.
 */
export const dataHome = (environment: NodeJS.ProcessEnv): string | undefined => {
  const home = environment[HOME_VARIABLE]
  if (home === undefined || home === '') return undefined
  if (!isAbsolute(home)) throw new Error(`${HOME_VARIABLE} must be an absolute path, not “${home}”`)
  return join(home)
}
