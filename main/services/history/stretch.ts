import type { FileHandle } from 'node:fs/promises'

/** A stretch of a file in bytes: `end` is left out. */
export type Stretch = { readonly start: number; readonly end: number }

/** What stands there; shorter where the file ends before. Rejects with system errors. */
export const stretchOf = async (handle: FileHandle, { start, end }: Stretch): Promise<Buffer> => {
  const buffer = Buffer.alloc(end - start)
  const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, start)
  return buffer.subarray(0, bytesRead)
}
