import { expect, test } from 'vitest'
import type { TableBlock, TableRow } from '#shared/documents/paper-document.ts'
import { roomyForm } from '#shared/documents/papers/roomy-form.ts'
import { pageCount } from '#shared/documents/printed-pages.ts'

const row = (height: number): TableRow => ({ cells: [{ paragraphs: [] }], height })
const form = (height: number): TableBlock => ({
  kind: 'table',
  columns: [156],
  head: [],
  rows: [row(height)],
  size: 'table',
  source: { kind: 'round' },
})
const boxes = Array.from({ length: 5 }, () => row(0))
const boxHeight = (table: TableBlock): number => table.rows.at(-1)?.height ?? 0
const pages = (table: TableBlock): number =>
  pageCount({ title: '', author: '', subject: '', blocks: [table] })

test('boxes are roomy where there is room', () => {
  expect(boxHeight(roomyForm([], form(60), boxes))).toBe(18)
})

test('boxes give way where that saves a page', () => {
  const fitted = roomyForm([], form(155), boxes)
  expect(pages(fitted)).toBe(1)
  expect(boxHeight(fitted)).toBeLessThan(18)
})

test('boxes stay roomy on a form that takes two pages anyway', () => {
  const fitted = roomyForm([], form(210), boxes)
  expect([pages(fitted), boxHeight(fitted)]).toEqual([2, 18])
})
