import type { IFontAttributesProperties } from 'docx'
import { FONTS, LATIN_FONT } from '#shared/documents/page-layout.ts'

/**
 * Tells Word that quotes, dashes, ellipses and the middle dot of a run belong to the Chinese font. Without it Word
 * takes them from Times New Roman and draws them narrow, so it stands on every run.
 */
export const EAST_ASIAN_HINT = { hint: 'eastAsia' } as const satisfies IFontAttributesProperties

/** The font attributes of a role: Chinese text in the official font, Latin letters and figures in the one beside it. */
export const fontOf = (role: keyof typeof FONTS): IFontAttributesProperties => {
  const { name, latin } = FONTS[role]
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name }
}

/** What a font table says of a font, so that a PC without it takes the next of its kind (ECMA-376 part 1, 17.8.3). */
type FontEntry = {
  readonly name: string
  /** Another name under which the same design is found, on a plain Windows or in an Office. */
  readonly altName?: string
  readonly panose: string
  /** `86` is GB2312, `00` is Western. */
  readonly charset: '86' | '00'
  readonly family: 'roman' | 'modern' | 'auto'
  readonly pitch: 'fixed' | 'variable'
}

const ENTRIES: readonly FontEntry[] = [
  {
    name: FONTS.title.name,
    altName: '华文中宋',
    panose: '02010601030101010101',
    charset: '86',
    family: 'auto',
    pitch: 'variable',
  },
  {
    name: FONTS.body.name,
    altName: '仿宋',
    panose: '02010609030101010101',
    charset: '86',
    family: 'modern',
    pitch: 'fixed',
  },
  {
    name: FONTS.heading2.name,
    altName: '楷体',
    panose: '02010609030101010101',
    charset: '86',
    family: 'modern',
    pitch: 'fixed',
  },
  {
    name: FONTS.heading1.name,
    altName: 'SimHei',
    panose: '02010609060101010101',
    charset: '86',
    family: 'modern',
    pitch: 'fixed',
  },
  {
    name: FONTS.pageNumber.name,
    altName: 'SimSun',
    panose: '02010600030101010101',
    charset: '86',
    family: 'auto',
    pitch: 'variable',
  },
  {
    name: LATIN_FONT,
    panose: '02020603050405020304',
    charset: '00',
    family: 'roman',
    pitch: 'variable',
  },
]

const toXml = (font: FontEntry): string =>
  [
    `<w:font w:name="${font.name}">`,
    font.altName === undefined ? '' : `<w:altName w:val="${font.altName}"/>`,
    `<w:panose1 w:val="${font.panose}"/><w:charset w:val="${font.charset}"/>`,
    `<w:family w:val="${font.family}"/><w:pitch w:val="${font.pitch}"/></w:font>`,
  ].join('')

/** The `w:font` elements of every font a paper names, for word/fontTable.xml. */
export const fontTableEntries = (): string => ENTRIES.map(toXml).join('')
