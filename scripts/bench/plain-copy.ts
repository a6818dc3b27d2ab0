import { constants } from 'node:fs'
import { copyFile, type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const PIECE_BYTES = 1_048_576
const BLOCK_BYTES = 4096

const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
}

/** Memory that reading past the cache accepts: it starts on the bounds of a block. */
const alignedBuffer = async (handle: FileHandle): Promise<Buffer> => {
  const memory = Buffer.allocUnsafeSlow(PIECE_BYTES + BLOCK_BYTES)
  for (let offset = 0; offset < BLOCK_BYTES; offset += 16) {
    const buffer = memory.subarray(offset, offset + PIECE_BYTES)
    const accepted = await handle.read(buffer, 0, BLOCK_BYTES, 0).then(
      () => true,
      () => false,
    )
    if (accepted) return buffer
  }
  throw new Error('no address is accepted for reading past the cache')
}

const openPastCache = (path: string): Promise<FileHandle> =>
  open(path, constants.O_RDONLY | (constants.O_DIRECT ?? 0))

const compare = async (source: string, copy: string): Promise<void> => {
  const [original, written] = [await open(source, 'r'), await openPastCache(copy)]
  try {
    const back = await alignedBuffer(written)
    const expected = Buffer.allocUnsafe(PIECE_BYTES)
    for (let at = 0; ; at += PIECE_BYTES) {
      const [{ bytesRead }, { bytesRead: given }] = [
        await written.read(back, 0, PIECE_BYTES, at),
        await original.read(expected, 0, PIECE_BYTES, at),
      ]
      if (bytesRead !== given || !back.subarray(0, given).equals(expected.subarray(0, given)))
        throw new Error(`${copy} is not what was copied`)
      if (given < PIECE_BYTES) return
    }
  } finally {
    await Promise.all([original.close(), written.close()])
  }
}

/**
 * Copies every file of a folder as any file manager would, flushes it, and reads it again from the device, comparing it with
 * its source: no hash, no checksum, no packing.
 */
export const plainCopy = async (from: string, to: string): Promise<void> => {
  for (const name of await readdir(from)) {
    await copyFile(join(from, name), join(to, name))
    await flush(join(to, name))
    await compare(join(from, name), join(to, name))
  }
}
