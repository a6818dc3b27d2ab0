import { describe, expect, test } from 'vitest'
import { LINE_PITCH, TWIPS_PER_MM } from '#shared/documents/page-layout.ts'
import type { TableRow } from '#shared/documents/paper-document.ts'
import { placedCells, rowHeights, TABLE } from '#shared/documents/table-layout.ts'
import { cell } from '../../../support/paper-block-samples.ts'
import { pureHan } from '../../../support/paper-samples.ts'

const placesOf = (rows: readonly TableRow[], columns: number) =>
  placedCells(rows, columns).map(({ row, column, columns: wide, rows: high }) => [row, column, wide, high])

describe('cells', () => {
  test('take the columns no cell from above covers', () => {
    const rows = [
      { cells: [cell('甲', { rows: 2 }), cell('乙'), cell('丙', { rows: 3 })] },
      { cells: [cell('丁')] },
      { cells: [cell('戊', { columns: 2 })] },
    ]
    expect(placesOf(rows, 3)).toEqual([
      [0, 0, 1, 2],
      [0, 1, 1, 1],
      [0, 2, 1, 3],
      [1, 1, 1, 1],
      [2, 0, 2, 1],
    ])
  })

  test('that reach over the edge of the table end there, one without a column is left out', () => {
    const rows = [{ cells: [cell('甲', { columns: 5, rows: 9 })] }, { cells: [cell('乙')] }]
    expect(placesOf(rows, 2)).toEqual([[0, 0, 2, 2]])
  })

  test('do not run into a cell from above', () => {
    const rows = [{ cells: [cell('甲'), cell('乙', { rows: 2 })] }, { cells: [cell('丙', { columns: 2 })] }]
    expect(placesOf(rows, 2)).toEqual([
      [0, 0, 1, 1],
      [0, 1, 1, 2],
      [1, 0, 1, 1],
    ])
  })
})

describe('heights', () => {
  const around = TABLE.padding.top + TABLE.padding.bottom + TABLE.border
  const table = { columns: [42, 42], size: 'table' as const }

  test('are those of the tallest cell, or the least a row asks for', () => {
    // 42 mm less the padding hold ten characters of 10.5 pt.
    const rows = [{ cells: [cell(pureHan(25)), cell('短')] }, { height: 30, cells: [cell('一'), cell('二')] }]
    expect(rowHeights(rows, table)).toEqual([3 * LINE_PITCH.table + around, Math.round(30 * TWIPS_PER_MM)])
  })

  test('what a cell over several rows needs beyond them is added to the last', () => {
    const rows = [{ cells: [cell(pureHan(55), { rows: 2 }), cell('短')] }, { cells: [cell('短')] }]
    const [first = 0, second = 0] = rowHeights(rows, table)
    expect(first).toBe(LINE_PITCH.table + around)
    expect(first + second).toBe(6 * LINE_PITCH.table + around)
  })
})
