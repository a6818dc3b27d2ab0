import { expect, test } from 'vitest'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { noticePaper } from '../../../../support/paper-samples.ts'
import { childOf, elementsOf, parseXml, settingOf } from '../../../../support/xml-tree.ts'

const file = readDocx(await writeDocx(noticePaper(1)))

const footerOf = (type: 'default' | 'even') => {
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
  const style = file.styles.get('GwFooter')
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
