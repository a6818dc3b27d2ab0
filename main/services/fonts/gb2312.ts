import { type CharacterRanges, characterRanges } from '#shared/documents/fonts/character-ranges.ts'

/** Rows and places of the code table GB/T 2312-1980: 94 each, written as two bytes from 0xA1. */
const FIRST = 0xa1
const LAST = 0xfe
/** Row 16, where the Chinese characters begin, and row 87, where they end; rows 1 to 9 hold marks, letters and figures. */
const LAST_OF_MARKS = 0xa9
const FIRST_OF_HAN = 0xb0
const LAST_OF_HAN = 0xf7

/** What the decoder gives for the few places the table leaves empty. */
const PRIVATE_USE = /\p{Co}|\uFFFD/u

const codePoints = (): number[] => {
  const decoder = new TextDecoder('gb18030')
  const found: number[] = []
  for (let row = FIRST; row <= LAST_OF_HAN; row++) {
    if (row > LAST_OF_MARKS && row < FIRST_OF_HAN) continue
    for (let place = FIRST; place <= LAST; place++) {
      const char = decoder.decode(Uint8Array.of(row, place))
      if (!PRIVATE_USE.test(char)) found.push(char.codePointAt(0) ?? 0)
    }
  }
  return found.sort((one, other) => one - other)
}

let ranges: CharacterRanges | undefined

/**
 * The characters of GB/T 2312-1980, 6,763 of them Chinese: all that 仿宋_GB2312 and its kin can print. Names use others:
 * 喆, 堃, 镕 are not among them.
 */
export const gb2312Characters = (): CharacterRanges => {
  ranges ??= characterRanges(new Set(codePoints()))
  return ranges
}

/** Fonts of official papers that are sold with the characters of GB 2312 alone, and do not say so in their name. */
const OTHERS: ReadonlySet<string> = new Set(['方正小标宋简体'])

/** True for a font known by its name to hold the characters of GB 2312 alone. */
export const isGb2312Font = (name: string): boolean => /_GB2312$/iu.test(name) || OTHERS.has(name)
