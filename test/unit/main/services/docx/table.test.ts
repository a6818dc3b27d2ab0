import { describe, expect, test } from 'vitest'
import type { Block, PaperDocument, TableRow } from '#shared/documents/paper-document.ts'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { cell, LANDSCAPE, ledgerTable } from '../../../../support/paper-block-samples.ts'
import { paper, pureHan } from '../../../../support/paper-samples.ts'
import { childOf, elementsOf, settingOf, type XmlElement } from '../../../../support/xml-tree.ts'

const landscape = (...blocks: readonly Block[]): PaperDocument => ({ ...paper(...blocks), format: LANDSCAPE })
const read = async (document: PaperDocument) => readDocx(await writeDocx(document))
const tableOf = async (document: PaperDocument): Promise<XmlElement> => {
  const [table] = (await read(document)).tables
  if (table === undefined) throw new Error('no table written')
  return table
}
const rowsOf = (table: XmlElement) => elementsOf(table, 'w:tr')
const cellsOf = (row: XmlElement | undefined) => (row === undefined ? [] : elementsOf(row, 'w:tc'))
const propertiesOf = (cellElement: XmlElement | undefined) => childOf(cellElement, 'w:tcPr')
const onRow = (row: XmlElement, name: string) => childOf(childOf(row, 'w:trPr'), name) !== undefined
const textOf = (element: XmlElement) =>
  elementsOf(element, 'w:t')
    .map(({ text }) => text)
    .join('')

const ledger = await tableOf(landscape(ledgerTable(6)))

describe('the frame', () => {
  test('is fixed, as wide as its columns, in the middle of the type area', () => {
    const properties = childOf(ledger, 'w:tblPr')
    expect(childOf(properties, 'w:tblLayout')?.attributes['w:type']).toBe('fixed')
    expect(settingOf(properties, 'w:jc')).toBe('center')
    const columns = elementsOf(ledger, 'w:gridCol').map((column) => Number(column.attributes['w:w']))
    expect(columns).toEqual([850, 2835, 4535, 4535])
    expect(Number(childOf(properties, 'w:tblW')?.attributes['w:w'])).toBe(12755)
  })

  test('two tables in a row stay two, and nothing of a line’s height stands after them', async () => {
    const { tables, paragraphs } = await read(landscape(ledgerTable(1), ledgerTable(1)))
    expect(tables).toHaveLength(2)
    expect(paragraphs.filter(({ style }) => style === 'GwTail')).toHaveLength(2)
    expect(paragraphs.at(-1)?.style).toBe('GwTail')
  })
})

describe('rows', () => {
  test('of the head are repeated, no row is cut', () => {
    const rows = rowsOf(ledger)
    expect(rows).toHaveLength(1 + 2 + 12)
    expect(rows.map((row) => onRow(row, 'w:tblHeader'))).toEqual([true, ...Array(14).fill(false)])
    expect(rows.every((row) => onRow(row, 'w:cantSplit'))).toBe(true)
  })

  test('taller than a page may be cut, so that their end is printed', async () => {
    const long = ledgerTable(1, () => pureHan(3000))
    const rows = rowsOf(await tableOf(landscape(long)))
    expect(rows.map((row) => onRow(row, 'w:cantSplit'))).toEqual([true, true, false, true])
  })

  test('that stay with the next have every paragraph say so', () => {
    const keeps = rowsOf(ledger).map((row) =>
      elementsOf(row, 'w:p').map((each) => childOf(childOf(each, 'w:pPr'), 'w:keepNext') !== undefined),
    )
    expect(keeps.slice(0, 4).map((row) => new Set(row))).toEqual([
      new Set([true]),
      new Set([true]),
      new Set([true]),
      new Set([false]),
    ])
  })

  test('have the height they ask for as the least', async () => {
    const form = { ...ledgerTable(0), rows: [{ height: 30, cells: [cell('意见', { columns: 4 })] }] }
    const height = childOf(childOf(rowsOf(await tableOf(landscape(form)))[1], 'w:trPr'), 'w:trHeight')
    expect(height?.attributes).toEqual({ 'w:val': '1701', 'w:hRule': 'atLeast' })
  })
})

describe('cells', () => {
  test('reach over columns and rows, those below them empty and of the height of their text', () => {
    const [, group, first, second] = rowsOf(ledger)
    expect(settingOf(propertiesOf(cellsOf(group)[0]), 'w:gridSpan')).toBe('4')
    expect(cellsOf(first).map((each) => settingOf(propertiesOf(each), 'w:vMerge'))).toEqual([
      'restart',
      'restart',
      undefined,
      undefined,
    ])
    const carried = cellsOf(second).slice(0, 2)
    expect(carried.map((each) => settingOf(propertiesOf(each), 'w:vMerge'))).toEqual(['continue', 'continue'])
    for (const each of carried) {
      expect(textOf(each)).toBe('')
      expect(settingOf(childOf(childOf(each, 'w:p'), 'w:pPr'), 'w:pStyle')).toBe('GwTableText')
    }
  })

  test('of the head are shaded and centred, others stand left and in the middle of their row', () => {
    const [head, , first] = rowsOf(ledger)
    const shade = (each: XmlElement | undefined) => childOf(propertiesOf(each), 'w:shd')?.attributes['w:fill']
    const align = (each: XmlElement | undefined) => settingOf(childOf(childOf(each, 'w:p'), 'w:pPr'), 'w:jc')
    expect([shade(cellsOf(head)[0]), align(cellsOf(head)[0])]).toEqual(['E7E6E6', 'center'])
    expect(shade(cellsOf(rowsOf(ledger)[1])[0])).toBe('F2F2F2')
    expect([shade(cellsOf(first)[2]), align(cellsOf(first)[2])]).toEqual([undefined, 'left'])
    expect(settingOf(propertiesOf(cellsOf(first)[2]), 'w:vAlign')).toBe('center')
    expect(align(cellsOf(first)[0])).toBe('center')
  })

  test.each([
    ['body', 'GwCell'],
    ['note', 'GwNote'],
    ['table', 'GwTableText'],
    ['small', 'GwSmallText'],
  ] as const)('of size %s have the style %s, no heading among them', async (size, style) => {
    const table = await tableOf(landscape({ ...ledgerTable(1), size }))
    const styles = elementsOf(table, 'w:p').map((each) => settingOf(childOf(each, 'w:pPr'), 'w:pStyle'))
    expect(new Set(styles)).toEqual(new Set([style]))
  })

  test('that a row lacks are filled, so that the file is not damaged', async () => {
    const rows: TableRow[] = [{ cells: [cell('甲')] }, { cells: [] }]
    const written = rowsOf(await tableOf(landscape({ ...ledgerTable(0), rows })))
    expect(written.slice(1).map((row) => cellsOf(row).length)).toEqual([4, 4])
  })
})

test('a table without any row is left out', async () => {
  const { tables } = await read(landscape({ ...ledgerTable(0), head: [] }))
  expect(tables).toEqual([])
})
