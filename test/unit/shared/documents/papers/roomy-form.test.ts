import { expect, test } from 'vitest'
import type { Block, TableBlock, TableRow } from '#shared/documents/paper-document.ts'
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
const BARE = { over: [], under: [] }
const boxes = Array.from({ length: 5 }, () => row(0))
const boxHeight = (table: TableBlock): number => table.rows.at(-1)?.height ?? 0
const pages = (table: TableBlock): number =>
  pageCount({ title: '', author: '', subject: '', blocks: [table] })

test('boxes are roomy where there is room', () => {
  expect(boxHeight(roomyForm(BARE, form(60), boxes))).toBe(18)
})

test('boxes give way where that saves a page', () => {
  const fitted = roomyForm(BARE, form(155), boxes)
  expect(pages(fitted)).toBe(1)
  expect(boxHeight(fitted)).toBeLessThan(18)
})

test('boxes stay roomy on a form that takes two pages anyway', () => {
  const long = { ...form(0), rows: Array.from({ length: 10 }, () => row(30)) }
  const fitted = roomyForm(BARE, long, boxes)
  expect([pages(fitted), boxHeight(fitted)]).toEqual([2, 18])
})

test('a form never leaves what stands under it alone on a second page', () => {
  const note: Block = {
    kind: 'paragraph',
    runs: [{ text: '注：佐证材料附后。' }],
    size: 'small',
    source: { kind: 'round' },
  }
  for (let height = 60; height < 160; height += 1) {
    const fitted = roomyForm({ over: [], under: [note] }, form(height), boxes)
    expect(pageCount({ title: '', author: '', subject: '', blocks: [fitted, note] })).toBe(pages(fitted))
  }
})

test('the other rows give way after the boxes', () => {
  const tall = { ...form(0), rows: Array.from({ length: 8 }, () => row(20)) }
  const fitted = roomyForm(BARE, tall, boxes)
  expect([pages(fitted), boxHeight(fitted), fitted.rows[0]?.height]).toEqual([1, 13, 12])
})
