import { basename } from 'node:path'
import { isAbsent } from '../files/file-problem.ts'
import { sha256 } from '../files/read-file.ts'
import { storedLine } from '../history/history-line.ts'
import { wholeLines } from '../history/whole-lines.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import { readLedgerFile } from '../ledger/ledger-reading.ts'
import type { BackupRecord, LastProven } from '../settings/backup-record.ts'
import { type BackupManifest, PART_NAMES } from './backup-manifest.ts'
import type { ProvenBackup } from './write-backup.ts'

/**
 * By what a backup is known to be one of this ledger, the surest mark first; none where no ledger can be read. `begun` is when (UTC)
 * its history begins, null when it has none or does not say.
 */
export type LedgerMarks = { readonly marks: readonly string[]; readonly begun: string | null }

/**
 * The mark of a ledger that was never changed: where it lies and what is in it. The place is part of it because new ledgers are all
 * alike. `content` is the SHA-256 of the file.
 */
const unchangedMark = (path: string, content: string): string => sha256(`${path}\n${content}`)

const firstLine = async (history: string): Promise<Uint8Array | undefined> => {
  try {
    for await (const line of wholeLines(history)) return line
    return undefined
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

/**
 * The marks of the ledger with these files: the SHA-256 of the first line of its history, and what it was before that line. Rejects
 * with system errors.
 */
export const ledgerMarks = async ({ ledger, history }: LedgerFiles): Promise<LedgerMarks> => {
  const bytes = await firstLine(history)
  if (bytes === undefined) {
    const read = await readLedgerFile(ledger)
    return { marks: read.ok ? [unchangedMark(ledger, read.value.sha256)] : [], begun: null }
  }
  const { hash, line: first } = storedLine(bytes)
  const unchanged =
    first?.kind === 'change' && first.before !== null ? [unchangedMark(ledger, first.before)] : []
  return { marks: [hash, ...unchanged], begun: first?.time ?? null }
}

/** What is remembered of a ledger with these marks; null when nothing is. */
export const provenOf = ({ proven }: BackupRecord, { marks }: LedgerMarks): LastProven | null =>
  marks.map((mark) => proven[mark]).find((last) => last !== undefined) ?? null

/** What is to be remembered of a backup proven of the ledger at `path`, and under which mark; `place` as the clerk calls it. */
export const rememberedBackup = (
  path: string,
  { path: file, readBack, manifest }: Pick<ProvenBackup, 'path' | 'readBack' | 'manifest'>,
  place: string,
): { readonly mark: string; readonly last: LastProven } => {
  const { madeAt, revision, historyHead, lineage, parts } = manifest
  const last = { at: madeAt, fileName: basename(file), place, readBack, revision, historyHead }
  return { mark: lineage ?? unchangedMark(path, ledgerHash(parts)), last }
}

const ledgerHash = (parts: BackupManifest['parts']): string =>
  parts.find(({ name }) => name === PART_NAMES.ledger)?.sha256 ?? ''
