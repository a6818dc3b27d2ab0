import { z } from 'zod'
import { Timestamp } from '#shared/ledger/primitives.ts'

/** Version of the backup format written now; files of a newer one are refused. */
export const BACKUP_VERSION = 1
const FORMAT = 'rectification-ledger-backup'

/** Names of the parts of a backup, in the order they stand in the zip; evidence stands under its hash. */
export const PART_NAMES = {
  ledger: 'ledger.json',
  history: 'history.jsonl',
  attachments: 'attachments/',
  snapshots: 'snapshots/',
  settings: 'settings.json',
  manifest: 'manifest.json',
} as const

const Hash = z.string().regex(/^[0-9a-f]{64}$/u)
const Count = z.int().nonnegative()

/** A part as it stands in the backup; `size` in bytes, unpacked. */
export const BackupPart = z.strictObject({ name: z.string().min(1).max(300), size: Count, sha256: Hash })
export type BackupPart = z.infer<typeof BackupPart>

/**
 * What a backup is and holds, its last part. `kind`: for the stick, or for handing over to another PC. `madeAt` UTC.
 * `lineage` is the SHA-256 of the first line of the history, by which ledgers that grew from one another are known;
 * `historyHead` that of the last line. `missing`: evidence the ledger names that was not there or not whole.
 */
export const BackupManifest = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(BACKUP_VERSION),
  kind: z.enum(['backup', 'handover']),
  madeAt: Timestamp,
  operator: z.string(),
  appVersion: z.string(),
  schemaVersion: z.int().positive(),
  revision: Count,
  unit: z.string(),
  counts: z.strictObject({ aspects: Count, findings: Count, progressEntries: Count, evidence: Count }),
  historyLines: Count,
  lineage: Hash.nullable(),
  historyHead: Hash.nullable(),
  parts: z.array(BackupPart),
  missing: z.array(z.strictObject({ sha256: Hash, name: z.string() })),
})
export type BackupManifest = z.infer<typeof BackupManifest>

/** The manifest without what every one of this version says alike. */
export const backupManifest = (facts: Omit<BackupManifest, 'format' | 'version'>): BackupManifest => ({
  format: FORMAT,
  version: BACKUP_VERSION,
  ...facts,
})

/** A manifest of a version not known yet: enough to say that a newer program wrote it. */
export const NewerManifest = z.looseObject({
  format: z.literal(FORMAT),
  version: z.int().min(BACKUP_VERSION + 1),
})
