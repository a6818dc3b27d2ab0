import type { StartState } from '#shared/bridge/session-view.ts'
import type { Problem } from '#shared/problem.ts'
import { ledgerFiles } from '../../services/ledger/ledger-files.ts'
import { newestProven, readBackupRecord } from '../../services/settings/backup-record.ts'
import type { InThread } from '../../services/threads/in-thread.ts'

/** True when the ledger itself is lost, so that something else has to take its place. */
export const isLost = ({ code }: Problem): boolean => code === 'ledger-missing' || code === 'ledger-broken'

/**
 * What the window is told of a ledger at `path` that did not open: of one that is lost, everything it can be put back to, and the
 * last backup known on this PC. Only looks; what takes long is done beside the main process.
 */
export const unopenedLedger = async (
  path: string,
  why: Problem,
  { userData, inThread }: { readonly userData: string; readonly inThread: InThread },
): Promise<StartState> => {
  if (!isLost(why)) return { kind: 'refused', path, problem: why }
  const states = await inThread('recoverableStates', ledgerFiles(path))
  const newest = newestProven(await readBackupRecord(userData))
  const lastBackup = newest && { at: newest.at, fileName: newest.fileName, place: newest.place }
  return { kind: why.code === 'ledger-missing' ? 'missing' : 'broken', path, states, lastBackup }
}
