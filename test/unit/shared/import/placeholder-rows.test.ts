import { expect, test } from 'vitest'
import { buildDraft } from '#shared/import/build-draft.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'
import { toImportedNotice } from '#shared/import/to-imported-notice.ts'

/** Titles of the rows of each aspect, a row 待补录 as `-`. */
const rowsOf = (...lines: string[]): string[] =>
  toImportedNotice(buildDraft(segmentNotice(['二、整改落实情况', ...lines].join('\n'))), {
    placeholders: true,
    sourceName: '',
    sourceText: '',
  }).aspects.map(({ findings }) =>
    findings.map(({ title, placeholder }) => (placeholder ? '-' : title)).join(' '),
  )

const finding = (number: string, title: string): string[] => [`${number}${title}。`, '整改情况：已改。']

test('a skipped number shows where a row is missing, the others come last', () => {
  expect(
    rowsOf('（一）学习方面（5个问题）', ...finding('问题一：', '甲不足'), ...finding('问题三：', '乙不够')),
  ).toEqual(['甲不足 - 乙不够 - -'])
})

test('numbers that go through all aspects', () => {
  expect(
    rowsOf(
      '（一）学习方面（2个问题）',
      ...finding('1.', '甲不足'),
      '（二）作风方面（3个问题）',
      ...finding('3.', '乙不够'),
      ...finding('5.', '丙缺位'),
    ),
  ).toEqual(['甲不足 -', '乙不够 - 丙缺位'])
})

test('a total without counts of aspects: gaps first, the rest in the last aspect', () => {
  expect(
    rowsOf(
      '巡察反馈5个问题。',
      '（一）学习方面',
      ...finding('1.', '甲不足'),
      ...finding('3.', '乙不够'),
      '（二）作风方面',
      ...finding('1.', '丙缺位'),
    ),
  ).toEqual(['甲不足 - 乙不够', '丙缺位 -'])
})

test('more findings than declared give no rows', () => {
  expect(rowsOf('（一）学习方面（1个问题）', ...finding('1.', '甲不足'), ...finding('4.', '乙不够'))).toEqual(
    ['甲不足 乙不够'],
  )
})

test('aspects the text does not reach: their rows come last, without a title', () => {
  expect(
    rowsOf('巡察反馈2个方面6个问题。', '（一）学习方面（2个问题）', ...finding('问题一：', '甲不足')),
  ).toEqual(['甲不足 -', '- - - -'])
})

test('no rows beyond the aspects when all of them are there', () => {
  expect(
    rowsOf(
      '巡察反馈2个方面6个问题。',
      '（一）学习方面（1个问题）',
      ...finding('问题一：', '甲不足'),
      '（二）作风方面（1个问题）',
      ...finding('问题一：', '乙不够'),
    ),
  ).toEqual(['甲不足', '乙不够'])
})
