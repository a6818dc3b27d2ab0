import { expect, test } from 'vitest'
import { progressLabelLength, progressLabelPositions } from '#shared/import/progress-label.ts'

test.each([
  ['进展情况:认真学习', 5],
  ['整改情况：建立', 5],
  ['整改落实情况： 建立', 8],
  ['整改进展情况:建立', 7],
  ['整改措施及成效：建立', 8],
  ['整改措施和取得成效：建立', 10],
  ['【整改情况】建立', 6],
  ['[整改结果]：建立', 7],
  ['目前进展：建立', 5],
  ['整改情况', 4],
  ['整改落实情况：', 7],
])('%s starts with a label of %i characters', (text, length) => {
  expect(progressLabelLength(text)).toBe(length)
})

test.each([
  '整改情况良好',
  '整改时限：2023年',
  '完成时限:3月',
  '整改到位',
  '一是建立',
  '责任人：办公室',
  '整改',
])('%s starts with none', (text) => {
  expect(progressLabelLength(text)).toBe(0)
})

test('finds labels inside a line, never at its start', () => {
  expect(progressLabelPositions('问题一:学习不够。进展情况:已学习。整改成效:好')).toEqual([9, 18])
  expect(progressLabelPositions('整改情况:已学习')).toEqual([])
})
