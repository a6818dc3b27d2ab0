import type { FontRole, PageFormat, TextSize, Tone } from './paper-document.ts'

/**
 * The numbers of the page, used by the Word writer and the preview alike. Twips are 1/1440 inch (1/20 pt), half-points
 * 1/2 pt. Rules: GB/T 9704-2012; the values were measured on rendered pages to give 22 lines of 28 characters.
 */

/** Twips in a millimetre. */
export const TWIPS_PER_MM = 1440 / 25.4

/** A4 with a 156 × 225 mm type area: top 37 mm, left (binding) 28 mm, right 26 mm, bottom 35 mm. Twips (5.1, 5.2.1). */
export const PAGE = {
  width: 11906,
  height: 16838,
  margin: { top: 2098, right: 1475, bottom: 1984, left: 1587 },
  footer: 1446,
  /** Of landscape sheets, whose footer is empty: the page number stands at their side. */
  landscapeFooter: 850,
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

/**
 * Height of a line by its size of text, in twips. Body text stands on the grid of 22 lines, the smaller sizes are off it:
 * 4号 on 22 pt, 五号 on 15 pt, 小五 on 13 pt, each with no space added between characters.
 */
export const LINE_PITCH: Readonly<Record<TextSize, number>> = { body: 579, note: 440, table: 300, small: 260 }

/** Width of a full-width character by size of text, in twips. */
export const CHARACTER_OF: Readonly<Record<TextSize, number>> = {
  body: CHARACTER,
  note: SIZE.note * 10,
  table: SIZE.table * 10,
  small: SIZE.small * 10,
}

/** Colours of tones, dark enough to be read on a print without colours (RRGGBB). */
export const TONE_COLOUR: Readonly<Record<Tone, string>> = {
  red: 'B00020',
  yellow: '8A5A00',
  green: '1B6B35',
  blue: '1F4E8C',
  grey: '595959',
}

/**
 * Page number `— 1 —`: own line height, one character of indent, its middle 7 mm below the type area; in twips. Odd pages
 * right, even pages left (7.5). A landscape sheet has it where it lies when turned upright: at the left, the text running
 * downwards, odd pages below, even pages above.
 */
export const PAGE_NUMBER = {
  line: 280,
  indent: SIZE.pageNumber * 10,
  belowTypeArea: 397,
  before: '— ',
  after: ' —',
} as const

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

/** A sheet of paper in twips: its edges as they lie, the margins, the type area inside them. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly margin: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  readonly typeArea: { readonly width: number; readonly height: number }
}

const UPRIGHT_SHEET = {
  A4: { width: PAGE.width, height: PAGE.height },
  A3: { width: 16838, height: 23811 },
} as const satisfies Record<PageFormat['paper'], unknown>

/**
 * The sheet of a format. A landscape one is the upright sheet turned clockwise, so that what is over a table lies at the
 * binding edge: its left margin becomes the top one, its top the right, its right the bottom, its bottom the left.
 */
export const sheetOf = ({ paper, orientation }: Pick<PageFormat, 'paper' | 'orientation'>): Sheet => {
  const upright = UPRIGHT_SHEET[paper]
  const { top, right, bottom, left } = PAGE.margin
  const [size, margin] =
    orientation === 'portrait'
      ? [upright, PAGE.margin]
      : [
          { width: upright.height, height: upright.width },
          { top: left, right: top, bottom: right, left: bottom },
        ]
  return {
    ...size,
    margin,
    typeArea: {
      width: size.width - margin.left - margin.right,
      height: size.height - margin.top - margin.bottom,
    },
  }
}

/**
 * The type area of a format in whole millimetres: 156 × 225 on A4, 225 × 156 on its side, 348 × 243 on A3 on its side,
 * 243 × 348 on A3 upright.
 */
export const typeArea = (
  format: Pick<PageFormat, 'paper' | 'orientation'>,
): { readonly width: number; readonly height: number } => {
  const { width, height } = sheetOf(format).typeArea
  return { width: Math.round(width / TWIPS_PER_MM), height: Math.round(height / TWIPS_PER_MM) }
}
