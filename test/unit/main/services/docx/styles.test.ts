import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { noticePaper } from '../../../../support/paper-samples.ts'
import { childOf, elementsOf, parseXml, settingOf, type XmlElement } from '../../../../support/xml-tree.ts'

const file = readDocx(await writeDocx(noticePaper(1)))
const part = (name: string): XmlElement => parseXml(file.parts.get(name) ?? '')
const styleOf = (id: string): XmlElement => {
  const style = file.styles.get(id)
  if (style === undefined) throw new Error(`no style ${id}`)
  return style
}
const paragraphOf = (id: string) => childOf(styleOf(id), 'w:pPr')
const runOf = (id: string) => childOf(styleOf(id), 'w:rPr')
const fontsOf = (id: string) => childOf(runOf(id), 'w:rFonts')?.attributes

const EXACT_LINE = { 'w:before': '0', 'w:after': '0', 'w:line': '579', 'w:lineRule': 'exact' }
const FIRST_LINE = { 'w:firstLine': '630', 'w:firstLineChars': '200' }

describe('the page', () => {
  test('is A4 with the type area of GB/T 9704-2012 and a grid of 22 lines', () => {
    expect(childOf(file.section, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    expect(childOf(file.section, 'w:pgMar')?.attributes).toMatchObject({
      'w:top': '2098',
      'w:left': '1587',
      'w:right': '1475',
      'w:bottom': '1984',
      'w:footer': '1446',
      'w:gutter': '0',
    })
    expect(childOf(file.section, 'w:docGrid')?.attributes).toEqual({
      'w:type': 'lines',
      'w:linePitch': '579',
    })
  })
})

describe('the defaults', () => {
  const defaults = elementsOf(part('word/styles.xml'), 'w:docDefaults')[0]
  const run = childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')

  test('are 三号 仿宋_GB2312, Chinese text', () => {
    expect(childOf(run, 'w:rFonts')?.attributes).toEqual({
      'w:ascii': 'Times New Roman',
      'w:hAnsi': 'Times New Roman',
      'w:cs': 'Times New Roman',
      'w:eastAsia': '仿宋_GB2312',
    })
    expect(settingOf(run, 'w:sz')).toBe('32')
    expect(settingOf(run, 'w:spacing')).toBeUndefined()
    expect(childOf(run, 'w:lang')?.attributes).toEqual({ 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' })
  })

  test.each(['GwBody', 'Heading1', 'Heading2', 'Heading3', 'GwCell', 'GwRedHead', 'GwSignature'])(
    'leave text of body size to %s, set closer to give 28 characters a line',
    (id) => expect(settingOf(runOf(id), 'w:spacing')).toBe('-5'),
  )

  test.each(['Title', 'GwNote', 'GwTableText', 'GwSmallText', 'GwRedHeadMark', 'GwImprint', 'GwFooter'])(
    'leave the characters of %s as wide as they are',
    (id) => {
      expect(childOf(styleOf(id), 'w:basedOn')?.attributes['w:val'] ?? 'Normal').toBe('Normal')
      expect(settingOf(runOf('Normal'), 'w:spacing')).toBeUndefined()
      expect(settingOf(runOf(id), 'w:spacing')).toBeUndefined()
    },
  )

  test('have exact lines and the Chinese line rules', () => {
    const paragraph = childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')
    expect(childOf(paragraph, 'w:spacing')?.attributes).toEqual(EXACT_LINE)
    const rules = paragraphOf('Normal')?.children.map((child) => [child.name, child.attributes['w:val']])
    expect(rules).toEqual([
      ['w:widowControl', '0'],
      ['w:kinsoku', undefined],
      ['w:overflowPunct', undefined],
      ['w:autoSpaceDE', '0'],
      ['w:autoSpaceDN', '0'],
      ['w:adjustRightInd', '0'],
    ])
  })
})

describe('the styles', () => {
  test('title: 二号 小标宋, centred, not bold, off the grid, with what follows', () => {
    expect(fontsOf('Title')?.['w:eastAsia']).toBe('方正小标宋简体')
    expect(settingOf(runOf('Title'), 'w:sz')).toBe('44')
    expect(settingOf(runOf('Title'), 'w:b')).toBe('false')
    expect(settingOf(paragraphOf('Title'), 'w:snapToGrid')).toBe('0')
    expect(settingOf(paragraphOf('Title'), 'w:jc')).toBe('center')
    expect(settingOf(paragraphOf('Title'), 'w:keepNext')).toBe('true')
    expect(childOf(paragraphOf('Title'), 'w:spacing')?.attributes).toEqual(EXACT_LINE)
  })

  test.each([
    ['Heading1', '黑体', '0'],
    ['Heading2', '楷体_GB2312', '1'],
    ['Heading3', '仿宋_GB2312', '2'],
  ])('%s: %s 三号, not bold, outline level %s, never parted from what follows', (id, font, level) => {
    expect(fontsOf(id)).toMatchObject({ 'w:eastAsia': font, 'w:ascii': 'Times New Roman' })
    expect(settingOf(runOf(id), 'w:sz')).toBe('32')
    expect(settingOf(runOf(id), 'w:b')).toBe('false')
    expect(settingOf(runOf(id), 'w:color')).toBe('000000')
    expect(settingOf(paragraphOf(id), 'w:outlineLvl')).toBe(level)
    expect(settingOf(paragraphOf(id), 'w:keepNext')).toBe('true')
    expect(settingOf(paragraphOf(id), 'w:keepLines')).toBe('true')
    expect(childOf(paragraphOf(id), 'w:ind')?.attributes).toEqual(FIRST_LINE)
    expect(settingOf(styleOf(id), 'w:next')).toBe('GwBody')
  })

  test('body: justified, two characters of first-line indent, exact lines', () => {
    expect(childOf(paragraphOf('GwBody'), 'w:ind')?.attributes).toEqual(FIRST_LINE)
    expect(settingOf(paragraphOf('GwBody'), 'w:jc')).toBe('both')
    expect(childOf(paragraphOf('GwBody'), 'w:spacing')?.attributes).toEqual(EXACT_LINE)
  })

  test('outline lines take the fonts of headings without becoming headings', () => {
    expect(fontsOf('GwOutline1')?.['w:eastAsia']).toBe('黑体')
    expect(fontsOf('GwOutline2')?.['w:eastAsia']).toBe('楷体_GB2312')
    expect(settingOf(styleOf('GwOutline1'), 'w:basedOn')).toBe('GwBody')
    expect(settingOf(paragraphOf('GwOutline1'), 'w:outlineLvl')).toBeUndefined()
  })
})

describe('the settings', () => {
  test('keep marks at full width, tell odd pages from even ones, and ask for the rules of Word 2013', () => {
    const settings = part('word/settings.xml')
    expect(settingOf(settings, 'w:characterSpacingControl')).toBe('doNotCompress')
    expect(settingOf(settings, 'w:evenAndOddHeaders')).toBe('true')
    const compat = childOf(settings, 'w:compat')
    expect(settingOf(compat, 'w:doNotExpandShiftReturn')).toBe('true')
    expect(settingOf(compat, 'w:compatSetting')).toBe('15')
  })
})
