import { expect, test } from 'vitest'
import type { RedHeadBlock } from '#shared/documents/paper-document.ts'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { redHead } from '../../../../support/paper-block-samples.ts'
import { paper, title } from '../../../../support/paper-samples.ts'
import { childOf, elementsOf, parseXml, settingOf } from '../../../../support/xml-tree.ts'

const written = async (change: Partial<RedHeadBlock> = {}) => {
  const { paragraphs, parts } = readDocx(await writeDocx(paper(redHead(change), title('通报'))))
  const elements = elementsOf(parseXml(parts.get('word/document.xml') ?? ''), 'w:p')
  return { paragraphs, elements }
}

test('份号, 密级, 紧急程度 stand one under the other, what is missing leaves its line empty below', async () => {
  const all = await written()
  expect(all.paragraphs.slice(0, 3).map(({ text }) => text)).toEqual(['000001', '机密★1年', '特急'])
  expect(all.paragraphs[1]?.runs[0]?.fonts['w:eastAsia']).toBe('黑体')
  const some = await written({ copyNumber: '', urgency: '' })
  expect(some.paragraphs.slice(0, 3).map(({ text }) => text)).toEqual(['机密★1年', '', ''])
})

test('发文机关标志 is red 小标宋, narrower and lower the longer it is', async () => {
  const markOf = async (mark: string) => {
    const { elements, paragraphs } = await written({ mark })
    expect(paragraphs[3]).toMatchObject({ style: 'GwRedHeadMark', text: mark })
    const properties = elementsOf(elements[3] ?? parseXml('<none/>'), 'w:rPr')[0]
    return [settingOf(properties, 'w:w'), settingOf(properties, 'w:sz')]
  }
  expect(await markOf('青禾市文化馆文件')).toEqual(['80', '124'])
  expect(await markOf('中共青禾市文化馆党组文件')).toEqual(['66', '107'])
  expect(await markOf('中共青禾市文化馆党组巡察整改工作领导小组文件')).toEqual(['66', '58'])
})

test('发文字号 stands in the middle over a red line as wide as the type area', async () => {
  const { elements, paragraphs } = await written()
  expect(paragraphs[4]).toMatchObject({ text: '青文馆党发〔2024〕5号', alignment: 'center', indent: {} })
  const line = childOf(childOf(childOf(elements[4], 'w:pPr'), 'w:pBdr'), 'w:bottom')
  expect(line?.attributes).toMatchObject({ 'w:val': 'single', 'w:color': 'FF0000', 'w:space': '7' })
})

test('with a 签发人 it stands left, the name in 楷体 at the right, both one character in', async () => {
  const { elements, paragraphs } = await written({ signer: '张三丰' })
  expect(paragraphs[4]).toMatchObject({
    text: '青文馆党发〔2024〕5号\t签发人：张三丰',
    indent: { 'w:firstLine': '315' },
  })
  expect(paragraphs[4]?.runs.at(-1)).toMatchObject({
    text: '张三丰',
    fonts: { 'w:eastAsia': '楷体_GB2312' },
  })
  const tab = elementsOf(elements[4] ?? parseXml('<none/>'), 'w:tab')[0]
  expect(tab?.attributes).toEqual({ 'w:val': 'right', 'w:pos': '8529' })
})

test('it stays on the page of the title', async () => {
  const { paragraphs } = await written()
  expect(paragraphs.slice(0, 5).every(({ keepNext }) => keepNext)).toBe(true)
})

test('several 签发人 stand at tabs, two a line, the last line bears 发文字号 and the red line', async () => {
  const { elements, paragraphs } = await written({ signer: '张三丰、李四、王五六' })
  expect(paragraphs.slice(4, 6).map(({ text }) => text)).toEqual([
    '\t签发人：张三丰\t李　四',
    '青文馆党发〔2024〕5号\t王五六',
  ])
  const tabsOf = (index: number) =>
    elementsOf(childOf(childOf(elements[index], 'w:pPr'), 'w:tabs') ?? parseXml('<none/>'), 'w:tab').map(
      ({ attributes }) => attributes['w:pos'],
    )
  expect(tabsOf(4)).toEqual(['5040', '7560'])
  expect(tabsOf(5)).toEqual(['6300'])
  expect(paragraphs[4]?.indent).toEqual({})
  expect(paragraphs[5]?.indent).toMatchObject({ 'w:firstLine': '315' })
  expect(childOf(childOf(elements[4], 'w:pPr'), 'w:pBdr')).toBeUndefined()
  expect(childOf(childOf(elements[5], 'w:pPr'), 'w:pBdr')).toBeDefined()
  expect(paragraphs.slice(0, 6).every(({ keepNext }) => keepNext)).toBe(true)
})

test('a mark too long for one line is written on two', async () => {
  const { paragraphs } = await written({
    mark: '中共青禾湖自治州自然资源和规划局国有林草湿地保护与不动产登记中心党组文件',
  })
  expect(paragraphs[3]?.text.split('\n')).toHaveLength(2)
})
