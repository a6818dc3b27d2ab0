import type { FontRole } from './paper-document.ts'

/**
 * The numbers of the page, used by the Word writer and the preview alike. Twips are 1/1440 inch (1/20 pt), half-points
 * 1/2 pt. Rules: GB/T 9704-2012; the values were measured on rendered pages to give 22 lines of 28 characters.
 */

/** A4 with a 156 × 225 mm type area: top 37 mm, left (binding) 28 mm, right 26 mm, bottom 35 mm. Twips (5.1, 5.2.1). */
export const PAGE = {
  width: 11906,
  height: 16838,
  margin: { top: 2098, right: 1475, bottom: 1984, left: 1587 },
  footer: 1446,
} as const

/** The type area inside the margins, in twips: 156 × 225 mm (5.2.1). */
export const TYPE_AREA = {
  width: PAGE.width - PAGE.margin.left - PAGE.margin.right,
  height: PAGE.height - PAGE.margin.top - PAGE.margin.bottom,
} as const

/** 22 lines of 28 characters fill the type area (5.2.3). `linePitch` in twips; 580 would leave 21 lines. */
export const GRID = { linesPerPage: 22, charactersPerLine: 28, linePitch: 579 } as const

/** Font sizes in half-points: title 2号, body and headings 3号, 版记 and page number 4号 (5.2.2, 7.3.1, 7.4, 7.5), tables 五号, 小五. */
export const SIZE = { title: 44, body: 32, note: 28, pageNumber: 28, table: 21, small: 18 } as const

/**
 * Added between characters of body size, in twips: 16 pt less 0.25 pt gives 28 characters in 442.2 pt; 0.20 pt does not.
 * A character cell is then `CHARACTER` twips wide.
 */
export const CHARACTER_SPACING = -5
export const CHARACTER = SIZE.body * 10 + CHARACTER_SPACING

/** First-line indent of body text: two characters (7.3.3). Word reads hundredths of a character first, then twips. */
export const FIRST_LINE_INDENT = { characterHundredths: 200, twips: 2 * CHARACTER } as const

/** Full-width characters of title size that fit one line of the type area. */
export const TITLE_CHARACTERS_PER_LINE = Math.floor(TYPE_AREA.width / (SIZE.title * 10))

/** Page number `— 1 —`: own line height and one character of indent, in twips; odd pages right, even pages left (7.5). */
export const PAGE_NUMBER = { line: 280, indent: SIZE.pageNumber * 10, before: '— ', after: ' —' } as const

/** A font of official papers: its name in the file, the names to look for when it is missing, and the Latin font beside it. */
export type PaperFont = {
  readonly name: string
  readonly substitutes: readonly string[]
  readonly latin: string
}

/** Latin letters and figures in papers. */
export const LATIN_FONT = 'Times New Roman'

/**
 * Fonts by role (7.3.1, 7.3.3, 7.5). Offices have the GB2312 and 方正 fonts, a plain Windows has the substitutes; the
 * last names are those of Linux. None is shipped with the program.
 */
export const FONTS: Readonly<Record<FontRole | 'pageNumber', PaperFont>> = {
  title: {
    name: '方正小标宋简体',
    substitutes: ['小标宋', '华文中宋', '宋体', 'Noto Serif CJK SC'],
    latin: '方正小标宋简体',
  },
  heading1: { name: '黑体', substitutes: ['SimHei', 'Noto Sans CJK SC'], latin: LATIN_FONT },
  heading2: { name: '楷体_GB2312', substitutes: ['楷体', 'KaiTi', 'AR PL KaitiM GB'], latin: LATIN_FONT },
  body: { name: '仿宋_GB2312', substitutes: ['仿宋', 'FangSong', 'AR PL SungtiL GB'], latin: LATIN_FONT },
  pageNumber: { name: '宋体', substitutes: ['SimSun', 'Noto Serif CJK SC'], latin: '宋体' },
}

/** The font of a heading by its level; level 3 is the body's 仿宋 (7.3.3). */
export const HEADING_FONT: Readonly<Record<1 | 2 | 3, FontRole>> = { 1: 'heading1', 2: 'heading2', 3: 'body' }
