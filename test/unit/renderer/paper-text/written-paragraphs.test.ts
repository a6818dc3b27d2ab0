import { expect, test } from 'vitest'
import { paragraphStart } from '../../../../renderer/paper-text/written-paragraphs.ts'

const TEXT = '第一段\n\n  第二段\n第三段'

test('a paragraph begins after the blank lines before it, and past the last one is the end', () => {
  expect([0, 1, 2, 3].map((paragraph) => paragraphStart(TEXT, paragraph))).toEqual([0, 5, 11, 14])
  expect(paragraphStart('', 0)).toBe(0)
})
