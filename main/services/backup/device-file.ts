import { constants } from 'node:fs'
import { type FileHandle, open, statfs } from 'node:fs/promises'
import type { ReadBack } from '#shared/bridge/backup-view.ts'
import { isSystemError } from '../files/file-problem.ts'
import { type SharedBytes, sharedMemory } from './hash-thread.ts'
import type { RangeSource } from './range-source.ts'

/** Reads past the cache start and end on these bounds, on every device known (512 would do for most). */
const BLOCK_BYTES = 4096
/** Bytes read at a time. */
const BUFFER_BYTES = 4_194_304
/** Steps in which an address the system accepts is looked for; memory comes on bounds of 16 bytes. */
const ADDRESS_STEP = 16

/** Memory to read into: one stretch is read while the other is looked at. */
type Buffers = readonly [SharedBytes, SharedBytes]

/**
 * What statfs of Linux calls a file system that runs in a process of its own (exFAT and NTFS on older systems): it takes the flag,
 * and then reads the stick through the cache of the system all the same.
 */
const IN_A_PROCESS = 0x65735546

/** What reading past the cache is refused with where a file system or an address does not allow it. */
const REFUSED = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP']

/** What a file shows, it shows in memory another thread may look at as well. */
type FileSource = Omit<RangeSource, 'show'> & {
  readonly show: (end: number, see: (piece: SharedBytes) => unknown) => Promise<void>
}

/** A file open for reading, and from where its bytes come. Must be closed. */
export type DeviceFile = {
  readonly source: FileSource
  readonly readBack: ReadBack
  readonly close: () => Promise<void>
}

const plainRead =
  (handle: FileHandle): RangeSource['read'] =>
  async (position, length) => {
    const buffer = Buffer.allocUnsafe(length)
    let filled = 0
    while (filled < length) {
      const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return buffer.subarray(0, filled)
  }

/** Two stretches of memory whose addresses the device accepts; undefined when it accepts none. */
const acceptedBuffers = async (handle: FileHandle): Promise<Buffers | undefined> => {
  const memory = sharedMemory(2 * BUFFER_BYTES + BLOCK_BYTES)
  for (let offset = 0; offset < BLOCK_BYTES; offset += ADDRESS_STEP) {
    const buffer = memory.subarray(offset, offset + BUFFER_BYTES)
    try {
      await handle.read(buffer, 0, BLOCK_BYTES, 0)
      return [buffer, memory.subarray(offset + BUFFER_BYTES, offset + 2 * BUFFER_BYTES)]
    } catch (error) {
      if (!isSystemError(error) || !REFUSED.includes(error.code)) throw error
    }
  }
  return undefined
}

/** Reads whole blocks into `buffer` and gives out copies of what was asked for. Calls must not overlap. */
const blockRead =
  (handle: FileHandle, buffer: Buffer): RangeSource['read'] =>
  async (position, length) => {
    const first = position - (position % BLOCK_BYTES)
    const wanted = Math.min(position + length - first, buffer.byteLength)
    const blocks = Math.ceil(wanted / BLOCK_BYTES) * BLOCK_BYTES
    const { bytesRead } = await handle.read(buffer, 0, blocks, first)
    return Buffer.from(buffer.subarray(Math.min(position - first, bytesRead), Math.min(wanted, bytesRead)))
  }

/** Shows a file from its beginning, the next stretch being read meanwhile. No other read may overlap. */
const shown =
  (handle: FileHandle, buffers: () => Buffers): FileSource['show'] =>
  async (end, see) => {
    let [current, spare] = buffers()
    const readAt = (at: number) => handle.read(current, 0, current.byteLength, at)
    let next = readAt(0)
    try {
      for (let at = 0; at < end; ) {
        const { bytesRead } = await next
        if (bytesRead === 0) return
        const piece = current.subarray(0, Math.min(bytesRead, end - at))
        at += bytesRead
        ;[current, spare] = [spare, current]
        if (at < end) {
          next = readAt(at)
          // Its failure is met when it is waited for.
          next.catch(() => undefined)
        }
        await see(piece)
      }
    } finally {
      await next.catch(() => undefined)
    }
  }

const openPastCache = async (path: string): Promise<DeviceFile | undefined> => {
  // Not there on Windows, where Node gives no way past the cache.
  if (constants.O_DIRECT === undefined || (await statfs(path)).type === IN_A_PROCESS) return undefined
  let handle: FileHandle
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_DIRECT)
  } catch (error) {
    if (isSystemError(error) && REFUSED.includes(error.code)) return undefined
    throw error
  }
  try {
    const { size } = await handle.stat()
    const buffers = await acceptedBuffers(handle)
    if (buffers !== undefined)
      return {
        source: { size, read: blockRead(handle, buffers[0]), show: shown(handle, () => buffers) },
        readBack: 'device',
        close: () => handle.close(),
      }
  } catch (error) {
    await handle.close()
    throw error
  }
  await handle.close()
  return undefined
}

/** Opens a file to be read through the cache of the system. Rejects with system errors. */
export const openCached = async (path: string): Promise<DeviceFile> => {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const buffers = (): Buffers => [sharedMemory(BUFFER_BYTES), sharedMemory(BUFFER_BYTES)]
    return {
      source: { size, read: plainRead(handle), show: shown(handle, buffers) },
      readBack: 'cache',
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/**
 * Opens a file to be read from the device itself, past the cache in which what was just written still lies; where the
 * system has no way past it, from the cache, and `readBack` says so. Reads must not overlap. Rejects with system errors.
 */
export const openFromDevice = async (path: string): Promise<DeviceFile> =>
  (await openPastCache(path)) ?? (await openCached(path))
