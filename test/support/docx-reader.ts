import { strFromU8, unzipSync } from 'fflate'
import { childOf, elementsOf, parseXml, settingOf, type XmlElement } from './xml-tree.ts'

/** A stretch of text with its own properties, as the file holds it (no inheritance applied). */
export type ReadRun = {
  /** Line breaks as `\n`, tabs as `\t`. */
  readonly text: string
  /** Attributes of `w:rFonts`: `w:ascii`, `w:hAnsi`, `w:cs`, `w:eastAsia`, `w:hint`. */
  readonly fonts: Readonly<Record<string, string>>
  readonly bold: boolean
  readonly highlight: string | undefined
  readonly color: string | undefined
}

/** A paragraph of the body. Indents and spacing as attributes of `w:ind` and `w:spacing`, in twips. */
export type ReadParagraph = {
  readonly style: string | undefined
  readonly text: string
  readonly runs: readonly ReadRun[]
  readonly keepNext: boolean
  readonly keepLines: boolean
  readonly alignment: string | undefined
  readonly indent: Readonly<Record<string, string>>
}

/**
 * A docx read back: its parts by name, the paragraphs of the body in order (those of cells too), its tables, its styles by
 * id, and the properties of its sections; `section` is the last one's.
 */
export type ReadDocx = {
  readonly parts: ReadonlyMap<string, string>
  readonly paragraphs: readonly ReadParagraph[]
  readonly tables: readonly XmlElement[]
  readonly styles: ReadonlyMap<string, XmlElement>
  readonly sections: readonly XmlElement[]
  readonly section: XmlElement
  /** What is read on the paper, a line each: rows with their cells parted by tabs, empty lines left out. */
  readonly text: string
}

const runText = (run: XmlElement): string =>
  run.children
    .map((child) => {
      if (child.name === 'w:t') return child.text
      if (child.name === 'w:br') return '\n'
      return child.name === 'w:tab' ? '\t' : ''
    })
    .join('')

const switchedOn = (properties: XmlElement | undefined, name: string): boolean => {
  const value = settingOf(properties, name)
  return value !== undefined && value !== 'false' && value !== '0'
}

const readRun = (run: XmlElement): ReadRun => {
  const properties = childOf(run, 'w:rPr')
  return {
    text: runText(run),
    fonts: childOf(properties, 'w:rFonts')?.attributes ?? {},
    bold: switchedOn(properties, 'w:b'),
    highlight: settingOf(properties, 'w:highlight'),
    color: settingOf(properties, 'w:color'),
  }
}

const readParagraph = (paragraph: XmlElement): ReadParagraph => {
  const properties = childOf(paragraph, 'w:pPr')
  const runs = elementsOf(paragraph, 'w:r').map(readRun)
  return {
    style: settingOf(properties, 'w:pStyle'),
    text: runs.map((run) => run.text).join(''),
    runs,
    keepNext: switchedOn(properties, 'w:keepNext'),
    keepLines: switchedOn(properties, 'w:keepLines'),
    alignment: settingOf(properties, 'w:jc'),
    indent: childOf(properties, 'w:ind')?.attributes ?? {},
  }
}

/** The parts of a package by name, as text. */
export const partsOf = (docx: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]))

const partOf = (parts: ReadonlyMap<string, string>, name: string): XmlElement => {
  const xml = parts.get(name)
  if (xml === undefined) throw new Error(`the package has no ${name}`)
  return parseXml(xml)
}

/** What stands at the ends of one line is parted by a tab in the file, by two blanks as text; a rule runs to its label by tabs. */
const ENDS_OF_A_LINE = new Set(['GwRedHead', 'GwImprint', 'GwRule'])

const linesOfParagraph = (paragraph: XmlElement): string[] => {
  const { style, text } = readParagraph(paragraph)
  const line = ENDS_OF_A_LINE.has(style ?? '')
    ? text.replace(/^\t　|　\t$/gu, '').replace('\t', '　　')
    : text
  return line.split('\n')
}

const cellText = (cell: XmlElement): string =>
  cell.children
    .filter((child) => child.name === 'w:p')
    .map((paragraph) => linesOfParagraph(paragraph).join(' '))
    .filter((line) => line !== '')
    .join(' ')

/** A cell under another that reaches down to it holds nothing of its own. */
const carriedDown = (cell: XmlElement): boolean =>
  ['true', 'continue'].includes(settingOf(childOf(cell, 'w:tcPr'), 'w:vMerge') ?? '')

const linesOf = (block: XmlElement): string[] => {
  if (block.name === 'w:p') return linesOfParagraph(block)
  if (block.name !== 'w:tbl') return []
  const rows = block.children.filter((child) => child.name === 'w:tr')
  return rows.map((row) =>
    row.children
      .filter((child) => child.name === 'w:tc' && !carriedDown(child))
      .map(cellText)
      .join('\t'),
  )
}

/** Reads a docx as a program that knows only the format would; throws when it is not one. */
export const readDocx = (docx: Uint8Array): ReadDocx => {
  const parts = partsOf(docx)
  const body = childOf(partOf(parts, 'word/document.xml'), 'w:body')
  const section = childOf(body, 'w:sectPr')
  if (body === undefined || section === undefined) throw new Error('the document has no body or no section')
  const styles = elementsOf(partOf(parts, 'word/styles.xml'), 'w:style')
  return {
    parts,
    paragraphs: elementsOf(body, 'w:p').map(readParagraph),
    tables: elementsOf(body, 'w:tbl'),
    styles: new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style])),
    sections: elementsOf(body, 'w:sectPr'),
    section,
    text: body.children
      .flatMap(linesOf)
      .filter((line) => line !== '')
      .map((line) => `${line}\n`)
      .join(''),
  }
}
