import { expect, test } from 'vitest'
import { type MeasuredBlock, measuredBlocks, type PageSlice, paginate } from '#shared/documents/pagination.ts'
import type { Block } from '#shared/documents/paper-document.ts'
import { repeatableNumbers } from './repeatable-numbers.ts'

const text = (lines: number): MeasuredBlock => ({ lines, keepNext: false, keepLines: false })
const heading = (lines = 1): MeasuredBlock => ({ lines, keepNext: true, keepLines: true })
const linesOn = (page: readonly PageSlice[]) =>
  page.reduce((sum, { fromLine, toLine }) => sum + toLine - fromLine, 0)

test('a long paragraph fills pages of 22 lines', () => {
  expect(paginate([text(50)])).toEqual([
    [{ blockIndex: 0, fromLine: 0, toLine: 22 }],
    [{ blockIndex: 0, fromLine: 22, toLine: 44 }],
    [{ blockIndex: 0, fromLine: 44, toLine: 50 }],
  ])
})

test('two headings at the foot of a page move to the next together', () => {
  expect(paginate([text(20), heading(), heading(), text(3)])).toEqual([
    [{ blockIndex: 0, fromLine: 0, toLine: 20 }],
    [
      { blockIndex: 1, fromLine: 0, toLine: 1 },
      { blockIndex: 2, fromLine: 0, toLine: 1 },
      { blockIndex: 3, fromLine: 0, toLine: 3 },
    ],
  ])
})

test('a heading with one line of text after it may end a page', () => {
  expect(paginate([text(20), heading(), text(3)]).map(linesOn)).toEqual([22, 2])
})

test('a heading of two lines is not torn', () => {
  expect(paginate([text(21), heading(2), text(1)]).map(linesOn)).toEqual([21, 3])
})

test('what must stay together but is longer than a page is broken where the page ends', () => {
  expect(paginate(Array.from({ length: 30 }, () => heading())).map(linesOn)).toEqual([22, 8])
})

test('nothing gives no page', () => {
  expect(paginate([])).toEqual([])
  expect(paginate([text(0)])).toEqual([])
})

const source = { kind: 'preamble' } as const
const paragraph: Block = { kind: 'paragraph', runs: [{ text: '正文' }], source }
const blank: Block = { kind: 'blank', lines: 1 }
const signature: Block = { kind: 'signature', issuer: '单位', date: '2023年5月9日', seal: false, source }

test.each([19, 20, 21, 22])('the signature after %i lines of text takes the last line along', (lines) => {
  const pages = paginate(measuredBlocks([paragraph, blank, signature], [lines, 1, 2]))
  const last = pages.at(-1) ?? []
  expect(last.map(({ blockIndex }) => blockIndex)).toEqual([0, 1, 2])
  expect(linesOn(last)).toBe(lines === 19 ? 22 : 4)
})

test('title, blank line and first line of text stay together', () => {
  const title: Block = { kind: 'title', lines: ['一', '二'], source: { kind: 'title' } }
  const outline: Block = { kind: 'outline', level: 1, runs: [{ text: '一、' }], source }
  const pages = paginate(measuredBlocks([outline, title, blank, paragraph], [19, 2, 1, 4]))
  expect(pages.map(linesOn)).toEqual([19, 7])
})

test('every line exactly once, in order, no page too full, no heading at the foot', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const next = repeatableNumbers(seed)
    const blocks = Array.from({ length: 1 + Math.floor(next() * 60) }, () =>
      next() < 0.3 ? heading(1 + Math.floor(next() * 2)) : text(Math.floor(next() * 30)),
    )
    const perPage = 5 + Math.floor(next() * 30)
    const pages = paginate(blocks, perPage)
    const shown = pages.flatMap((page) =>
      page.flatMap(({ blockIndex, fromLine, toLine }) =>
        Array.from({ length: toLine - fromLine }, (_, line) => `${blockIndex}:${fromLine + line}`),
      ),
    )
    const expected = blocks.flatMap(({ lines }, index) =>
      Array.from({ length: lines }, (_, line) => `${index}:${line}`),
    )
    expect(shown).toEqual(expected)
    for (const [index, page] of pages.entries()) {
      expect(linesOn(page)).toBeGreaterThan(0)
      expect(linesOn(page)).toBeLessThanOrEqual(perPage)
      const last = page.at(-1)
      const onlyHeadings = page.every(({ blockIndex }) => blocks[blockIndex]?.keepNext)
      if (index < pages.length - 1 && !onlyHeadings && last !== undefined)
        expect(blocks[last.blockIndex]?.keepNext).toBe(false)
    }
  }
})
