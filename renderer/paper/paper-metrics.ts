import type { CSSProperties } from 'react'
import {
  CHARACTER,
  CHARACTER_SPACING,
  FIRST_LINE_INDENT,
  FONTS,
  GRID,
  PAGE,
  PAGE_NUMBER,
  SIZE,
  TYPE_AREA,
} from '#shared/documents/page-layout.ts'
import type { FontRole } from '#shared/documents/paper-document.ts'

type PaperFontRole = FontRole | 'pageNumber'

const POINTS_PER_TWIP = 1 / 20
const CSS_PIXELS_PER_POINT = 96 / 72

const points = (twips: number): string => `${twips * POINTS_PER_TWIP}pt`
const pixels = (twips: number): number => twips * POINTS_PER_TWIP * CSS_PIXELS_PER_POINT

/** Height of a line of the grid, top margin and size of a page, in CSS pixels at 100 %. */
export const LINE_PIXELS = pixels(GRID.linePitch)
export const MARGIN_TOP_PIXELS = pixels(PAGE.margin.top)
export const PAGE_PIXELS = { width: pixels(PAGE.width), height: pixels(PAGE.height) } as const

/** `lines` grid lines as a CSS length. */
export const lineLength = (lines: number): string => points(GRID.linePitch * lines)

/** `characters` of body size as a CSS length. */
export const characterLength = (characters: number): string => points(CHARACTER * characters)

/** The numbers of the page as custom properties for `paper.module.css`. */
export const PAPER_PROPERTIES = {
  '--page-width': points(PAGE.width),
  '--page-height': points(PAGE.height),
  '--margin-top': points(PAGE.margin.top),
  '--margin-left': points(PAGE.margin.left),
  '--area-width': points(TYPE_AREA.width),
  '--line': points(GRID.linePitch),
  '--body-size': `${SIZE.body / 2}pt`,
  '--title-size': `${SIZE.title / 2}pt`,
  '--character-spacing': points(CHARACTER_SPACING),
  '--first-line': points(FIRST_LINE_INDENT.twips),
  '--number-bottom': points(PAGE.footer),
  '--number-size': `${SIZE.pageNumber / 2}pt`,
  '--number-line': points(PAGE_NUMBER.line),
  '--number-indent': points(PAGE_NUMBER.indent),
} as CSSProperties

const quotedList = (fonts: readonly string[]): string => fonts.map((font) => `"${font}"`).join(', ')

const familiesOf = (role: PaperFontRole) => {
  const { name, substitutes, latin } = FONTS[role]
  const han = quotedList([name, ...substitutes])
  return { han, latin: latin === name ? han : quotedList([latin, 'Liberation Serif']) }
}

/**
 * Font families by role. `han` is the official font for Chinese text, then what may stand in for it on this PC; `latin`
 * the one for letters and figures, the same where the Chinese font has its own.
 */
export const FONT_FAMILY = {
  title: familiesOf('title'),
  heading1: familiesOf('heading1'),
  heading2: familiesOf('heading2'),
  body: familiesOf('body'),
  pageNumber: familiesOf('pageNumber'),
} as const satisfies Record<PaperFontRole, unknown>
