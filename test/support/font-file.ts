/** Small font files of our own making: a name table and a character map, which is all that 字体检查 reads. */

/** What a made font is called, by language, and which characters it has. */
export type MadeFont = { readonly zh?: string; readonly en: string; readonly characters: string }

const WINDOWS = 3
const UTF16 = 1
const ENGLISH = 0x0409
const CHINESE = 0x0804
const FAMILY = 1

const uint16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, index * 2)
  return bytes
}

const uint32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4)
  return bytes
}

const nameTable = ({ zh, en }: MadeFont): Buffer => {
  const names = [[ENGLISH, en] as const, ...(zh === undefined ? [] : [[CHINESE, zh] as const])]
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  let at = 0
  const records = names.map(([language], index) => {
    const length = texts[index]?.byteLength ?? 0
    const record = uint16(WINDOWS, UTF16, language, FAMILY, length, at)
    at += length
    return record
  })
  return Buffer.concat([uint16(0, names.length, 6 + names.length * 12), ...records, ...texts])
}

/** A character map of format 12 with one group for each character. */
const characterMap = ({ characters }: MadeFont): Buffer => {
  const codePoints = [...new Set(characters)]
    .map((character) => character.codePointAt(0) ?? 0)
    .sort((one, other) => one - other)
  const groups = codePoints.map((codePoint, index) => uint32(codePoint, codePoint, index + 1))
  const table = Buffer.concat([uint16(12, 0), uint32(16 + groups.length * 12, 0, groups.length), ...groups])
  return Buffer.concat([uint16(0, 1, WINDOWS, 10), uint32(12), table])
}

const tablesAt = (position: number, font: MadeFont): Buffer => {
  const tables = [
    ['cmap', characterMap(font)],
    ['name', nameTable(font)],
  ] as const
  let at = position + 12 + tables.length * 16
  const records = tables.map(([tag, table]) => {
    const record = Buffer.concat([Buffer.from(tag, 'latin1'), uint32(0, at, table.byteLength)])
    at += table.byteLength
    return record
  })
  return Buffer.concat([
    uint32(0x00010000),
    uint16(tables.length, 0, 0, 0),
    ...records,
    ...tables.map(([, table]) => table),
  ])
}

/** A font file (.ttf). */
export const fontFile = (font: MadeFont): Buffer => tablesAt(0, font)

/** A font collection (.ttc). */
export const fontCollection = (fonts: readonly MadeFont[]): Buffer => {
  const head = 12 + fonts.length * 4
  const positions: number[] = []
  const bodies: Buffer[] = []
  let at = head
  for (const font of fonts) {
    const body = tablesAt(at, font)
    positions.push(at)
    bodies.push(body)
    at += body.byteLength
  }
  return Buffer.concat([
    Buffer.from('ttcf', 'latin1'),
    uint32(0x00010000, fonts.length, ...positions),
    ...bodies,
  ])
}
