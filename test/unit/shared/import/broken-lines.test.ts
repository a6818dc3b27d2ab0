import { expect, test } from 'vitest'
import { joinBrokenLines } from '#shared/import/broken-lines.ts'
import type { NoticeSegment, SegmentKind } from '#shared/import/notice-segment.ts'

const lines = (...texts: (string | [string, SegmentKind])[]): NoticeSegment[] =>
  texts.map((item, index) => {
    const [text, kind] = typeof item === 'string' ? [item, 'body' as const] : item
    return { line: index + 1, text, kind, corrected: false }
  })

const textsOf = (segments: readonly NoticeSegment[]): string[] => segments.map(({ text }) => text)

test('a line as wide as the page goes on in the next one', () => {
  const segments = lines(
    '甲甲甲甲甲甲甲甲',
    '乙乙。',
    '丙丙丙丙丙丙丙丙',
    '丁丁丁丁丁丁丁丁',
    '戊。',
    '己己己己己己己己',
    '庚。',
  )
  expect(textsOf(joinBrokenLines(segments))).toEqual([
    '甲甲甲甲甲甲甲甲乙乙。',
    '丙丙丙丙丙丙丙丙丁丁丁丁丁丁丁丁戊。',
    '己己己己己己己己庚。',
  ])
})

test('never over a heading, a label or another kind', () => {
  const full = '甲甲甲甲甲甲甲甲甲甲甲甲'
  const segments = lines(full, '1.乙', full, '整改情况：丙', full, ['丁', 'progress'], full, full)
  expect(textsOf(joinBrokenLines(segments))).toEqual([
    full,
    '1.乙',
    full,
    '整改情况：丙',
    full,
    '丁',
    full + full,
  ])
})

test('words of Latin letters keep the blank between them', () => {
  const segments = lines('甲甲甲甲word', 'next乙。', '甲甲甲甲甲甲甲甲', '乙。', '甲甲甲甲甲甲甲甲', '乙。')
  expect(textsOf(joinBrokenLines(segments))[0]).toBe('甲甲甲甲word next乙。')
})

test('whole paragraphs stay', () => {
  const segments = lines('甲甲甲甲甲甲甲。', '乙乙。', '丙丙丙丙丙丙丙。', '丁。', '戊。', '己己己己己')
  expect(joinBrokenLines(segments)).toEqual(segments)
})

test('a page breaks at a width: figures and half-width letters take half a place', () => {
  const segments = lines(
    '甲甲甲甲甲甲甲甲甲甲甲甲',
    '2024年12月3日乙乙乙乙乙乙',
    '丙。',
    '丁丁丁丁丁丁丁丁丁丁丁丁',
    '戊戊2310件戊戊戊戊戊戊',
    '己。',
  )
  expect(textsOf(joinBrokenLines(segments))).toHaveLength(2)
})
