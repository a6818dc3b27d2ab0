import { type FileHandle, open } from 'node:fs/promises'

/** Bytes read at a time: the fewer times one thread waits for another, the less a busy PC delays it. */
const PIECE_BYTES = 4_194_304

/** Memory pieces are lent from; files gone through one after another share it. */
export type LentMemory = readonly [Buffer, Buffer]

/** Memory for going through files one after another. */
export const lentMemory = (): LentMemory => [
  Buffer.allocUnsafeSlow(PIECE_BYTES),
  Buffer.allocUnsafeSlow(PIECE_BYTES),
]

/**
 * Goes through the first `bytes` of a file, reading the next piece while one is being used; ends early where the file does. A
 * piece is lent: it is good until the next one is asked for, so that hundreds of megabytes pass through two pieces of
 * memory. Rejects with system errors.
 */
export async function* lentPieces(path: string, bytes: number, memory: LentMemory): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r')
  let next: ReturnType<typeof readAt> | undefined
  try {
    let [current, spare] = memory
    next = readAt(handle, current, 0, bytes)
    for (let at = 0; at < bytes; ) {
      const read = await next
      if (read === 0) return
      const piece = current.subarray(0, read)
      at += read
      ;[current, spare] = [spare, current]
      next = readAt(handle, current, at, bytes)
      // Its failure is met when it is waited for.
      next.catch(() => undefined)
      yield piece
    }
  } finally {
    await next?.catch(() => undefined)
    await handle.close()
  }
}

const readAt = async (handle: FileHandle, into: Buffer, at: number, end: number): Promise<number> =>
  at < end ? (await handle.read(into, 0, Math.min(into.byteLength, end - at), at)).bytesRead : 0
