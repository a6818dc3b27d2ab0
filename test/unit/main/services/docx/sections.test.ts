import { describe, expect, test } from 'vitest'
import type { Block, PageFormat } from '#shared/documents/paper-document.ts'
import { partsOfPaper } from '../../../../../main/services/docx/sections.ts'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { LANDSCAPE, ledgerTable } from '../../../../support/paper-block-samples.ts'
import { blank, paper, paragraph, signature, title } from '../../../../support/paper-samples.ts'
import { childOf, elementsOf, parseXml } from '../../../../support/xml-tree.ts'

const A3: PageFormat = { ...LANDSCAPE, paper: 'A3' }
const turn = (format: PageFormat): Block => ({ kind: 'pageBreak', format })
const BREAK: Block = { kind: 'pageBreak' }

describe('the sheets', () => {
  test('are those of the paper and of its page breaks, margins turned with the sheet', async () => {
    const { sections } = readDocx(
      await writeDocx(
        paper(paragraph('一。'), turn(LANDSCAPE), paragraph('二。'), turn(A3), paragraph('三。')),
      ),
    )
    const sizes = sections.map((section) => childOf(section, 'w:pgSz')?.attributes)
    expect(sizes).toEqual([
      { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' },
      { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' },
      { 'w:w': '23811', 'w:h': '16838', 'w:orient': 'landscape' },
    ])
    const [, turned] = sections.map((section) => childOf(section, 'w:pgMar')?.attributes)
    expect(turned).toMatchObject({ 'w:top': '1587', 'w:right': '2098', 'w:bottom': '1475', 'w:left': '1984' })
    const grids = sections.map((section) => childOf(section, 'w:docGrid')?.attributes)
    expect(grids).toEqual([
      { 'w:type': 'lines', 'w:linePitch': '579' },
      { 'w:linePitch': '312' },
      { 'w:linePitch': '312' },
    ])
  })

  test('the numbering of pages goes on, and a sheet without numbers has empty footers of its own', async () => {
    const bare = turn({ ...LANDSCAPE, pageNumbers: false })
    const { sections, parts } = readDocx(await writeDocx(paper(paragraph('一。'), bare, paragraph('二。'))))
    expect(sections.map((section) => childOf(section, 'w:pgNumType')?.attributes)).toEqual([{}, {}])
    const references = sections.map(
      (section) => section.children.filter((child) => child.name === 'w:footerReference').length,
    )
    expect(references).toEqual([2, 2])
    const fields = [...parts]
      .filter(([name]) => /^word\/footer\d+\.xml$/u.test(name))
      .map(([, xml]) => elementsOf(parseXml(xml), 'w:instrText').length)
    expect(fields.sort()).toEqual([0, 0, 1, 1])
  })
})

describe('page breaks', () => {
  const startsOf = (...blocks: readonly Block[]) =>
    partsOfPaper(paper(...blocks)).map(({ blocks: each }) => each.map(({ flow }) => flow.newPage))

  test('begin a page with the next block, several in a row or before anything leave no empty page', () => {
    expect(startsOf(paragraph('一。'), BREAK, paragraph('二。'), paragraph('三。'))).toEqual([
      [false, true, false],
    ])
    expect(startsOf(BREAK, paragraph('一。'), BREAK, BREAK, paragraph('二。'))).toEqual([[false, true]])
    expect(startsOf(turn(LANDSCAPE), paragraph('一。'), BREAK, turn(A3), paragraph('二。'))).toEqual([
      [false],
      [false],
    ])
    expect(startsOf(paragraph('一。'), turn({ ...LANDSCAPE }), turn(A3), paragraph('二。'))).toEqual([
      [false],
      [false],
    ])
  })

  test('a break onto the same sheet makes no new section', () => {
    const same = turn({ paper: 'A4', orientation: 'portrait', pageNumbers: true })
    expect(startsOf(paragraph('一。'), same, paragraph('二。'))).toEqual([[false, true]])
  })

  test.each<[string, Block]>([
    ['title', title('附件')],
    ['text', paragraph('一。')],
    ['blank lines', blank(2)],
    ['signature', signature('青禾馆', '2024年12月9日')],
    ['table', ledgerTable(1)],
    ['rule', { kind: 'rule', line: 'dashed', label: '回执' }],
  ])('a %s begins the page with its first paragraph only', async (_, block) => {
    const { parts } = readDocx(await writeDocx(paper(paragraph('零。'), BREAK, block)))
    const breaks = elementsOf(parseXml(parts.get('word/document.xml') ?? ''), 'w:p').map(
      (each) => childOf(childOf(each, 'w:pPr'), 'w:pageBreakBefore') !== undefined,
    )
    expect(breaks.indexOf(true)).toBe(1)
    expect(breaks.filter(Boolean)).toHaveLength(1)
  })
})
