import { spawnSync } from 'node:child_process'
import { basename, dirname, join } from 'node:path'
import { app } from 'electron'
import { carryOut } from '../cli/answer.ts'
import { BACKUP_COMMANDS } from '../cli/backup-commands.ts'
import { driveRoot, isPluggedIn } from '../services/backup/drive-root.ts'
import { rememberedBackup } from '../services/backup/ledger-marks.ts'
import {
  readBackupRecord,
  withFolder,
  withProven,
  writeBackupRecord,
} from '../services/settings/backup-record.ts'
import { readLedgerLocation } from '../services/settings/ledger-location.ts'
import { readProgramSettings } from '../services/settings/program-settings.ts'
import type { FaultLog } from './faults/fault-log.ts'

/** Makes the installed program carry out one command without a window: for tasks the system starts at set times. */
const SWITCH = '--cli'

/** What stands after the switch; undefined when the program is started for its window. */
export const commandLineParameters = (argv: readonly string[]): readonly string[] | undefined => {
  const at = argv.indexOf(SWITCH)
  return at < 0 ? undefined : argv.slice(at + 1)
}

/** Tells Chromium to look for no display. */
const NO_DISPLAY = '--ozone-platform=headless'
/** Beside it: to draw nothing, and to keep its own log to itself. All of them are heeded only on the command line. */
const WITHOUT_DISPLAY = [NO_DISPLAY, '--disable-gpu', '--log-level=3']

/**
 * On Linux, Chromium ends a program that has no display before any window is asked for, and a task of the system may run while nobody
 * is logged in. So the program starts itself once more without one, and answers with the exit code. Undefined where that is not
 * needed; then the command is carried out here.
 */
export const carriedOutWithoutDisplay = (): number | undefined => {
  if (process.platform !== 'linux' || process.argv.includes(NO_DISPLAY)) return undefined
  const { status } = spawnSync(process.execPath, [...WITHOUT_DISPLAY, ...process.argv.slice(1)], {
    stdio: 'inherit',
  })
  return status ?? 1
}

/**
 * Carries out one command on the ledgers of this PC and ends the program with its exit code. Where none is named, the clerk's own
 * ledger is meant. No lock of the single instance is taken: the window may be open, and the lock of a ledger guards it.
 */
export const runCommandLine = async (parameters: readonly string[], log: FaultLog): Promise<void> => {
  const userData = app.getPath('userData')
  const exitCode = await carryOut(`${basename(process.execPath)} ${SWITCH}`, BACKUP_COMMANDS, parameters, {
    version: async () => app.getVersion(),
    ownLedger: async () => {
      const location = await readLedgerLocation(userData)
      return join(location.kind === 'recorded' ? location.folder : join(userData, 'ledger'), 'ledger.json')
    },
    keptBackups: async () => (await readProgramSettings(userData)).settings.preferences.keptBackups,
    isPluggedIn: async (folder) => {
      const { folders } = await readBackupRecord(userData)
      const known = folders.find(({ path }) => path === folder)
      return known === undefined || isPluggedIn(known)
    },
    remember: async (ledger, backup) => {
      const folder = dirname(backup.path)
      const { mark, last } = rememberedBackup(ledger, backup, folder)
      const root = await driveRoot(folder)
      const record = withProven(await readBackupRecord(userData), mark, last)
      const written = await writeBackupRecord(
        userData,
        root === undefined ? record : withFolder(record, { path: folder, root }),
      )
      if (!written.ok) log.report('remembering a backup', written.problem)
    },
  })
  app.exit(exitCode)
}
