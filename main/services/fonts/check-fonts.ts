import type { CharacterRanges } from '#shared/documents/fonts/character-ranges.ts'
import { checkRoles, chineseFonts, type FontCheck } from '#shared/documents/fonts/font-check.ts'
import { PAPER_FONT_ROLES, paperFont } from '#shared/documents/fonts/paper-font.ts'
import type { PaperFonts } from '#shared/documents/paper-document.ts'
import { gb2312Characters, isGb2312Font } from './gb2312.ts'
import type { InstalledFonts } from './installed-fonts.ts'

/**
 * 字体检查 of this PC for the fonts chosen in a ledger. What a font can print is read from the font itself; of one that is
 * not on this PC it is known only where its name says GB 2312.
 */
export const checkFonts = async (installed: InstalledFonts, chosen: PaperFonts = {}): Promise<FontCheck> => {
  const fonts = await installed.list()
  const wanted = PAPER_FONT_ROLES.flatMap((role) => {
    const { name, substitutes } = paperFont(role, chosen)
    return [name, ...substitutes]
  })
  const coverage: Record<string, CharacterRanges> = {}
  for (const name of new Set(wanted)) {
    const characters =
      (await installed.characters(fonts, name)) ?? (isGb2312Font(name) ? gb2312Characters() : undefined)
    if (characters !== undefined) coverage[name] = characters
  }
  return { roles: checkRoles(fonts, chosen), candidates: chineseFonts(fonts), coverage }
}
