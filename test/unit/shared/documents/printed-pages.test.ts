import { expect, test } from 'vitest'
import { ESTIMATED_LINES, type LineCount } from '#shared/documents/block-heights.ts'
import type { PaperDocument } from '#shared/documents/paper-document.ts'
import { pageCount, printedPages } from '#shared/documents/printed-pages.ts'
import { imprint } from '../../../support/paper-block-samples.ts'
import {
  blank,
  noticePaper,
  paper,
  paragraph,
  paragraphOfLines,
  pureHan,
  signature,
} from '../../../support/paper-samples.ts'

test.each([1, 22, 23, 45])('%i lines of pure Han fill as many pages as they do in Word', (lines) => {
  expect(pageCount(paper(paragraphOfLines(lines)))).toBe(Math.ceil(lines / 22))
})

test('a paper without blocks has no page', () => {
  expect(pageCount(paper())).toBe(0)
})

test('a paper of thousands of findings is counted', () => {
  expect(pageCount(noticePaper(3000))).toBeGreaterThan(500)
})

const footsAndNumbers = (document: PaperDocument, count: LineCount = ESTIMATED_LINES) =>
  printedPages(document, count).pages.map(({ slices, foot, format }) => [
    slices.length > 0,
    foot !== undefined,
    format.pageNumbers,
  ])

test('an empty page before 版记 and the page of 版记 after it bear no number', () => {
  expect(footsAndNumbers(paper(paragraphOfLines(43), imprint()))).toEqual([
    [true, false, true],
    [true, false, true],
    [false, false, false],
    [false, true, false],
  ])
  expect(footsAndNumbers(paper(paragraphOfLines(10), imprint()))).toEqual([
    [true, false, true],
    [false, true, true],
  ])
})

test('where the text ends as the Word file has it, whatever was measured', () => {
  const last = paragraph(`${'于2024年3月4日至5月6日对照7项问题逐一核对'.repeat(3)}${pureHan(17)}`)
  const ending = [blank(), signature('中共青禾市文化馆党组', '2024年12月9日'), imprint()]
  expect(footsAndNumbers(paper(paragraphOfLines(16), last, ...ending))).toEqual([
    [true, false, true],
    [true, true, true],
  ])
  const oneMore: LineCount = {
    ...ESTIMATED_LINES,
    ofText: (block, width) => ESTIMATED_LINES.ofText(block, width) + 1,
  }
  expect(footsAndNumbers(paper(paragraphOfLines(30), imprint()), oneMore)).toEqual([
    [true, false, true],
    [true, true, true],
  ])
})
