/** Characters Windows and FAT refuse in names, each with the full-width mark that says the same. */
const REPLACED: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '”',
  '<': '〈',
  '>': '〉',
  '|': '｜',
}
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/iu

const LONGEST_CHARACTERS = 120
/** Linux counts bytes: 255 for a name, of which some are left for the extension and a temporary suffix. */
const LONGEST_BYTES = 210
const DRAFT_MARK = '（草稿）'
const WITHOUT_NAME = '未命名'

const utf8Length = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

const shortened = (name: string, characters: number, bytes: number): string => {
  let kept = ''
  let size = 0
  for (const character of name) {
    size += utf8Length(character)
    if (size > bytes || kept.length + character.length > characters) break
    kept += character
  }
  return kept
}

const withoutEdges = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/gu, '')

/**
 * A file name, without extension, that Windows, Linux and a FAT stick accept: forbidden marks become their full-width
 * forms, control characters go, no dot or blank at either end, no device name such as CON, at most 120 characters and
 * 210 bytes of UTF-8. A draft ends with `（草稿）`, which is never cut off.
 */
export const safeFileName = (name: string, options: { readonly draft?: boolean } = {}): string => {
  const mark = options.draft === true ? DRAFT_MARK : ''
  const allowed = withoutEdges(
    name
      .replace(/\s+/gu, ' ')
      .replace(INVISIBLE, '')
      .replace(/[\\/:*?"<>|]/gu, (character) => REPLACED[character] ?? ''),
  )
  const free = RESERVED.test(allowed) ? `_${allowed}` : allowed
  const markBytes = [...mark].reduce((bytes, character) => bytes + utf8Length(character), 0)
  const cut = withoutEdges(shortened(free, LONGEST_CHARACTERS - mark.length, LONGEST_BYTES - markBytes))
  return `${cut === '' ? WITHOUT_NAME : cut}${mark}`
}
