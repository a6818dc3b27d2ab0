import type { IFontAttributesProperties } from 'docx'
import { LATIN, PAPER_FONT_ROLES, type PaperFontRole, paperFont } from '#shared/documents/fonts/paper-font.ts'
import { FONTS, LATIN_FONT } from '#shared/documents/page-layout.ts'
import type { PaperFonts } from '#shared/documents/paper-document.ts'

/**
 * Tells Word that quotes, dashes, ellipses and the middle dot of a run belong to the Chinese font. Without it Word
 * takes them from Times New Roman and draws them narrow, so it stands on every run.
 */
export const EAST_ASIAN_HINT = { hint: 'eastAsia' } as const satisfies IFontAttributesProperties

/** The font attributes of every role of a paper. */
export type Typefaces = { readonly [Role in PaperFontRole]: IFontAttributesProperties }

/**
 * Chinese text in the official font or the one chosen in its place, Latin letters and figures in the one beside it. A
 * chosen font changes styles, runs and font table together.
 */
export const typefacesOf = (chosen: PaperFonts = {}): Typefaces => {
  const face = (role: PaperFontRole): IFontAttributesProperties => {
    const { name, latin } = paperFont(role, chosen)
    return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name }
  }
  return {
    title: face('title'),
    heading1: face('heading1'),
    heading2: face('heading2'),
    body: face('body'),
    pageNumber: face('pageNumber'),
  }
}

/** What a font table says of a font, so that a PC without it takes the next of its kind (ECMA-376 part 1, 17.8.3). */
type FontEntry = {
  readonly name: string
  /** Another name under which the same design is found, on a plain Windows or in an Office. */
  readonly altName?: string
  /** Ten bytes that tell the kind of design; known of the official fonts only. */
  readonly panose?: string
  /** `86` is GB2312, `00` is Western. */
  readonly charset: '86' | '00'
  readonly family: 'roman' | 'modern' | 'auto'
  readonly pitch: 'fixed' | 'variable'
}

/** The official fonts with the design a PC without them should look for. */
const OFFICIAL: readonly FontEntry[] = [
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

/** A font the clerk chose: a PC without it takes the official one. */
const chosenEntry = (name: string, official: string): FontEntry => ({
  name,
  altName: official,
  charset: '86',
  family: 'auto',
  pitch: 'variable',
})

const entriesOf = (chosen: PaperFonts): readonly FontEntry[] => {
  const entries = new Map<string, FontEntry>()
  for (const role of PAPER_FONT_ROLES) {
    const { name } = paperFont(role, chosen)
    const known = OFFICIAL.find((entry) => entry.name === name)
    if (!entries.has(name)) entries.set(name, known ?? chosenEntry(name, FONTS[role].name))
  }
  const latin = OFFICIAL.find((entry) => entry.name === LATIN.name)
  return [...entries.values(), ...(latin === undefined ? [] : [latin])]
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const toXml = (font: FontEntry): string =>
  [
    `<w:font w:name="${attribute(font.name)}">`,
    font.altName === undefined ? '' : `<w:altName w:val="${attribute(font.altName)}"/>`,
    font.panose === undefined ? '' : `<w:panose1 w:val="${font.panose}"/>`,
    `<w:charset w:val="${font.charset}"/>`,
    `<w:family w:val="${font.family}"/><w:pitch w:val="${font.pitch}"/></w:font>`,
  ].join('')

/** The `w:font` elements of every font a paper names, for word/fontTable.xml. */
export const fontTableEntries = (chosen: PaperFonts = {}): string => entriesOf(chosen).map(toXml).join('')
