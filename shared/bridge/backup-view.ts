import type { LedgerCounts } from '../ledger/ledger-counts.ts'
import type { StateComparison } from './history-view.ts'

/**
 * Where backups can go. `token` stands for the folder, so that the window names no paths; `path` is for display. `removable`:
 * a stick that is plugged in now. `pluggedIn`: false for a folder used before whose drive is not there. Sizes in bytes; null when
 * the system does not tell. `fileSystem` as the system calls it.
 */
export type BackupTarget = {
  readonly token: string
  readonly kind: 'removable' | 'folder'
  readonly label: string
  readonly path: string
  readonly freeBytes: number | null
  readonly totalBytes: number | null
  readonly fileSystem: string
  readonly readOnly: boolean
  readonly pluggedIn: boolean
}

/**
 * What a backup file says it is, in its manifest. `madeAt` UTC. `unit` the full name of the unit. `missing`: names of evidence the
 * ledger lists that was lost or damaged already when the backup was made, and so is not in it.
 */
export type BackupHead = {
  readonly kind: 'backup' | 'handover'
  readonly madeAt: string
  readonly operator: string
  readonly appVersion: string
  readonly schemaVersion: number
  readonly revision: number
  readonly unit: string
  readonly counts: LedgerCounts
  readonly historyLines: number
  readonly snapshots: number
  readonly missing: readonly string[]
}

/** A backup file: its name and size in bytes, and its head where it could be read without a password. */
export type BackupFile = {
  readonly token: string
  readonly fileName: string
  readonly path: string
  readonly size: number
  readonly encrypted: boolean
  readonly head: BackupHead | null
}

/** From where a backup was read again after writing: the device itself, or possibly only the memory of the PC. */
export type ReadBack = 'device' | 'cache'

/**
 * What was done with the older backups beside a new one, by file names. `removed`: proven ones given up beyond the number kept.
 * `damaged`: not whole; neither counted nor removed. `left`: could not be read or removed. `stopped`: it did not come to an end.
 */
export type BackupRotation = {
  readonly removed: readonly string[]
  readonly damaged: readonly string[]
  readonly left: readonly string[]
  readonly stopped: boolean
}

/** A backup that is written and was read again and counted. `rotation` is null for a handover, which touches no others. */
export type BackupDone = {
  readonly file: BackupFile
  readonly readBack: ReadBack
  readonly rotation: BackupRotation | null
}

/** A whole backup: every part has the hash its manifest names, and the ledger in it opens. */
export type VerifiedBackup = { readonly file: BackupFile; readonly head: BackupHead }

/**
 * The last backup proven of this ledger; `changesSince` counts revisions saved after it. `due`: the reminder
 * applies. `asksOnClosing`: closing the program now asks for a backup first.
 */
export type BackupState = {
  readonly last: {
    readonly at: string
    readonly fileName: string
    readonly place: string
    readonly readBack: ReadBack
  } | null
  readonly changesSince: number
  readonly due: boolean
  readonly asksOnClosing: boolean
}

/**
 * What restoring would do. `relation`: of the backup to the ledger in use, as their histories tell; `none` when there is
 * no ledger in use. `otherUnit`: it belongs to a unit of another name.
 */
export type RestorePreview = {
  readonly head: BackupHead
  readonly relation: 'same' | 'older' | 'newer' | 'diverged' | 'unrelated' | 'none'
  readonly otherUnit: boolean
  readonly comparison: StateComparison | null
}
