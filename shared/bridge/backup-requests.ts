import { z } from 'zod'
import type {
  BackupDone,
  BackupFile,
  BackupState,
  BackupTarget,
  RestorePreview,
  VerifiedBackup,
} from './backup-view.ts'
import type { DoneChange, StartState } from './session-view.ts'

const Nothing = z.undefined()
const Token = z.string().min(1).max(64)
const WorkId = z.string().min(1).max(64)
const Password = z.exactOptional(z.string().min(1).max(200))

/** A backup file opened before, the password it needs, and the name the work is followed and stopped by. */
const OneBackup = { file: Token, password: Password, workId: WorkId }

/** Requests about 备份, 核对, 恢复 and 交接. Folders and files are named by tokens: the window learns paths for display only. */
export const BACKUP_REQUESTS = {
  getBackupState: Nothing,
  listBackupTargets: Nothing,
  chooseBackupFolder: Nothing,
  makeBackup: z.strictObject({ target: Token, password: Password, workId: WorkId }),
  listBackups: z.strictObject({ target: Token }),
  chooseBackupFile: Nothing,
  verifyBackup: z.strictObject(OneBackup),
  previewRestore: z.strictObject(OneBackup),
  restoreBackup: z.strictObject({ ...OneBackup, acceptOtherUnit: z.boolean() }),
  handOver: z.strictObject({
    snapshots: z.enum(['all', 'named', 'none']),
    password: Password,
    workId: WorkId,
  }),
  takeOver: z.strictObject({ ...OneBackup, place: z.enum(['default', 'choose']) }),
} as const

/** What each of them is answered with. */
export type BackupAnswers = {
  getBackupState: BackupState
  /** Sticks that are plugged in now and the folders used before, as the system tells now. */
  listBackupTargets: readonly BackupTarget[]
  /** Asks for a folder; it is remembered. */
  chooseBackupFolder: BackupTarget
  /** Writes, reads again, counts; then gives up surplus older ones. */
  makeBackup: BackupDone
  /** The backups at a target, newest revision first; unread, so `head` is null. */
  listBackups: readonly BackupFile[]
  /** Asks for a backup file anywhere. Its head is read where no password is needed. */
  chooseBackupFile: BackupFile
  verifyBackup: VerifiedBackup
  /** Proves the backup and says what restoring it would do. */
  previewRestore: RestorePreview
  restoreBackup: DoneChange
  /** 交接: asks where to, and writes one proven file with everything another PC needs. */
  handOver: BackupDone
  /** Makes a backup or handover the ledger of this PC, where none is yet, and opens it. */
  takeOver: StartState
}
