import { expect, test } from 'vitest'
import type { ImprintBlock } from '#shared/documents/paper-document.ts'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { imprint } from '../../../../support/paper-block-samples.ts'
import { paper, paragraphOfLines } from '../../../../support/paper-samples.ts'
import { childOf, elementsOf, parseXml, settingOf } from '../../../../support/xml-tree.ts'

const written = async (change: Partial<ImprintBlock> = {}, lines = 30) => {
  const file = readDocx(await writeDocx(paper(paragraphOfLines(lines), imprint(change))))
  const body = elementsOf(parseXml(file.parts.get('word/document.xml') ?? ''), 'w:p')
  return { ...file, elements: body }
}
const STYLES = ['GwImprintRule', 'GwImprint']

test('is a frame at the lower edge of the type area, its rules and rows in order', async () => {
  const { elements, paragraphs } = await written()
  const framed = elements.filter((each) => childOf(childOf(each, 'w:pPr'), 'w:framePr') !== undefined)
  expect(framed).toHaveLength(5)
  for (const each of framed) {
    expect(childOf(childOf(each, 'w:pPr'), 'w:framePr')?.attributes).toEqual({
      'w:w': '8844',
      'w:hAnchor': 'margin',
      'w:vAnchor': 'margin',
      'w:xAlign': 'left',
      'w:yAlign': 'bottom',
      'w:wrap': 'notBeside',
    })
  }
  const rules = framed.filter((each) => settingOf(childOf(each, 'w:pPr'), 'w:pStyle') === 'GwImprintRule')
  const thickness = rules.map((each) => childOf(childOf(each, 'w:pPr'), 'w:spacing')?.attributes['w:line'])
  expect(thickness).toEqual(['20', '15', '20'])
  expect(paragraphs.filter(({ style }) => style === 'GwImprint').map(({ text }) => text)).toEqual([
    '抄送：市纪委监委，市委组织部，市委宣传部，市文化和旅游局党组，各县文化馆党支部，馆属各科室。',
    '中共青禾市文化馆党组办公室\t2024年12月9日印发',
  ])
})

test('the recipients hang under the first of them, a full stop is not doubled', async () => {
  const { paragraphs } = await written({ copyTo: '市委组织部。' })
  const [copy, office] = paragraphs.filter(({ style }) => style === 'GwImprint')
  expect(copy).toMatchObject({
    text: '抄送：市委组织部。',
    indent: { 'w:left': '1120', 'w:hanging': '840', 'w:right': '280' },
  })
  expect(office?.indent).toMatchObject({ 'w:left': '280', 'w:right': '280' })
})

test('without recipients it has one row and no thin rule, without any text it is left out', async () => {
  const one = await written({ copyTo: '' })
  expect(one.paragraphs.filter(({ style }) => style === 'GwImprintRule')).toHaveLength(2)
  const none = await written({ copyTo: '', printingOffice: '', printDate: '' })
  expect(none.paragraphs.filter(({ style }) => STYLES.includes(style ?? ''))).toEqual([])
})

test('under the text it needs no section, on its own page one that begins on an even page', async () => {
  const typesOf = (sections: Awaited<ReturnType<typeof written>>['sections']) =>
    sections.map((section) => settingOf(section, 'w:type'))
  expect(typesOf((await written({}, 30)).sections)).toEqual(['nextPage'])
  expect(typesOf((await written({}, 10)).sections)).toEqual(['nextPage', 'evenPage'])
  // An empty page, written, makes it even after two full ones.
  expect(typesOf((await written({}, 44)).sections)).toEqual(['nextPage', 'nextPage', 'evenPage'])
})
