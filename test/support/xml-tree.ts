import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element of a parsed XML part, with the order of its children kept. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text directly inside the element, blanks kept. */
  readonly text: string
}

type RawNode = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
})

const isRawNode = (value: unknown): value is RawNode => typeof value === 'object' && value !== null

const toElement = (raw: RawNode): XmlElement | undefined => {
  const name = Object.keys(raw).find((key) => key !== ':@' && key !== '#text')
  if (name === undefined || name.startsWith('?')) return undefined
  const content = raw[name]
  const nodes = Array.isArray(content) ? content.filter(isRawNode) : []
  const attributes = isRawNode(raw[':@']) ? raw[':@'] : {}
  return {
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
    children: nodes.map(toElement).filter((child) => child !== undefined),
    text: nodes.map((node) => ('#text' in node ? String(node['#text']) : '')).join(''),
  }
}

/** What XML 1.0 forbids in a document, as a character or as a reference to one (section 2.2). */
const FORBIDDEN =
  /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|&#(?:x(?:[0-8bcef]|1[0-9a-f])|[0-8]|1[124-9]|2\d|3[01]);/iu

/** Why a part is not well-formed XML, or undefined when it is. */
export const malformed = (xml: string): string | undefined => {
  if (FORBIDDEN.test(xml)) return 'holds a character XML forbids'
  const outcome = XMLValidator.validate(xml)
  return outcome === true ? undefined : `${outcome.err.msg} (line ${outcome.err.line})`
}

/** Parses a part and answers its root element; throws when there is none. */
export const parseXml = (xml: string): XmlElement => {
  const nodes: unknown = parser.parse(xml)
  const root = (Array.isArray(nodes) ? nodes.filter(isRawNode) : [])
    .map(toElement)
    .find((node) => node !== undefined)
  if (root === undefined) throw new Error('no root element')
  return root
}

/** The first child of that name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

/** All elements of that name inside, in document order, the element itself included. */
export const elementsOf = (element: XmlElement, name: string): XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => elementsOf(child, name)),
]

/** Value of `w:val` of the first child of that name; `undefined` when there is no such child. */
export const settingOf = (element: XmlElement | undefined, name: string): string | undefined => {
  const child = childOf(element, name)
  return child === undefined ? undefined : (child.attributes['w:val'] ?? 'true')
}
