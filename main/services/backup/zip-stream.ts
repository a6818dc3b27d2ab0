import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/**
 * A zip written from beginning to end without knowing its parts beforehand (APPNOTE.TXT 6.3, sections 4.3.7, 4.3.9, 4.3.12,
 * 4.3.14 to 4.3.16): checksums and sizes follow each part. The checksum is Node's own; libraries that write zips compute
 * it in JavaScript, which took longer than everything else a backup of large evidence does.
 */

/**
 * A part of the zip. Its content is asked for when its turn comes; it is below 4 GB unless `large` says that it may not be. The pieces of an unpacked part go on as they
 * are and need only be good until the next one is asked for; those of a packed part are kept for a while.
 */
export type ZipPart = {
  readonly name: string
  readonly packed: boolean
  readonly large?: boolean
  readonly content: () => AsyncIterable<Uint8Array>
}

type WrittenPart = {
  readonly name: Buffer
  readonly method: number
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
  readonly large: boolean
}

const VERSION = 20
const VERSION_ZIP64 = 45
/** Names are UTF-8, and sizes follow the content. */
const FLAGS = 0x0808
const [STORED, DEFLATED] = [0, 8]
const LIMIT_32 = 0xffff_ffff
const LIMIT_16 = 0xffff

/** Numbers one after another, little-endian, each with its width in bytes. */
const record = (...fields: readonly (readonly [value: number, bytes: 2 | 4 | 8])[]): Buffer => {
  const bytes = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0))
  let at = 0
  for (const [value, width] of fields) {
    if (width === 8) bytes.writeBigUInt64LE(BigInt(value), at)
    else bytes.writeUIntLE(value, at, width)
    at += width
  }
  return bytes
}

/** Years a zip can write; a clock that has lost its time stands outside of them. */
const YEARS = { first: 1980, last: 2107 } as const

/** Time and date of a part as MS-DOS writes them, in local time to two seconds. */
const dosTime = (moment: Date): readonly [readonly [number, 2], readonly [number, 2]] => {
  const year = Math.min(YEARS.last, Math.max(YEARS.first, moment.getFullYear()))
  return [
    [(moment.getHours() << 11) | (moment.getMinutes() << 5) | (moment.getSeconds() >> 1), 2],
    [((year - YEARS.first) << 9) | ((moment.getMonth() + 1) << 5) | moment.getDate(), 2],
  ]
}

/** Sizes and places beyond 32 bits, in the order in which 4.5.3 has them. */
const farNumbers = (...numbers: readonly number[]): Buffer =>
  numbers.length === 0
    ? Buffer.alloc(0)
    : record([0x0001, 2], [8 * numbers.length, 2], ...numbers.map((number) => [number, 8] as const))

const localHeader = (name: Buffer, method: number, moment: Date, large: boolean): Buffer => {
  const size = large ? LIMIT_32 : 0
  const extra = large ? farNumbers(0, 0) : farNumbers()
  return Buffer.concat([
    record(
      [0x04034b50, 4],
      [large ? VERSION_ZIP64 : VERSION, 2],
      [FLAGS, 2],
      [method, 2],
      ...dosTime(moment),
      [0, 4],
      [size, 4],
      [size, 4],
      [name.byteLength, 2],
      [extra.byteLength, 2],
    ),
    name,
    extra,
  ])
}

/** What the header of an unpacked part of this name takes, in bytes. */
export const localHeaderBytes = (nameBytes: number, large: boolean): number =>
  localHeader(Buffer.alloc(nameBytes), STORED, new Date(0), large).byteLength

/** True for a part of so many bytes, or in such a place, that 32 bits cannot say it. */
export const isLarge = (bytes: number): boolean => bytes >= LIMIT_32

const directoryEntry = (part: WrittenPart, moment: Date): Buffer => {
  const far = isLarge(part.offset)
  const extra = farNumbers(...(part.large ? [part.size, part.packedSize] : []), ...(far ? [part.offset] : []))
  const version = part.large || far ? VERSION_ZIP64 : VERSION
  return Buffer.concat([
    record(
      [0x02014b50, 4],
      [version, 2],
      [version, 2],
      [FLAGS, 2],
      [part.method, 2],
      ...dosTime(moment),
      [part.checksum, 4],
      [part.large ? LIMIT_32 : part.packedSize, 4],
      [part.large ? LIMIT_32 : part.size, 4],
      [part.name.byteLength, 2],
      [extra.byteLength, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [far ? LIMIT_32 : part.offset, 4],
    ),
    part.name,
    extra,
  ])
}

/** What ends the zip but for its comment; the further records for many parts or far places stand before it only when they are needed. */
const endRecords = (parts: number, directory: number, offset: number, commentBytes: number): Buffer => {
  const further = parts >= LIMIT_16 || directory >= LIMIT_32 || offset >= LIMIT_32
  const zip64 = further
    ? [
        record(
          [0x06064b50, 4],
          [44, 8],
          [VERSION_ZIP64, 2],
          [VERSION_ZIP64, 2],
          [0, 4],
          [0, 4],
          [parts, 8],
          [parts, 8],
          [directory, 8],
          [offset, 8],
        ),
        record([0x07064b50, 4], [0, 4], [offset + directory, 8], [1, 4]),
      ]
    : []
  return Buffer.concat([
    ...zip64,
    record(
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [Math.min(parts, LIMIT_16), 2],
      [Math.min(parts, LIMIT_16), 2],
      [Math.min(directory, LIMIT_32), 4],
      [Math.min(offset, LIMIT_32), 4],
      [commentBytes, 2],
    ),
  ])
}

/**
 * The zip of these parts in this order, piece by piece, up to its comment of `commentBytes` bytes, which the caller appends.
 * `moment` is the time every part bears.
 */
export async function* zipStream(
  parts: AsyncIterable<ZipPart> | Iterable<ZipPart>,
  moment: Date,
  commentBytes: number,
): AsyncGenerator<Uint8Array> {
  const written: WrittenPart[] = []
  let at = 0
  for await (const { name: text, packed, large = false, content } of parts) {
    const name = Buffer.from(text, 'utf8')
    const method = packed ? DEFLATED : STORED
    const header = localHeader(name, method, moment, large)
    const offset = at
    yield header
    let [checksum, size, packedSize] = [0, 0, 0]
    const counted = async function* () {
      for await (const piece of content()) {
        checksum = crc32(piece, checksum)
        size += piece.byteLength
        yield piece
      }
    }
    for await (const piece of packed
      ? Readable.from(counted(), { objectMode: false }).compose(createDeflateRaw())
      : counted()) {
      packedSize += piece.byteLength
      yield piece
    }
    if (!large && isLarge(Math.max(size, packedSize)))
      throw new RangeError(`part ${text} is larger than was said`)
    const width = large ? 8 : 4
    const descriptor = record([0x08074b50, 4], [checksum, 4], [packedSize, width], [size, width])
    yield descriptor
    at += header.byteLength + packedSize + descriptor.byteLength
    written.push({ name, method, checksum, packedSize, size, offset, large })
  }
  const directory = Buffer.concat(written.map((part) => directoryEntry(part, moment)))
  yield directory
  yield endRecords(written.length, directory.byteLength, at, commentBytes)
}
