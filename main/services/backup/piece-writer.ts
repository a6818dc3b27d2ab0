import type { FileHandle } from 'node:fs/promises'
import { IncompleteWrite } from '../files/durable-file.ts'
import type { FileEnvironment } from '../files/file-environment.ts'
import type { CheckControl } from './open-backup.ts'

/** Bytes written at a time: sticks are fast with long stretches and slow with short ones. */
const STRETCH_BYTES = 4_194_304
/** Bytes after which the system has to bring to the device what it holds. */
const FLUSH_BYTES = 33_554_432

/** Lets work go on that is waited for later; its failure is met then, and not before. */
const later = (work: Promise<unknown>): Promise<unknown> => {
  work.catch(() => undefined)
  return work
}

/**
 * Writes long stretches while the next one is being filled, and flushes behind itself: never more than two flushes' worth of
 * bytes lies in the cache, so that progress is that of the device and stopping does not wait for a full cache.
 */
class StretchWriter {
  readonly #handle: FileHandle
  #filling = Buffer.allocUnsafeSlow(STRETCH_BYTES)
  #spare = Buffer.allocUnsafeSlow(STRETCH_BYTES)
  #filled = 0
  #unflushed = 0
  #writing: Promise<unknown> = Promise.resolve()
  #flushing: Promise<unknown> = Promise.resolve()

  constructor(handle: FileHandle) {
    this.#handle = handle
  }

  /** Takes a copy of the bytes; rejects when an earlier stretch could not be written. */
  async add(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.byteLength; ) {
      const length = Math.min(STRETCH_BYTES - this.#filled, bytes.byteLength - at)
      this.#filling.set(bytes.subarray(at, at + length), this.#filled)
      this.#filled += length
      at += length
      if (this.#filled === STRETCH_BYTES) await this.#writeStretch()
    }
  }

  /** Writes what is left and flushes all of it. */
  async finish(): Promise<void> {
    await this.#writeStretch()
    await this.#writing
    await this.#flushing
    await this.#handle.sync()
  }

  async #writeStretch(): Promise<void> {
    await this.#writing
    if (this.#unflushed >= FLUSH_BYTES) {
      await this.#flushing
      this.#flushing = later(this.#handle.datasync())
      this.#unflushed = 0
    }
    // Not handle.write(): on a full disk that stores a part and reports no error.
    this.#writing = later(this.#handle.writeFile(this.#filling.subarray(0, this.#filled)))
    this.#unflushed += this.#filled
    this.#filled = 0
    const written = this.#filling
    this.#filling = this.#spare
    this.#spare = written
  }
}

/**
 * Writes the pieces to a new file, flushed and measured, and answers with its size in bytes. A piece need not last longer than
 * until the next one is asked for. Rejects with system errors, `IncompleteWrite`, and the signal’s reason when stopped.
 */
export const writePieces = async (
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  environment: FileEnvironment,
  { signal, onProgress }: CheckControl,
  total: number,
): Promise<number> => {
  const handle = await environment.open(path, 'wx')
  try {
    const writer = new StretchWriter(handle)
    let size = 0
    for await (const piece of pieces) {
      signal?.throwIfAborted()
      await writer.add(piece)
      size += piece.byteLength
      onProgress?.(Math.min(size, total), total)
    }
    await writer.finish()
    const stored = await handle.stat()
    if (stored.size !== size) throw new IncompleteWrite(`${stored.size} of ${size} bytes`)
    await handle.close()
    return size
  } catch (error) {
    // Waits for what is still being written. Whatever closing reports now, the first error is the one that counts.
    await handle.close().catch(() => undefined)
    throw error
  }
}
