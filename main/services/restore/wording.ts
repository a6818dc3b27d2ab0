import type { BackupManifest } from '../backup/backup-manifest.ts'
import { localMinute } from '../history/local-moment.ts'

/** The history line of a restore. */
export const restoredFromBackup = ({ madeAt, revision }: BackupManifest): string =>
  `从${localMinute(madeAt)}的备份（第${revision}次修改）恢复`

/** The file, without folder, that what was left of a ledger is kept in; `moment` is local time, `YYYYMMDD-HHMMSS`. */
export const beforeRestoreName = (moment: string): string => `台账-恢复前-${moment}.json`
