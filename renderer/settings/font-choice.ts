import {
  type FontCheck,
  familyName,
  hasFont,
  type InstalledFamily,
} from '#shared/documents/fonts/font-check.ts'
import {
  isSameFont,
  PAPER_FONT_ROLES,
  type PaperFontRole,
  paperFont,
} from '#shared/documents/fonts/paper-font.ts'
import { FONTS } from '#shared/documents/page-layout.ts'
import type { ChosenFonts } from '#shared/ledger/paper-settings.ts'
import { SETTINGS_WORDS } from './wording.ts'

const words = SETTINGS_WORDS.fonts

/** A font to choose; `here` is false for one this PC does not have. */
export type FontOption = { readonly value: string; readonly label: string; readonly here: boolean }
export type FontOptions = { readonly label: string; readonly options: readonly FontOption[] }

/** The family of this PC that goes by a name, or one of that name alone. */
const familyOf = (families: readonly InstalledFamily[], font: string): InstalledFamily =>
  families.find((family) => hasFont([family], font)) ?? { names: [font], chinese: true }

/** The fonts to choose from for a role: the official one and its kin first, then every Chinese font of this PC. */
export const fontOptions = (
  { candidates }: Pick<FontCheck, 'candidates'>,
  role: PaperFontRole,
  chosen: ChosenFonts | undefined,
): readonly FontOptions[] => {
  const official = FONTS[role].name
  const isHere = (font: string) => hasFont(candidates, font)
  const option = (value: string): FontOption => {
    const here = isHere(value)
    const name = value === official ? words.officialOption(value) : value
    return { value, label: here ? name : words.absentOption(name), here }
  }
  const first: string[] = []
  const isFirst = ({ names }: InstalledFamily) =>
    names.some((name) => first.some((font) => isSameFont(font, name)))
  for (const font of [official, paperFont(role, chosen).name, ...FONTS[role].substitutes.filter(isHere)])
    if (!isFirst(familyOf(candidates, font))) first.push(font)
  const others = candidates.filter((family) => !isFirst(family)).map(familyName)
  return [
    { label: words.recommended, options: first.map(option) },
    { label: words.others, options: others.map(option) },
  ].filter(({ options }) => options.length > 0)
}

/** The choice with one role's font changed; null when every role is as the standard has it. */
export const withFont = (
  chosen: ChosenFonts | undefined,
  role: PaperFontRole,
  font: string,
): ChosenFonts | null => {
  const next: ChosenFonts = {}
  for (const each of PAPER_FONT_ROLES) {
    const name = each === role ? font : chosen?.[each]
    if (name !== undefined && name !== FONTS[each].name) next[each] = name
  }
  return Object.keys(next).length === 0 ? null : next
}
