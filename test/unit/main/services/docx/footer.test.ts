import { expect, test } from 'vitest'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { LANDSCAPE } from '../../../../support/paper-block-samples.ts'
import { noticePaper } from '../../../../support/paper-samples.ts'
import { childOf, elementsOf, parseXml, settingOf } from '../../../../support/xml-tree.ts'

const portrait = readDocx(await writeDocx(noticePaper(1)))
const landscape = readDocx(await writeDocx({ ...noticePaper(1), format: LANDSCAPE }))

const footerOf = (type: 'default' | 'even', file = portrait) => {
  const reference = file.section.children.find(
    (child) => child.name === 'w:footerReference' && child.attributes['w:type'] === type,
  )
  const relationships = elementsOf(
    parseXml(file.parts.get('word/_rels/document.xml.rels') ?? ''),
    'Relationship',
  )
  const target = relationships.find((entry) => entry.attributes.Id === reference?.attributes['r:id'])
  return parseXml(file.parts.get(`word/${target?.attributes.Target}`) ?? '')
}

test.each([
  ['default', 'right', { 'w:right': '280' }],
  ['even', 'left', { 'w:left': '280' }],
] as const)('the footer for %s pages stands %s, one character of 14 pt in', (type, side, indent) => {
  const paragraph = elementsOf(footerOf(type), 'w:p')[0]
  const properties = childOf(paragraph, 'w:pPr')
  expect(settingOf(properties, 'w:jc')).toBe(side)
  expect(childOf(properties, 'w:ind')?.attributes).toEqual(indent)
})

test('reads — page —, every run with the east asian hint', () => {
  const runs = elementsOf(footerOf('default'), 'w:r')
  const shown = runs.flatMap((run) =>
    run.children.map((child) => (child.name === 'w:t' || child.name === 'w:instrText' ? child.text : '')),
  )
  expect(shown.join('')).toBe('— PAGE —')
  for (const run of runs) {
    expect(childOf(childOf(run, 'w:rPr'), 'w:rFonts')?.attributes['w:hint']).toBe('eastAsia')
  }
})

test('is 四号 宋体 on a line of its own height, off the grid', () => {
  const style = portrait.styles.get('GwFooter')
  const run = childOf(style, 'w:rPr')
  expect(settingOf(run, 'w:sz')).toBe('28')
  expect(childOf(run, 'w:rFonts')?.attributes['w:eastAsia']).toBe('宋体')
  expect(childOf(run, 'w:rFonts')?.attributes['w:ascii']).toBe('宋体')
  const paragraph = childOf(style, 'w:pPr')
  expect(settingOf(paragraph, 'w:snapToGrid')).toBe('0')
  expect(childOf(paragraph, 'w:spacing')?.attributes).toMatchObject({
    'w:line': '280',
    'w:lineRule': 'exact',
  })
})

test('fills the footer up to the type area, so that no page has more room for text than another', () => {
  const spacing = childOf(childOf(portrait.styles.get('GwFooter'), 'w:pPr'), 'w:spacing')?.attributes
  expect(Number(spacing?.['w:before'])).toBe(1984 - 1446 - 280 - 10)
})

test.each([
  ['default', 'right'],
  ['even', 'left'],
] as const)('on a landscape sheet the one for %s pages runs down beside the type area', (type, side) => {
  const [table] = elementsOf(footerOf(type, landscape), 'w:tbl')
  const position = childOf(childOf(table, 'w:tblPr'), 'w:tblpPr')?.attributes
  expect(position).toMatchObject({
    'w:horzAnchor': 'page',
    'w:tblpX': String(1984 - 397 - 140),
    'w:vertAnchor': 'page',
    'w:tblpY': '1587',
  })
  const [height] = table === undefined ? [] : elementsOf(table, 'w:trHeight')
  expect(height?.attributes).toEqual({ 'w:val': '8844', 'w:hRule': 'exact' })
  const [cell] = table === undefined ? [] : elementsOf(table, 'w:tc')
  expect(settingOf(childOf(cell, 'w:tcPr'), 'w:textDirection')).toBe('tbRl')
  expect(settingOf(childOf(childOf(cell, 'w:p'), 'w:pPr'), 'w:jc')).toBe(side)
})
