import { expect, test } from 'vitest'
import { FONTS, LATIN_FONT } from '#shared/documents/page-layout.ts'
import { fontOf, fontTableEntries } from '../../../../../main/services/docx/fonts.ts'
import { elementsOf, parseXml, settingOf } from '../../../../support/xml-tree.ts'

const entries = elementsOf(parseXml(`<w:fonts>${fontTableEntries()}</w:fonts>`), 'w:font')
const entryOf = (name: string) => entries.find((entry) => entry.attributes['w:name'] === name)

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
  expect(fontOf('heading2')).toEqual({
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    cs: 'Times New Roman',
    eastAsia: '楷体_GB2312',
  })
})
