import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BackupPart, PART_NAMES } from '../backup/backup-manifest.ts'
import type { CheckControl, OpenBackup } from '../backup/open-backup.ts'
import { IncompleteWrite, moveIntoPlace } from '../files/durable-file.ts'
import type { FileEnvironment } from '../files/file-environment.ts'
import { isAbsent } from '../files/file-problem.ts'
import { temporaryPath } from '../files/temporary-file.ts'

const PIECE_BYTES = 1_048_576

/** Evidence of a backup that is what its name says; damaged pieces, which the manifest lists as they were, stay behind. */
export const wholeEvidence = ({ manifest }: OpenBackup): readonly BackupPart[] =>
  manifest.parts.filter(({ name, sha256 }) => name === `${PART_NAMES.attachments}${sha256}`)

/**
 * Writes a part of a backup to the file at `path`, whole or not at all; its hash is proven before it gets its name. Throws
 * system errors and `BackupDamage`.
 */
export const storePart = async (
  backup: OpenBackup,
  part: BackupPart,
  path: string,
  environment: FileEnvironment,
  { signal, onBytes }: { readonly signal?: AbortSignal; readonly onBytes?: (bytes: number) => void } = {},
): Promise<void> => {
  const temporary = temporaryPath(path)
  const handle = await environment.open(temporary, 'wx')
  try {
    for await (const piece of backup.content(part)) {
      signal?.throwIfAborted()
      // Not handle.write(): on a full disk that stores a part and reports no error.
      await handle.writeFile(piece)
      onBytes?.(piece.byteLength)
    }
    await handle.sync()
    const { size } = await handle.stat()
    if (size !== part.size) throw new IncompleteWrite(`${size} of ${part.size} bytes`)
    await handle.close()
    await moveIntoPlace(temporary, path, environment)
  } catch (error) {
    await handle.close().catch(() => undefined)
    await environment.unlink(temporary).catch(() => undefined)
    throw error
  }
}

const isWhole = async (path: string, sha256: string): Promise<boolean> => {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) hash.update(piece)
    return hash.digest('hex') === sha256
  } catch (error) {
    if (isAbsent(error)) return false
    throw error
  }
}

/** Brings the evidence of a backup into a store; what is there already and whole is left alone. */
export const storeEvidenceOf = async (
  backup: OpenBackup,
  attachments: string,
  environment: FileEnvironment,
  { signal, onProgress }: CheckControl,
): Promise<void> => {
  const parts = wholeEvidence(backup)
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  const onBytes = (bytes: number) => {
    done += bytes
    onProgress?.(done, total)
  }
  for (const part of parts) {
    const path = join(attachments, part.sha256)
    if (await isWhole(path, part.sha256)) {
      onBytes(part.size)
      continue
    }
    await mkdir(dirname(path), { recursive: true })
    await storePart(backup, part, path, environment, { onBytes, ...(signal === undefined ? {} : { signal }) })
  }
}
