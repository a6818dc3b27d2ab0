import { expect, test } from 'vitest'
import { FONTS, LATIN_FONT } from '#shared/documents/page-layout.ts'
import type { PaperFonts } from '#shared/documents/paper-document.ts'
import { fontTableEntries, typefacesOf } from '../../../../../main/services/docx/fonts.ts'
import { elementsOf, parseXml, settingOf, type XmlElement } from '../../../../support/xml-tree.ts'

const tableOf = (fonts?: PaperFonts) =>
  elementsOf(parseXml(`<w:fonts>${fontTableEntries(fonts)}</w:fonts>`), 'w:font')
const nameOf = (entry: XmlElement) => entry.attributes['w:name']
const entries = tableOf()
const entryOf = (name: string) => entries.find((entry) => nameOf(entry) === name)

test('every font a paper can name is in the table', () => {
  const named = [LATIN_FONT, ...Object.values(FONTS).flatMap(({ name, latin }) => [name, latin])]
  expect(new Set(entries.map((entry) => entry.attributes['w:name']))).toEqual(new Set(named))
})

test.each([
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
  ['黑体', 'SimHei'],
  ['方正小标宋简体', '华文中宋'],
])('%s gives %s where it is missing', (name, altName) => {
  expect(settingOf(entryOf(name), 'w:altName')).toBe(altName)
  expect(settingOf(entryOf(name), 'w:charset')).toBe('86')
})

test('a role sets Chinese text and Latin text apart', () => {
  expect(typefacesOf().heading2).toEqual({
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    cs: 'Times New Roman',
    eastAsia: '楷体_GB2312',
  })
})

test('a chosen font takes the place of the official one, which stands in for it where it is missing', () => {
  const fonts = { title: '华文中宋', body: '仿宋' }
  const names = tableOf(fonts).map(nameOf)
  expect(names).toEqual(['华文中宋', '黑体', '楷体_GB2312', '仿宋', '宋体', 'Times New Roman'])
  expect(settingOf(tableOf(fonts)[0], 'w:altName')).toBe('方正小标宋简体')
  expect(typefacesOf(fonts).title).toMatchObject({ ascii: '华文中宋', eastAsia: '华文中宋' })
  expect(typefacesOf(fonts).body).toMatchObject({ ascii: 'Times New Roman', eastAsia: '仿宋' })
})

test('a font chosen for two roles stands in the table once, and marks of XML in its name do not break it', () => {
  const table = tableOf({ title: '甲"&<乙>', body: '甲"&<乙>' })
  expect(table.map(nameOf).filter((name) => name === '甲"&<乙>')).toHaveLength(1)
})
