import type { PaperFonts } from '../paper-document.ts'
import type { CharacterRanges } from './character-ranges.ts'
import { isSameFont, LATIN, PAPER_FONT_ROLES, type PaperFontRole, paperFont } from './paper-font.ts'

/**
 * A font family of this PC: every name it goes by (`仿宋`, `FangSong`), the one to show first. `chinese` is true when it
 * can print simplified Chinese.
 */
export type InstalledFamily = { readonly names: readonly string[]; readonly chinese: boolean }

/**
 * 字体检查 of one role. `named` is the name written into Word files, `official` the one of GB/T 9704-2012; they differ when
 * the clerk chose another. `present`: this PC has `named`. `shown` is what preview and Word take on this PC: `named` itself,
 * else the first substitute there is; null when the system picks whatever it has.
 */
export type FontRoleCheck = {
  readonly role: PaperFontRole | 'latin'
  readonly official: string
  readonly named: string
  readonly present: boolean
  readonly shown: string | null
}

/** Characters of fonts, by name of the font. A font that is not listed is one nothing is known of. */
export type FontCoverage = Readonly<Record<string, CharacterRanges>>

/**
 * 字体检查 of this PC for the fonts chosen in a ledger. `candidates` are the Chinese fonts there are to choose from.
 * `coverage` knows the fonts named in Word files and what could take their place.
 */
export type FontCheck = {
  readonly roles: readonly FontRoleCheck[]
  readonly candidates: readonly InstalledFamily[]
  readonly coverage: FontCoverage
}

/** True when one of the families goes by this name. */
export const hasFont = (families: readonly InstalledFamily[], font: string): boolean =>
  families.some(({ names }) => names.some((name) => isSameFont(name, font)))

/** Checks every role of a paper against the families of this PC. */
export const checkRoles = (
  families: readonly InstalledFamily[],
  chosen: PaperFonts = {},
): readonly FontRoleCheck[] => {
  const check = (role: FontRoleCheck['role'], official: string): FontRoleCheck => {
    const { name, substitutes } = role === 'latin' ? LATIN : paperFont(role, chosen)
    const present = hasFont(families, name)
    const shown = present ? name : (substitutes.find((substitute) => hasFont(families, substitute)) ?? null)
    return { role, official, named: name, present, shown }
  }
  return [...PAPER_FONT_ROLES.map((role) => check(role, paperFont(role).name)), check('latin', LATIN.name)]
}

/** The name a family is shown and chosen by. */
export const familyName = ({ names: [name = ''] }: InstalledFamily): string => name

/** Designs for other regions, whose characters look wrong in an official paper although all of them are there. */
const OTHER_REGION = / (?:JP|KR|TC|TW|HK|MO)$/u

/** The Chinese fonts of this PC, each family once, in Chinese order of names. */
export const chineseFonts = (families: readonly InstalledFamily[]): readonly InstalledFamily[] => {
  const byName = new Map(
    families
      .filter(
        ({ chinese, names }) => chinese && names.length > 0 && !names.some((name) => OTHER_REGION.test(name)),
      )
      .map(({ names, chinese }) => [names[0], { names, chinese }]),
  )
  return [...byName.values()].sort((one, other) => familyName(one).localeCompare(familyName(other), 'zh'))
}
