import { expect, test } from 'vitest'
import {
  findingHeading,
  findingHeadingLevel,
  nestsQuotes,
  patternUnderSubAspect,
} from '#shared/documents/notice/finding-heading.ts'

const heading = (pattern: string, number: number, title: string) => {
  const { before, after } = findingHeading(pattern, number, title)
  return `${before}${title}${after}`
}

test.each([
  ['问题{一}：{问题}。', '问题十二：学习不够。'],
  ['反馈问题{一}：关于“{问题}”的问题。', '反馈问题十二：关于“学习不够”的问题。'],
  ['{1}.关于“{问题}”问题', '12.关于“学习不够”问题'],
  ['{1}.{问题}。', '12.学习不够。'],
  ['{一}、关于“{问题}”问题的整改情况', '十二、关于“学习不够”问题的整改情况'],
  ['（{1}）{问题}', '（12）学习不够'],
  ['{①}{问题}。', '⑫学习不够。'],
  ['问题{一}：', '问题十二：学习不够'],
])('%s gives %s', (pattern, result) => {
  expect(heading(pattern, 12, '学习不够')).toBe(result)
})

test.each(['学习不够。', '学习怎么办？', '学习不够！', '学习不够……'])(
  'the full stop is not doubled after %s',
  (title) => {
    expect(heading('问题{一}：{问题}。', 1, title)).toBe(`问题一：${title}`)
  },
)

test('a title not written yet takes the place of the full stop', () => {
  expect(findingHeading('问题{一}：{问题}。', 8, '')).toEqual({ before: '问题八：', after: '' })
})

test('braces and dollar signs of a title are text', () => {
  expect(heading('问题{一}：{问题}。', 1, '{1}$&不够')).toBe('问题一：{1}$&不够。')
})

test('quotes inside quotes are noticed', () => {
  expect(nestsQuotes('关于“{问题}”的问题', '落实“一岗双责”不够')).toBe(true)
  expect(nestsQuotes('关于“{问题}”的问题', '落实‘一岗双责’不够')).toBe(false)
  expect(nestsQuotes('问题{一}：{问题}。', '落实“一岗双责”不够')).toBe(false)
})

test('under a 类 numbered 1. findings numbered 1. become （1）', () => {
  expect(patternUnderSubAspect('{1}.{问题}。')).toBe('（{1}）{问题}。')
  expect(patternUnderSubAspect('问题{一}：{问题}。')).toBe('问题{一}：{问题}。')
})

test.each([
  ['{一}、关于“{问题}”问题的整改情况', 1],
  ['（{一}）{问题}。', 2],
  ['问题{一}：{问题}。', 3],
  ['{1}.{问题}。', 3],
  ['（{1}）{问题}。', 3],
] as const)('%s is a heading of level %i', (pattern, level) => {
  expect(findingHeadingLevel(pattern)).toBe(level)
})
