import { isAbsent } from '../files/file-problem.ts'
import { sha256 } from '../files/read-file.ts'
import { wholeLines } from '../history/whole-lines.ts'

/**
 * How much of the history belongs to a ledger of a given revision: `bytes` from the beginning, in `lines` whole lines.
 * `first` and `last` are the SHA-256 of the first and last of them, null when there are none.
 */
export type HistoryExtent = {
  readonly bytes: number
  readonly lines: number
  readonly first: string | null
  readonly last: string | null
}

/** The revision of a line that changed the ledger; undefined for a mark, and for a damaged line, which stays in. */
const changedTo = (line: Uint8Array): number | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(line).toString('utf8'))
    if (typeof value !== 'object' || value === null) return undefined
    const { kind, revision } = value as { readonly kind?: unknown; readonly revision?: unknown }
    return kind === 'change' && typeof revision === 'number' ? revision : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/**
 * The part of the history at `path` that a ledger of `revision` has behind it: a change saved while the backup is being
 * made is in neither. No file is no history. Rejects with system errors.
 */
export const historyExtent = async (path: string, revision: number): Promise<HistoryExtent> => {
  let extent: HistoryExtent = { bytes: 0, lines: 0, first: null, last: null }
  try {
    for await (const line of wholeLines(path)) {
      if ((changedTo(line) ?? 0) > revision) break
      const hash = sha256(line)
      extent = {
        bytes: extent.bytes + line.byteLength + 1,
        lines: extent.lines + 1,
        first: extent.first ?? hash,
        last: hash,
      }
    }
  } catch (error) {
    if (!isAbsent(error)) throw error
  }
  return extent
}
