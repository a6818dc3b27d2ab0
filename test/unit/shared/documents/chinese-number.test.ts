import { expect, test } from 'vitest'
import { chineseNumber, parseChineseNumber } from '#shared/documents/chinese-number.ts'

test.each([
  [0, '零'],
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [119, '一百一十九'],
  [200, '二百'],
  [1000, '一千'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [1100, '一千一百'],
  [2023, '二千零二十三'],
  [9999, '九千九百九十九'],
  [10_000, '一万'],
  [10_003, '一万零三'],
  [11_010, '一万一千零一十'],
  [100_000, '十万'],
])('%i is written %s', (value, written) => {
  expect(chineseNumber(value)).toBe(written)
})

test('every number is read back', () => {
  for (let value = 0; value <= 9999; value++) expect(parseChineseNumber(chineseNumber(value))).toBe(value)
})

test('no two numbers are written alike', () => {
  const written = new Set(Array.from({ length: 10_000 }, (_, value) => chineseNumber(value)))
  expect(written.size).toBe(10_000)
})

test.each([-1, 1.5, 100_000_000, Number.NaN])('%d has no Chinese numeral', (value) => {
  expect(() => chineseNumber(value)).toThrow(RangeError)
})

test.each([
  ['两', 2],
  ['一十', 10],
  ['一十五', 15],
  ['一百〇一', 101],
  ['两百', 200],
])('%s is understood as %i', (text, value) => {
  expect(parseChineseNumber(text)).toBe(value)
})

test.each([
  '',
  '一二',
  '十百',
  '百',
  '零一',
  '十零',
  '一百一',
  '二〇二三',
  '3',
  '三个',
  '第三',
  '一千百',
  '一万',
])('%s is no number', (text) => {
  expect(parseChineseNumber(text)).toBeUndefined()
})
