import type { BackupState } from '#shared/bridge/backup-view.ts'
import { isAbsent } from '../files/file-problem.ts'
import { sha256 } from '../files/read-file.ts'
import { wholeLines } from '../history/whole-lines.ts'
import type { BackupRecord, LastProven } from '../settings/backup-record.ts'

const DAY_MS = 86_400_000

/** Which ledger a history belongs to: the SHA-256 of its first line, and when (UTC) that line was written, if it says so. */
export type Lineage = { readonly hash: string; readonly begun: string | null }

const timeOf = (line: Uint8Array): string | null => {
  try {
    const value: unknown = JSON.parse(Buffer.from(line).toString('utf8'))
    if (typeof value !== 'object' || value === null || !('time' in value)) return null
    return typeof value.time === 'string' ? value.time : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Which ledger the history at a path belongs to; undefined while nothing was ever changed. Rejects with system errors. */
export const lineageOf = async (history: string): Promise<Lineage | undefined> => {
  try {
    for await (const line of wholeLines(history)) return { hash: sha256(line), begun: timeOf(line) }
    return undefined
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

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
  readonly lineage: Lineage | undefined
  readonly last: LastProven | null
  readonly contained: boolean
}

/** How the ledger with this history stands to its last proven backup. Rejects with system errors. */
export const backupStanding = async (history: string, record: BackupRecord): Promise<BackupStanding> => {
  const lineage = await lineageOf(history)
  const last = lineage === undefined ? null : (record.proven[lineage.hash] ?? null)
  const contained = last !== null && (await holdsLine(history, last.historyHead))
  return { lineage, last, contained }
}

/** Time that has passed since a moment, in milliseconds; endless for a moment that lies ahead, because a clock was wrong then. */
const passedSince = (moment: string, now: Date): number => {
  const passed = now.getTime() - Date.parse(moment)
  return passed < -DAY_MS ? Number.POSITIVE_INFINITY : passed
}

/**
 * What the clerk is told of the last backup of a ledger that stands at `revision`. She is reminded when it has changed since
 * and the backup, or without one the beginning of the ledger, is `reminderDays` old.
 */
export const backupState = (
  { lineage, last, contained }: BackupStanding,
  revision: number,
  reminderDays: number,
  now: Date,
): BackupState => {
  const limit = reminderDays * DAY_MS
  if (last === null) {
    const begun = lineage?.begun ?? null
    return { last: null, changesSince: revision, due: begun !== null && passedSince(begun, now) >= limit }
  }
  const { at, fileName, place, readBack } = last
  const changesSince = contained
    ? Math.max(0, revision - last.revision)
    : Math.max(1, revision - last.revision)
  return {
    last: { at, fileName, place, readBack },
    changesSince,
    due: changesSince > 0 && passedSince(at, now) >= limit,
  }
}
