import { expect, test } from 'vitest'
import { movedCaret } from '../../../../renderer/import/text-caret.ts'

const TEXT = '一是建章立制。二是抓好落实，𠮷祥。'

test('the caret goes character by character and stops at both ends', () => {
  expect(movedCaret(TEXT, 0, 1, false)).toBe(1)
  expect(movedCaret(TEXT, 1, -1, false)).toBe(0)
  expect(movedCaret(TEXT, 0, -1, false)).toBe(0)
  expect(movedCaret(TEXT, TEXT.length, 1, false)).toBe(TEXT.length)
})

test('with Ctrl it goes behind the next or previous punctuation mark', () => {
  const stops = [TEXT.indexOf('二'), TEXT.indexOf('𠮷'), TEXT.length]
  expect(movedCaret(TEXT, 0, 1, true)).toBe(stops[0])
  expect(movedCaret(TEXT, stops[0] ?? 0, 1, true)).toBe(stops[1])
  expect(movedCaret(TEXT, stops[1] ?? 0, 1, true)).toBe(stops[2])
  expect(movedCaret(TEXT, stops[1] ?? 0, -1, true)).toBe(stops[0])
  expect(movedCaret(TEXT, stops[0] ?? 0, -1, true)).toBe(0)
})

test('a rare character of two code units is never cut', () => {
  const before = TEXT.indexOf('𠮷')
  expect(movedCaret(TEXT, before, 1, false)).toBe(before + 2)
  expect(movedCaret(TEXT, before + 2, -1, false)).toBe(before)
})
