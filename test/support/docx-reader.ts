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

/** A docx read back: its parts by name, the paragraphs of the body in order, and its styles by id. */
export type ReadDocx = {
  readonly parts: ReadonlyMap<string, string>
  readonly paragraphs: readonly ReadParagraph[]
  readonly styles: ReadonlyMap<string, XmlElement>
  readonly section: XmlElement
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
    styles: new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style])),
    section,
  }
}
