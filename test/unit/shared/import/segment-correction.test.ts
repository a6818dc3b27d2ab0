import { expect, test } from 'vitest'
import type { NoticeSegment } from '#shared/import/notice-segment.ts'
import { mergeWithPrevious, moveSegment, setKind, splitSegment } from '#shared/import/segment-correction.ts'

const segment = (text: string, line: number): NoticeSegment => ({
  line,
  text,
  kind: 'body',
  corrected: false,
})
const SEGMENTS = [segment('甲', 1), segment('乙 丙', 2), segment('丁', 3)]

test('a kind chosen by the clerk is marked, the others stay', () => {
  const changed = setKind(SEGMENTS, 1, 'finding')
  expect(changed[1]).toEqual({ line: 2, text: '乙 丙', kind: 'finding', corrected: true })
  expect([changed[0], changed[2]]).toEqual([SEGMENTS[0], SEGMENTS[2]])
})

test('what changes nothing gives the same list back', () => {
  expect(setKind(SEGMENTS, 1, 'body')).toBe(SEGMENTS)
  expect(setKind(SEGMENTS, 9, 'title')).toBe(SEGMENTS)
  expect(moveSegment(SEGMENTS, 1, 1)).toBe(SEGMENTS)
  expect(moveSegment(SEGMENTS, 9, 0)).toBe(SEGMENTS)
  expect(splitSegment(SEGMENTS, 0, 0)).toBe(SEGMENTS)
  expect(splitSegment(SEGMENTS, 0, 5)).toBe(SEGMENTS)
  expect(mergeWithPrevious(SEGMENTS, 0)).toBe(SEGMENTS)
})

test('moves to a position counted without it, and never beyond the ends', () => {
  expect(moveSegment(SEGMENTS, 0, 1).map(({ text }) => text)).toEqual(['乙 丙', '甲', '丁'])
  expect(moveSegment(SEGMENTS, 0, 99).map(({ text }) => text)).toEqual(['乙 丙', '丁', '甲'])
  expect(moveSegment(SEGMENTS, 2, -5).map(({ text }) => text)).toEqual(['丁', '甲', '乙 丙'])
})

test('splits where the cursor stands, without the blanks there', () => {
  expect(splitSegment(SEGMENTS, 1, 1).map(({ text, line }) => `${line}${text}`)).toEqual([
    '1甲',
    '2乙',
    '2丙',
    '3丁',
  ])
})

test('merges into the segment before, which keeps kind and line', () => {
  const titled = setKind(SEGMENTS, 0, 'title')
  expect(mergeWithPrevious(titled, 1)[0]).toEqual({
    line: 1,
    text: '甲乙 丙',
    kind: 'title',
    corrected: true,
  })
})
