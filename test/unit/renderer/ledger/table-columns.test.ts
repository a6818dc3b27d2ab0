import { expect, test } from 'vitest'
import { COLUMNS, placeColumns, TICK_WIDTH } from '../../../../renderer/ledger/table-columns.ts'

test('columns fill the width to the pixel, side by side', () => {
  for (const available of [1152, 1238, 1281, 1792]) {
    const { columns, width } = placeColumns(COLUMNS, available)
    expect(width).toBe(available)
    expect(columns.map(({ id }) => id)).toEqual(COLUMNS)
    let left = TICK_WIDTH
    for (const column of columns) {
      expect(column.left).toBe(left)
      left += column.width
    }
    expect(left).toBe(available)
  }
})

test('too narrow a frame leaves every column its least width', () => {
  const narrow = placeColumns(COLUMNS, 300)
  expect(narrow.width).toBeGreaterThan(1000)
  expect(narrow).toEqual(placeColumns(COLUMNS, 0))
})

test('what hidden columns leave goes to those with long texts', () => {
  const all = placeColumns(COLUMNS, 1400).columns
  const fewer = placeColumns(
    COLUMNS.filter((id) => id !== 'measures' && id !== 'people'),
    1400,
  ).columns
  const widthOf = (columns: typeof all, id: string) => columns.find((column) => column.id === id)?.width ?? 0
  expect(widthOf(fewer, 'title')).toBeGreaterThan(widthOf(all, 'title') + 50)
  expect(widthOf(fewer, 'deadline')).toBeLessThan(widthOf(all, 'deadline') + 20)
})
