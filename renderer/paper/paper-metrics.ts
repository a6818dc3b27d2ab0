import type { CSSProperties } from 'react'
import { LATIN, PAPER_FONT_ROLES, type PaperFontRole, paperFont } from '#shared/documents/fonts/paper-font.ts'
import {
  CHARACTER,
  CHARACTER_SPACING,
  GRID,
  LINE_PITCH,
  PAGE_NUMBER,
  SIZE,
  TONE_COLOUR,
} from '#shared/documents/page-layout.ts'
import type { PaperFonts, TextSize } from '#shared/documents/paper-document.ts'

const POINTS_PER_TWIP = 1 / 20
const CSS_PIXELS_PER_POINT = 96 / 72

/** Twips as a CSS length. */
export const points = (twips: number): string => `${twips * POINTS_PER_TWIP}pt`

/** Twips in CSS pixels at 100 %. */
export const pixels = (twips: number): number => twips * POINTS_PER_TWIP * CSS_PIXELS_PER_POINT

/** Half-points as a CSS length. */
export const fontSize = (halfPoints: number): string => `${halfPoints / 2}pt`

/** `characters` of body size as a CSS length. */
export const characterLength = (characters: number): string => points(CHARACTER * characters)

/** Space after every character of a size, in twips: only body text is set a little closer, to give 28 on a line. */
export const spacingOf = (size: TextSize): number => (size === 'body' ? CHARACTER_SPACING : 0)

const quotedList = (fonts: readonly string[]): string =>
  fonts.map((font) => `"${font.replaceAll(/["\\]/gu, '')}"`).join(', ')

const propertyOf = (role: PaperFontRole, script: 'han' | 'latin'): `--${string}` => `--font-${role}-${script}`

/**
 * The font family of a role. `han` is the font of the paper for Chinese text, then what may stand in for it on this PC;
 * `latin` the one for letters and figures, the same where the Chinese font has its own.
 */
export const fontFamily = (role: PaperFontRole, script: 'han' | 'latin'): string =>
  `var(${propertyOf(role, script)})`

const fontProperties = (chosen: PaperFonts | undefined): [string, string][] =>
  PAPER_FONT_ROLES.flatMap((role) => {
    const { name, substitutes, latin } = paperFont(role, chosen)
    const han = quotedList([name, ...substitutes])
    const letters = latin === name ? han : quotedList([latin, ...LATIN.substitutes])
    return [
      [propertyOf(role, 'han'), han],
      [propertyOf(role, 'latin'), letters],
    ] satisfies [string, string][]
  })

/** The numbers, colours and fonts of a paper as custom properties for `paper.module.css`. */
export const paperProperties = (fonts: PaperFonts | undefined): CSSProperties =>
  Object.fromEntries([
    ...fontProperties(fonts),
    ...Object.entries(TONE_COLOUR).map(([tone, colour]) => [`--tone-${tone}`, `#${colour}`]),
    ['--line', points(GRID.linePitch)],
    ['--body-size', fontSize(SIZE.body)],
    ['--title-size', fontSize(SIZE.title)],
    ['--character-spacing', points(CHARACTER_SPACING)],
    ['--number-size', fontSize(SIZE.pageNumber)],
    ['--number-line', points(PAGE_NUMBER.line)],
    ['--number-indent', points(PAGE_NUMBER.indent)],
  ])

/** Height of a line by its size, as a CSS length. */
export const lineHeight = (size: TextSize): string => points(LINE_PITCH[size])
