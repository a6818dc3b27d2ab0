import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { IncompleteWrite } from './durable-file.ts'
import type { FileEnvironment } from './file-environment.ts'
import { sameStamp } from './read-file.ts'

/** Bytes read and written at a time. */
const PIECE_BYTES = 1_048_576

/** How a long copy is followed and stopped; `onProgress` is told the bytes copied so far. */
export type CopyControl = {
  readonly signal?: AbortSignal
  readonly onProgress?: (bytes: number) => void
}

/** What was copied: its SHA-256 in lower-case hexadecimal, and its size in bytes. */
export type HashedCopy = { readonly sha256: string; readonly size: number }

/** The file copied from was written to while it was being copied. */
export class SourceChanged extends Error {}

const copyPieces = async (
  source: FileHandle,
  target: FileHandle,
  { signal, onProgress }: CopyControl,
): Promise<HashedCopy> => {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(PIECE_BYTES)
  let size = 0
  for (;;) {
    signal?.throwIfAborted()
    const { bytesRead } = await source.read(piece, 0, PIECE_BYTES, size)
    if (bytesRead === 0) return { sha256: hash.digest('hex'), size }
    const bytes = piece.subarray(0, bytesRead)
    hash.update(bytes)
    // Not target.write(): on a full disk that stores a part and reports no error.
    await target.writeFile(bytes)
    size += bytesRead
    onProgress?.(size)
  }
}

/**
 * Copies an open file to the new file `temporary` piece by piece, hashing on the way, and flushes and measures the copy. The
 * caller gives it its name or removes it. Throws system errors, `IncompleteWrite`, `SourceChanged`, and the signal's
 * reason when stopped.
 */
export const copyHashed = async (
  source: FileHandle,
  temporary: string,
  environment: FileEnvironment,
  control: CopyControl = {},
): Promise<HashedCopy> => {
  const before = await source.stat({ bigint: true })
  const target = await environment.open(temporary, 'wx')
  try {
    const copied = await copyPieces(source, target, control)
    await target.sync()
    const { size } = await target.stat()
    if (size !== copied.size) throw new IncompleteWrite(`${size} of ${copied.size} bytes`)
    const after = await source.stat({ bigint: true })
    if (!sameStamp(before, after) || after.size !== BigInt(copied.size)) throw new SourceChanged()
    await target.close()
    return copied
  } catch (error) {
    // Whatever closing reports now, the first error is the one that counts; a handle closed already stays closed.
    await target.close().catch(() => undefined)
    throw error
  }
}
