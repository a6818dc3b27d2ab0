import type { BackupState } from '#shared/bridge/backup-view.ts'
import type { Preferences } from '#shared/bridge/preferences.ts'
import { isAbsent } from '../files/file-problem.ts'
import { sha256 } from '../files/read-file.ts'
import { wholeLines } from '../history/whole-lines.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import type { BackupRecord, LastProven } from '../settings/backup-record.ts'
import { type LedgerMarks, ledgerMarks, provenOf } from './ledger-marks.ts'

const DAY_MS = 86_400_000

/** True when the history at a path holds the line a backup ends with. Rejects with system errors. */
export const holdsLine = async (history: string, hash: string | null): Promise<boolean> => {
  try {
    for await (const line of wholeLines(history)) if (sha256(line) === hash) return true
  } catch (error) {
    if (!isAbsent(error)) throw error
  }
  return false
}

/**
 * How a ledger stands to its last proven backup. `contained`: the ledger has grown from what was backed up; false after it was
 * recovered from an earlier state than the backup's.
 */
export type BackupStanding = {
  readonly known: LedgerMarks
  readonly last: LastProven | null
  readonly contained: boolean
}

/** How the ledger with these files stands to its last proven backup. Rejects with system errors. */
export const backupStanding = async (files: LedgerFiles, record: BackupRecord): Promise<BackupStanding> => {
  const known = await ledgerMarks(files)
  const last = provenOf(record, known)
  // Without a line of history in the backup, the mark itself is what was backed up.
  const grown = last !== null && last.historyHead === null
  return {
    known,
    last,
    contained: grown || (last !== null && (await holdsLine(files.history, last.historyHead))),
  }
}

/** Time that has passed since a moment, in milliseconds; endless for a moment that lies ahead, because a clock was wrong then. */
const passedSince = (moment: string, now: Date): number => {
  const passed = now.getTime() - Date.parse(moment)
  return passed < -DAY_MS ? Number.POSITIVE_INFINITY : passed
}

/** After how many days the clerk is reminded, and when closing asks. */
export type ReminderPreferences = Pick<Preferences, 'backupReminderDays' | 'closingQuestion'>

/** Whether the reminder applies to a ledger that has changed since its last backup, or was never backed up. */
const isDue = ({ known, last }: BackupStanding, days: number, now: Date): boolean => {
  const since = last?.at ?? known.begun
  return since !== null && passedSince(since, now) >= days * DAY_MS
}

/**
 * What the clerk is told of the last backup of a ledger that stands at `revision`. She is reminded when it has changed since
 * and the backup, or without one the beginning of the ledger, is as old as she chose.
 */
export const backupState = (
  standing: BackupStanding,
  revision: number,
  { backupReminderDays, closingQuestion }: ReminderPreferences,
  now: Date,
): BackupState => {
  const { last, contained } = standing
  const since = revision - (last?.revision ?? 0)
  const changesSince = Math.max(last === null || contained ? 0 : 1, since)
  const due = changesSince > 0 && isDue(standing, backupReminderDays, now)
  return {
    last:
      last === null
        ? null
        : { at: last.at, fileName: last.fileName, place: last.place, readBack: last.readBack },
    changesSince,
    due,
    asksOnClosing: { changed: changesSince > 0, due, never: false }[closingQuestion],
  }
}
