import { IncompleteWrite } from '../files/durable-file.ts'
import type { FileEnvironment } from '../files/file-environment.ts'
import type { CheckControl } from './open-backup.ts'

/** Bytes after which the system has to bring to the device what it holds. */
const FLUSH_BYTES = 33_554_432

/** Lets work go on that is waited for later; its failure is met then, and not before. */
const later = (work: Promise<unknown>): Promise<unknown> => {
  work.catch(() => undefined)
  return work
}

/**
 * Writes the stretches to a new file, each while the next one is being made, flushed and measured, and answers with its size in
 * bytes. A stretch must last until the one after the next is asked for. Flushes behind itself: never more than two flushes' worth
 * of bytes lies in the cache, so that progress is that of the device and stopping does not wait for a full cache. Rejects with
 * system errors, `IncompleteWrite`, and the signal’s reason when stopped.
 */
export const writeStretches = async (
  path: string,
  stretches: AsyncIterable<Uint8Array>,
  environment: FileEnvironment,
  { signal, onProgress }: CheckControl,
  total: number,
): Promise<number> => {
  const handle = await environment.open(path, 'wx')
  try {
    let [size, unflushed] = [0, 0]
    let writing: Promise<unknown> = Promise.resolve()
    let flushing: Promise<unknown> = Promise.resolve()
    for await (const stretch of stretches) {
      signal?.throwIfAborted()
      await writing
      if (unflushed >= FLUSH_BYTES) {
        await flushing
        flushing = later(handle.datasync())
        unflushed = 0
      }
      // Not handle.write(): on a full disk that stores a part and reports no error.
      writing = later(handle.writeFile(stretch))
      unflushed += stretch.byteLength
      size += stretch.byteLength
      onProgress?.(Math.min(size, total), total)
    }
    await writing
    await flushing
    await handle.sync()
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
