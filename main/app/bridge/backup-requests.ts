import { problem } from '#shared/problem.ts'
import { fail } from '#shared/result.ts'
import type { RequestHandlers } from './register.ts'

const notYet = () => fail(problem('unexpected'))

/** Requests about 备份, 核对, 恢复 and 交接. */
export const backupRequests = () =>
  ({
    getBackupState: notYet,
    listBackupTargets: notYet,
    chooseBackupFolder: notYet,
    makeBackup: notYet,
    listBackups: notYet,
    chooseBackupFile: notYet,
    verifyBackup: notYet,
    previewRestore: notYet,
    restoreBackup: notYet,
    handOver: notYet,
    takeOver: notYet,
  }) satisfies Partial<RequestHandlers>
