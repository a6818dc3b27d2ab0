import { posix } from 'node:path'
import { partsOf } from './docx-reader.ts'
import { childOf, elementsOf, malformed, parseXml, settingOf, type XmlElement } from './xml-tree.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/u)

/**
 * Order of children that the schema of ECMA-376 part 4 (transitional) prescribes. Word reports a file that breaks it
 * as damaged; LibreOffice reads on, so rendering cannot show it.
 */
const CHILD_ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': words(`w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr
    w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct
    w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind
    w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap
    w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange`),
  'w:rPr':
    words(`w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow
    w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz
    w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout
    w:specVanish w:oMath`),
  'w:sectPr':
    words(`w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc
    w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi
    w:rtlGutter w:docGrid w:printerSettings w:sectPrChange`),
  'w:tblPr':
    words(`w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW
    w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption
    w:tblDescription w:tblPrChange`),
  'w:tblBorders': words('w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV'),
  'w:tblCellMar': words('w:top w:left w:start w:bottom w:right w:end'),
  'w:tcBorders': words(`w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV w:tl2br w:tr2bl`),
  'w:tcPr': words(`w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar
    w:textDirection w:tcFitText w:vAlign w:hideMark w:headers w:cellIns w:cellDel w:cellMerge w:tcPrChange`),
  'w:tbl': words('w:bookmarkStart w:bookmarkEnd w:tblPr w:tblGrid w:tr'),
  'w:tr': words('w:tblPrEx w:trPr w:tc'),
  'w:tc': words('w:tcPr w:p w:tbl'),
  'w:pBdr': words('w:top w:left w:bottom w:right w:between w:bar'),
  'wp:inline': words('wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic'),
  'pic:pic': words('pic:nvPicPr pic:blipFill pic:spPr'),
  'w:style': words(`w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden
    w:unhideWhenUsed w:qFormat w:locked w:personal w:personalCompose w:personalReply w:rsid w:pPr w:rPr w:tblPr
    w:trPr w:tcPr w:tblStylePr`),
  'w:font':
    words(`w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig w:embedRegular w:embedBold
    w:embedItalic w:embedBoldItalic`),
  'w:settings': words(`w:writeProtection w:view w:zoom w:removePersonalInformation w:removeDateAndTime
    w:doNotDisplayPageBoundaries w:displayBackgroundShape w:mirrorMargins w:trackRevisions w:defaultTabStop
    w:autoHyphenation w:evenAndOddHeaders w:characterSpacingControl w:footnotePr w:endnotePr w:compat w:rsids
    w:themeFontLang w:clrSchemeMapping w:decimalSymbol w:listSeparator`),
}

/** May stand more than once among the children named above. */
const REPEATED = new Set([
  'w:headerReference',
  'w:footerReference',
  'w:tblStylePr',
  'w:tr',
  'w:tc',
  'w:p',
  'w:tbl',
])

const faultsOfOrder = (element: XmlElement): string[] => {
  const order = CHILD_ORDER[element.name]
  const own: string[] = []
  if (order !== undefined) {
    const names = element.children.map((child) => child.name)
    const places = names.map((name) => order.indexOf(name))
    for (const [index, name] of names.entries()) {
      const place = places[index] ?? -1
      const before = places[index - 1] ?? -1
      if (place < 0) own.push(`${element.name}: unknown ${name}`)
      else if (place < before) own.push(`${element.name}: ${name} after ${names[index - 1]}`)
      else if (place === before && !REPEATED.has(name)) own.push(`${element.name}: ${name} twice`)
    }
  }
  return [...own, ...element.children.flatMap(faultsOfOrder)]
}

/** Children of properties, tables, drawings, styles, fonts and settings that stand against the order of the schema. */
export const orderFaults = (xml: string): string[] => faultsOfOrder(parseXml(xml))

/** The part a relationship file belongs to: `word/_rels/document.xml.rels` → `word/document.xml`, `_rels/.rels` → ``. */
const ownerOf = (relationships: string): string => relationships.replace(/_rels\/([^/]*)\.rels$/u, '$1')

const contentTypeFaults = (parts: ReadonlyMap<string, string>): string[] => {
  const types = parts.get('[Content_Types].xml')
  if (types === undefined) return ['no [Content_Types].xml']
  const root = parseXml(types)
  const overrides = elementsOf(root, 'Override').map((entry) => (entry.attributes.PartName ?? '').slice(1))
  const extensions = elementsOf(root, 'Default').map((entry) => entry.attributes.Extension)
  return [
    ...overrides.filter((name) => !parts.has(name)).map((name) => `content type for the missing ${name}`),
    ...[...parts.keys()]
      .filter((name) => name !== '[Content_Types].xml' && !name.endsWith('/'))
      .filter((name) => !overrides.includes(name) && !extensions.includes(name.split('.').at(-1)))
      .map((name) => `no content type for ${name}`),
    ...[...parts.keys()]
      .filter((name) => name.startsWith('word/') && name.endsWith('.xml') && !overrides.includes(name))
      .map((name) => `only the general content type for ${name}`),
  ]
}

const relationshipFaults = (parts: ReadonlyMap<string, string>): string[] => {
  const faults: string[] = []
  const idsOf = new Map<string, Set<string>>()
  for (const [name, xml] of parts) {
    if (!name.endsWith('.rels')) continue
    const owner = ownerOf(name)
    const entries = elementsOf(parseXml(xml), 'Relationship')
    const ids = entries.map((entry) => entry.attributes.Id ?? '')
    if (new Set(ids).size < ids.length) faults.push(`${name}: an id twice`)
    idsOf.set(owner, new Set(ids))
    if (owner !== '' && !parts.has(owner)) faults.push(`${name}: its part is missing`)
    for (const entry of entries) {
      if (entry.attributes.TargetMode === 'External') faults.push(`${name}: points outside the package`)
      const target = posix.join(posix.dirname(owner), entry.attributes.Target ?? '')
      if (!parts.has(target)) faults.push(`${name}: no part ${target}`)
    }
  }
  for (const [name, xml] of parts) {
    for (const [, id] of xml.matchAll(/\br:(?:id|embed|link)="([^"]*)"/gu)) {
      if (id !== undefined && idsOf.get(name)?.has(id) !== true) faults.push(`${name}: ${id} leads nowhere`)
    }
  }
  return faults
}

/** Every style, footnote and numbering a paragraph names must exist. */
const styleFaults = (parts: ReadonlyMap<string, string>): string[] => {
  const styles = new Set(
    elementsOf(parseXml(parts.get('word/styles.xml') ?? '<none/>'), 'w:style').map(
      (style) => style.attributes['w:styleId'],
    ),
  )
  return [...parts].flatMap(([name, xml]) =>
    [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]*)"/gu)]
      .filter(([, id]) => !styles.has(id))
      // The default character style exists in every reader without being written.
      .filter(([, id]) => id !== 'DefaultParagraphFont')
      .map(([, id]) => `${name}: no style ${id}`),
  )
}

const spanOf = (cell: XmlElement): number => Number(settingOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1)

/** Rows must fill the grid, every cell must end with a paragraph, and a cell carried down must hang on one above it. */
const faultsOfTable = (table: XmlElement): string[] => {
  const columns = childOf(table, 'w:tblGrid')?.children.length ?? 0
  const rows = table.children.filter((child) => child.name === 'w:tr')
  const faults = rows.length === 0 ? ['a table without rows'] : []
  let above = new Set<number>()
  for (const [index, row] of rows.entries()) {
    const cells = row.children.filter((child) => child.name === 'w:tc')
    const merged = new Set<number>()
    let column = 0
    for (const cell of cells) {
      const merge = settingOf(childOf(cell, 'w:tcPr'), 'w:vMerge')
      if (merge !== undefined && merge !== 'restart' && !above.has(column))
        faults.push(`row ${index + 1}: a cell carried down from nothing`)
      if (merge !== undefined) merged.add(column)
      if (cell.children.at(-1)?.name !== 'w:p')
        faults.push(`row ${index + 1}: a cell without a last paragraph`)
      column += spanOf(cell)
    }
    if (column !== columns) faults.push(`row ${index + 1}: ${column} of ${columns} columns`)
    above = merged
  }
  return faults
}

const tableFaults = (xml: string): string[] => elementsOf(parseXml(xml), 'w:tbl').flatMap(faultsOfTable)

/** Drawings must have a number of their own and be described for who cannot see them. */
const drawingFaults = (xml: string): string[] => {
  const drawings = elementsOf(parseXml(xml), 'wp:docPr')
  const ids = drawings.map((drawing) => drawing.attributes.id)
  return [
    ...(new Set(ids).size < ids.length ? ['two drawings of one number'] : []),
    ...drawings
      .filter((drawing) => (drawing.attributes.descr ?? '') === '')
      .map((drawing) => `drawing ${drawing.attributes.id} without a description`),
  ]
}

/**
 * What would make Word or WPS call the file damaged, as far as it can be told without them: parts that are not
 * well-formed, content types and relationships that do not resolve, styles that do not exist, children out of order, tables
 * whose rows do not fill their grid, drawings nobody described.
 * Empty means none found.
 */
export const packageFaults = (docx: Uint8Array): string[] => {
  const parts = partsOf(docx)
  const xmlParts = [...parts].filter(([name]) => /\.(?:xml|rels)$/u.test(name))
  const broken = xmlParts.flatMap(([name, xml]) => {
    const reason = malformed(xml)
    return reason === undefined ? [] : [`${name}: ${reason}`]
  })
  if (broken.length > 0) return broken
  return [
    ...contentTypeFaults(parts),
    ...relationshipFaults(parts),
    ...styleFaults(parts),
    ...xmlParts.flatMap(([name, xml]) =>
      [...orderFaults(xml), ...tableFaults(xml), ...drawingFaults(xml)].map((fault) => `${name}: ${fault}`),
    ),
  ]
}
