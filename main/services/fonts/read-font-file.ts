import { open } from 'node:fs/promises'
import { type CharacterRanges, characterRanges } from '#shared/documents/fonts/character-ranges.ts'
import type { InstalledFamily } from '#shared/documents/fonts/font-check.ts'
import { fontTables } from './font-tables.ts'

/** One font of a file, and which of the file's fonts it is. */
export type FontFace = InstalledFamily & { readonly index: number }

/** Characters that every font for simplified Chinese has, and Japanese, Korean and traditional fonts lack. */
const SIMPLIFIED = [...'这们说应']

/** Languages of names, the first to show first; fontkit gives another when a font has none in the language. */
const NAME_LANGUAGES = ['zh', 'en'] as const
/** Four-style family, and the family of all styles where it differs. */
const FAMILY_NAMES = ['fontFamily', 'preferredFamily'] as const

/** Only those who check fonts wait for the library. */
const fontkit = () => import('fontkit')

const facesOf = async (path: string) => {
  const file = await open(path, 'r')
  try {
    const { create } = await fontkit()
    return (await fontTables(file)).flatMap((tables) => {
      const font = create(tables)
      return 'fonts' in font ? font.fonts : font
    })
  } finally {
    await file.close()
  }
}

/** The fonts of a file (.ttf, .otf, .ttc) by name. Throws when the file cannot be read or is no font. */
export const readFontFile = async (path: string): Promise<readonly FontFace[]> =>
  (await facesOf(path)).map((font, index) => {
    const names = NAME_LANGUAGES.flatMap((language) =>
      FAMILY_NAMES.flatMap((key) => {
        const name: unknown = font.getName(key, language)
        return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : []
      }),
    )
    return {
      index,
      names: [...new Set(names)],
      chinese: SIMPLIFIED.every((char) => font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)),
    }
  })

/** The characters of one font of a file. Throws as `readFontFile` does. */
export const readCharacters = async (path: string, index: number): Promise<CharacterRanges> => {
  const font = (await facesOf(path))[index]
  if (font === undefined) return []
  const codePoints = font.characterSet.filter((codePoint) => font.hasGlyphForCodePoint(codePoint))
  return characterRanges(new Set(codePoints.sort((one, other) => one - other)))
}
