import type { RestorePreview } from '#shared/bridge/backup-view.ts'
import type { BackupManifest } from '../backup/backup-manifest.ts'
import { isAbsent } from '../files/file-problem.ts'
import { sha256 } from '../files/read-file.ts'
import { wholeLines } from '../history/whole-lines.ts'

type HistoryHead = Pick<BackupManifest, 'lineage' | 'historyHead' | 'revision'>

/** SHA-256 of every line of a history; empty when there is none. */
const lineHashes = async (lines: AsyncIterable<Uint8Array>): Promise<readonly string[]> => {
  const hashes: string[] = []
  try {
    for await (const line of lines) hashes.push(sha256(line))
  } catch (error) {
    if (!isAbsent(error)) throw error
  }
  return hashes
}

/**
 * How a backup is related to the ledger whose history lies at `history` and that stands at `revision`: one that holds the
 * other's last line has grown from it. `backupLines` are the lines of the history in the backup.
 */
export const relationOf = async (
  history: string,
  revision: number,
  backup: HistoryHead,
  backupLines: AsyncIterable<Uint8Array>,
): Promise<Exclude<RestorePreview['relation'], 'none'>> => {
  const own = await lineHashes(wholeLines(history))
  const [first, last] = [own[0], own.at(-1)]
  if (backup.historyHead === null)
    return own.length === 0 && revision === backup.revision ? 'same' : 'unrelated'
  if (backup.historyHead === last) return revision === backup.revision ? 'same' : 'older'
  if (own.includes(backup.historyHead)) return 'older'
  if (last !== undefined && (await lineHashes(backupLines)).includes(last)) return 'newer'
  return first === backup.lineage ? 'diverged' : 'unrelated'
}
