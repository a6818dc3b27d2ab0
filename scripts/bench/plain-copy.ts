import { constants } from 'node:fs'
import { copyFile, type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const PIECE_BYTES = 4_194_304
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
      const [{ bytesRead }, { bytesRead: given }] = await Promise.all([
        written.read(back, 0, PIECE_BYTES, at),
        original.read(expected, 0, PIECE_BYTES, at),
      ])
      if (bytesRead !== given || !back.subarray(0, given).equals(expected.subarray(0, given)))
        throw new Error(`${copy} is not what was copied`)
      if (given < PIECE_BYTES) return
    }
  } finally {
    await Promise.all([original.close(), written.close()])
  }
}

/**
 * Copies every file of a folder as any file manager would, then flushes them, then reads them again from the device, comparing
 * them with their source: no hash, no checksum, no packing.
 */
export const plainCopy = async (from: string, to: string): Promise<void> => {
  const names = await readdir(from)
  for (const name of names) await copyFile(join(from, name), join(to, name))
  for (const name of names) await flush(join(to, name))
  for (const name of names) await compare(join(from, name), join(to, name))
}
