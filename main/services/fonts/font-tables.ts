import type { FileHandle } from 'node:fs/promises'

/**
 * Reads only those tables of a font file that say what it is called and which characters it has (OpenType 1.9, “Organization
 * of an OpenType Font”). A Chinese font has 5 to 20 MB and a PC has hundreds of fonts; these tables are a few hundredths.
 */

/** The file is no font this program can read; it is left out of 字体检查. */
class UnreadableFont extends Error {
  override readonly name = 'UnreadableFont'
}

const COLLECTION = 'ttcf'
const KINDS: ReadonlySet<string> = new Set(['\x00\x01\x00\x00', 'OTTO', 'true'])
const WANTED: ReadonlySet<string> = new Set(['name', 'cmap'])

/** Sizes no real font reaches, so that a broken file costs neither memory nor time. */
const MOST_FONTS = 64
const MOST_TABLES = 256
const LARGEST_TABLE = 8_000_000
const MOST_CHARACTERS = 5_000_000

const OFFSET_TABLE = 12
const TABLE_RECORD = 16

const bytesAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  if (length > LARGEST_TABLE) throw new UnreadableFont(`table of ${length} bytes`)
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, position)
  if (bytesRead < length) throw new UnreadableFont('file ends early')
  return bytes
}

/** Where each font of the file begins: one place for a single font, several in a collection (.ttc). */
const fontPositions = async (file: FileHandle): Promise<readonly number[]> => {
  const head = await bytesAt(file, 0, OFFSET_TABLE)
  if (head.toString('latin1', 0, 4) !== COLLECTION) return [0]
  const count = head.readUInt32BE(8)
  if (count > MOST_FONTS) throw new UnreadableFont(`collection of ${count} fonts`)
  const positions = await bytesAt(file, OFFSET_TABLE, count * 4)
  return Array.from({ length: count }, (_, index) => positions.readUInt32BE(index * 4))
}

/** How many characters a character map claims to have, counted before anybody lists them. */
const claimedCharacters = (map: Buffer): number => {
  let claimed = 0
  const claim = (first: number, last: number) => {
    claimed += Math.max(0, last - first + 1)
  }
  for (let subtable = 0; subtable < map.readUInt16BE(2); subtable++) {
    const at = map.readUInt32BE(8 + subtable * 8)
    const format = map.readUInt16BE(at)
    if (format === 4) {
      const segments = map.readUInt16BE(at + 6)
      for (let segment = 0; segment < segments; segment += 2)
        claim(map.readUInt16BE(at + 16 + segments + segment), map.readUInt16BE(at + 14 + segment))
    } else if (format === 12 || format === 13) {
      const groups = map.readUInt32BE(at + 12)
      for (let group = at + 16; group < at + 16 + groups * 12; group += 12)
        claim(map.readUInt32BE(group), map.readUInt32BE(group + 4))
    }
  }
  return claimed
}

/** A font of the wanted tables alone, as a buffer of its own. */
const tablesOf = async (file: FileHandle, position: number): Promise<Buffer> => {
  const head = await bytesAt(file, position, OFFSET_TABLE)
  const count = head.readUInt16BE(4)
  if (!KINDS.has(head.toString('latin1', 0, 4)) || count > MOST_TABLES) throw new UnreadableFont('no font')
  const directory = await bytesAt(file, position + OFFSET_TABLE, count * TABLE_RECORD)
  const records = Array.from({ length: count }, (_, index) =>
    directory.subarray(index * TABLE_RECORD, (index + 1) * TABLE_RECORD),
  ).filter((record) => WANTED.has(record.toString('latin1', 0, 4)))
  const tables = await Promise.all(
    records.map((record) => bytesAt(file, record.readUInt32BE(8), record.readUInt32BE(12))),
  )
  const map = tables[records.findIndex((record) => record.toString('latin1', 0, 4) === 'cmap')]
  if (map === undefined || claimedCharacters(map) > MOST_CHARACTERS) throw new UnreadableFont('character map')
  let at = OFFSET_TABLE + records.length * TABLE_RECORD
  for (const [index, record] of records.entries()) {
    record.writeUInt32BE(at, 8)
    at += tables[index]?.byteLength ?? 0
  }
  head.writeUInt16BE(records.length, 4)
  return Buffer.concat([head, ...records, ...tables])
}

/** Every font of an open font file, reduced to names and characters. Throws `UnreadableFont` for a file that is none. */
export const fontTables = async (file: FileHandle): Promise<readonly Buffer[]> => {
  const fonts: Buffer[] = []
  for (const position of await fontPositions(file)) fonts.push(await tablesOf(file, position))
  return fonts
}
