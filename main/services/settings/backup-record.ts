import { join } from 'node:path'
import { z } from 'zod'
import { Timestamp } from '#shared/ledger/primitives.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { readSettingsFile, writeSettingsFile } from './settings-file.ts'

/** Most folders remembered. */
const MOST_FOLDERS = 8

const Hash = z.string().regex(/^[0-9a-f]{64}$/u)

/**
 * The last backup proven of a ledger: when (UTC), under which name, in which folder, from where it was read again; `revision` and
 * `historyHead` (SHA-256 of the last line of the history) say how far it reaches.
 */
const LastProven = z.object({
  at: Timestamp,
  fileName: z.string().min(1),
  place: z.string().min(1),
  readBack: z.enum(['device', 'cache']),
  revision: z.int().nonnegative(),
  historyHead: Hash.nullable(),
})
export type LastProven = z.infer<typeof LastProven>

/** A folder backups went to, and the topmost folder of the drive it lies on, where a stick is plugged in. */
const KnownFolder = z.object({ path: z.string().min(1), root: z.string().min(1) })
export type KnownFolder = z.infer<typeof KnownFolder>

/**
 * What this PC remembers of backups. `proven` by a mark of the ledger (ledger-marks.ts), so that it follows a ledger that is moved
 * and is not taken for another one's. `folders`: chosen before, the last one first.
 */
const BackupRecord = z.object({
  folders: z.array(KnownFolder).catch([]),
  proven: z.record(Hash, LastProven).catch({}),
})
export type BackupRecord = z.infer<typeof BackupRecord>

// A file of its own and outside the ledger: a restore must not turn back what is known of the backups.
const recordFile = (userData: string): string => join(userData, 'backups.json')

/** What this PC remembers of backups; a broken file is one that remembers nothing, which only reminds too early. */
export const readBackupRecord = async (userData: string): Promise<BackupRecord> => {
  const read = await readSettingsFile(recordFile(userData), BackupRecord)
  return read.kind === 'read' ? read.value : { folders: [], proven: {} }
}

/** Writes what this PC remembers of backups, whole or not at all. */
export const writeBackupRecord = (userData: string, record: BackupRecord): Promise<Result<null, Problem>> =>
  writeSettingsFile(recordFile(userData), record)

/** The last backup this PC knows of, of whichever ledger; null when there was none. */
export const newestProven = ({ proven }: BackupRecord): LastProven | null =>
  Object.values(proven).toSorted((one, other) => other.at.localeCompare(one.at))[0] ?? null

/** The record with a folder chosen last. */
export const withFolder = (record: BackupRecord, folder: KnownFolder): BackupRecord => ({
  ...record,
  folders: [folder, ...record.folders.filter(({ path }) => path !== folder.path)].slice(0, MOST_FOLDERS),
})

/** The record with a backup proven of the ledger with this mark. */
export const withProven = (record: BackupRecord, mark: string, proven: LastProven): BackupRecord => ({
  ...record,
  proven: { ...record.proven, [mark]: proven },
})
