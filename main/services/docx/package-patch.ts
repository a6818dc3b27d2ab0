import type { PaperFonts } from '#shared/documents/paper-document.ts'
import { fontTableEntries } from './fonts.ts'
import { OFF_THE_GRID } from './styles.ts'
import { partText, textPart, zipOf, zippedParts } from './zip-parts.ts'

/**
 * The package the docx library made does not look as this module expects, so what the library cannot write could not
 * be added. A fault of the program (most likely a new version of docx), never of the clerk's text.
 */
export class PackageShapeError extends Error {
  /** Part of the package, such as `word/styles.xml`, and what was looked for in it. */
  constructor(part: string, sought: string) {
    super(`docx package: ${part} does not hold exactly one ${sought}`)
    this.name = 'PackageShapeError'
  }
}

type Patch = (xml: string, part: string) => string

/** Replaces the one place that matches; a replacement is taken as it is written. */
const replaceOnce =
  (sought: RegExp, replacement: (found: string) => string): Patch =>
  (xml, part) => {
    if ([...xml.matchAll(new RegExp(sought, 'gu'))].length !== 1)
      throw new PackageShapeError(part, sought.source)
    return xml.replace(sought, (found) => replacement(found))
  }

const inSequence =
  (...patches: readonly Patch[]): Patch =>
  (xml, part) =>
    patches.reduce((patched, patch) => patch(patched, part), xml)

/**
 * Chinese line rules of the text: marks that may not begin a line do not, marks may hang over the edge, and no gap is
 * put between Chinese and Latin letters or figures. LibreOffice 7.4 takes the permission to hang the other way round.
 * Without widow control, which would leave pages of 21 lines.
 */
const CHINESE_LINE_RULES =
  '<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/>' +
  '<w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/></w:pPr>'

const chineseLineRules = replaceOnce(
  /<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"\/><w:qFormat\/><\/w:style>/u,
  (style) => style.replace('</w:style>', `${CHINESE_LINE_RULES}</w:style>`),
)

/** Takes a style off the line grid. */
const offTheGrid = (styleId: string): Patch =>
  replaceOnce(
    new RegExp(
      `<w:style w:type="paragraph" w:styleId="${styleId}">(?:(?!</w:style>|</w:pPr>).)*?<w:spacing `,
      'u',
    ),
    (found) => found.replace(/<w:spacing $/u, '<w:snapToGrid w:val="0"/><w:spacing '),
  )

/** Marks keep their full width; compressing them, Word's default for Chinese, would put more than 28 on some lines. */
const fullWidthMarks = replaceOnce(
  /<w:compat>/u,
  (compat) => `<w:characterSpacingControl w:val="doNotCompress"/>${compat}`,
)

const fontTable = (fonts: PaperFonts): Patch =>
  replaceOnce(/(?<=<w:fonts [^>]*)\/>$/u, () => `>${fontTableEntries(fonts)}</w:fonts>`)

const properties = (now: Date): Patch => {
  const time = `${now.toISOString().slice(0, 19)}Z`
  return inSequence(
    replaceOnce(/<cp:revision>/u, (revision) => `<dc:language>zh-CN</dc:language>${revision}`),
    replaceOnce(/(?<=<dcterms:created xsi:type="dcterms:W3CDTF">)[^<]*/u, () => time),
    replaceOnce(/(?<=<dcterms:modified xsi:type="dcterms:W3CDTF">)[^<]*/u, () => time),
  )
}

const patches = (now: Date, fonts: PaperFonts): Readonly<Record<string, Patch>> => ({
  'word/styles.xml': inSequence(chineseLineRules, ...OFF_THE_GRID.map(offTheGrid)),
  'word/settings.xml': fullWidthMarks,
  'word/fontTable.xml': fontTable(fonts),
  'docProps/core.xml': properties(now),
})

/** Programs that tell a file's kind by its first bytes look for these at the start of the package. */
const FIRST_PARTS = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/**
 * Adds to a package made by docx what the library has no option for (Chinese line rules, the grid, the font table,
 * language and time of the properties). Throws `PackageShapeError` when a place to patch is not found exactly once:
 * a file with the wrong layout must not leave the program silently.
 */
export const patchPackage = (docx: Uint8Array, now: Date, fonts: PaperFonts = {}): Uint8Array => {
  const parts = zippedParts(docx)
  for (const [name, patch] of Object.entries(patches(now, fonts))) {
    const part = parts.get(name)
    if (part === undefined) throw new PackageShapeError(name, 'part')
    parts.set(name, textPart(patch(partText(part), name)))
  }
  const names = [...FIRST_PARTS, ...[...parts.keys()].filter((name) => !FIRST_PARTS.includes(name))]
  return zipOf(
    names.map((name) => {
      const part = parts.get(name)
      if (part === undefined) throw new PackageShapeError(name, 'part')
      return [name, part]
    }),
  )
}
