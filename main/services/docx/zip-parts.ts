import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * The zip around a Word file (APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12, 4.3.16), as far as the docx library writes it:
 * neither encrypted nor over 4 GB. Parts that stay as they are keep their packed bytes, and what is packed is packed by
 * Node's own zlib: unpacking and packing a long notice once more in JavaScript took as long as everything else together.
 */

/** A part of a package, packed. `size` and `checksum` are those of its content; `method` is 8 for deflated, 0 for stored. */
export type ZippedPart = {
  readonly method: number
  readonly checksum: number
  readonly size: number
  readonly packed: Buffer
}

const LOCAL = { signature: 0x04034b50, length: 30 } as const
const CENTRAL = { signature: 0x02014b50, length: 46 } as const
const END = { signature: 0x06054b50, length: 22 } as const

const DEFLATED = 8
const VERSION_NEEDED = 20
const UTF8_NAMES = 0x0800
/** 1 January 1980, the beginning of time in a zip; the moment of writing stands in the properties, so equal papers are equal bytes. */
const ENTRY_DATE = 0x21

/** The parts of a package by name, in the order of its directory. Throws RangeError when it is no zip. */
export const zippedParts = (zip: Uint8Array): Map<string, ZippedPart> => {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) throw new RangeError('no zip: its directory is missing')
  const parts = new Map<string, ZippedPart>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + CENTRAL.length, at + CENTRAL.length + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const data = local + LOCAL.length + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    parts.set(name, {
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 24),
      packed: bytes.subarray(data, data + bytes.readUInt32LE(at + 20)),
    })
    at += CENTRAL.length + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

/** The text of a part. */
export const partText = ({ method, packed }: ZippedPart): string =>
  (method === DEFLATED ? inflateRawSync(packed) : packed).toString('utf8')

/** A text as a part. */
export const textPart = (text: string): ZippedPart => {
  const content = Buffer.from(text, 'utf8')
  return {
    method: DEFLATED,
    checksum: crc32(content),
    size: content.byteLength,
    packed: deflateRawSync(content),
  }
}

/** What the header before a part and its line in the directory say alike, from “version needed” to the name's length. */
const description = ({ method, checksum, size, packed }: ZippedPart, nameLength: number): Buffer => {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(VERSION_NEEDED, 0)
  bytes.writeUInt16LE(UTF8_NAMES, 2)
  bytes.writeUInt16LE(method, 4)
  bytes.writeUInt16LE(ENTRY_DATE, 8)
  bytes.writeUInt32LE(checksum, 10)
  bytes.writeUInt32LE(packed.byteLength, 14)
  bytes.writeUInt32LE(size, 18)
  bytes.writeUInt16LE(nameLength, 22)
  return bytes
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A zip of parts in the given order; the same parts give the same bytes. */
export const zipOf = (parts: readonly (readonly [name: string, part: ZippedPart])[]): Uint8Array => {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, part] of parts) {
    const nameBytes = Buffer.from(name, 'utf8')
    const described = description(part, nameBytes.byteLength)
    const version = Buffer.from([VERSION_NEEDED, 0])
    const rest = Buffer.alloc(CENTRAL.length - 6 - described.byteLength)
    rest.writeUInt32LE(at, rest.byteLength - 4)
    directory.push(uint32(CENTRAL.signature), version, described, rest, nameBytes)
    pieces.push(uint32(LOCAL.signature), described, nameBytes, part.packed)
    at += LOCAL.length + nameBytes.byteLength + part.packed.byteLength
  }
  const end = Buffer.alloc(END.length)
  end.writeUInt32LE(END.signature, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, { byteLength }) => sum + byteLength, 0),
    12,
  )
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]))
}
