import { FONTS, LATIN_FONT, type PaperFont } from '../page-layout.ts'
import type { PaperFonts } from '../paper-document.ts'

/** What a paper has a font for: title, both kinds of heading, body, page number. */
export type PaperFontRole = keyof typeof FONTS

export const PAPER_FONT_ROLES = [
  'title',
  'heading1',
  'heading2',
  'body',
  'pageNumber',
] as const satisfies readonly PaperFontRole[]

/** Latin letters and figures; the clerk has no choice here, because customary is Times New Roman alone. */
export const LATIN: PaperFont = { name: LATIN_FONT, substitutes: ['Liberation Serif'], latin: LATIN_FONT }

/**
 * The font of a role in a paper: the one chosen in place of the official font, else the official one. On a PC without a
 * chosen font the official one is the first to stand in for it.
 */
export const paperFont = (role: PaperFontRole, chosen: PaperFonts = {}): PaperFont => {
  const official = FONTS[role]
  const name = chosen[role] ?? official.name
  if (name === official.name) return official
  return {
    name,
    substitutes: [official.name, ...official.substitutes.filter((substitute) => substitute !== name)],
    latin: official.latin === official.name ? name : official.latin,
  }
}

/** True when two names are of one font: programs do not tell capitals from small letters in them. */
export const isSameFont = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
