import { expect, test } from 'vitest'
import type { Run } from '#shared/documents/paper-document.ts'
import { officialPunctuation, pairQuotes } from '#shared/documents/punctuation.ts'
import { runText } from '#shared/documents/run-text.ts'

test('straight quotes in Chinese text are paired and counted', () => {
  expect(pairQuotes('落实"一岗双责"和"三重一大"制度')).toEqual({
    text: '落实“一岗双责”和“三重一大”制度',
    changes: 4,
  })
})

test('Latin words quoted inside Chinese text are paired too', () => {
  expect(pairQuotes('接入"OA"系统').text).toBe('接入“OA”系统')
})

test.each([
  '没有引号',
  '单独一个"引号',
  '三个"引"号"在此',
  '已有“弯引号”和"直引号"',
  '空的""引号',
  '一块 24" 屏和一块 27" 屏',
  'a "b" c',
])('%s stays as typed', (line) => {
  expect(pairQuotes(line)).toEqual({ text: line, changes: 0 })
})

test('marks at the border of two runs are judged by the whole line, and runs keep their marks', () => {
  const runs: Run[] = [
    { text: '第一,', font: 'heading2' },
    { text: '【待补录】', mark: 'gap' },
    { text: '(共2项):"好"' },
  ]
  const { runs: official, changes } = officialPunctuation(runs)
  expect(runText(official)).toBe('第一，【待补录】（共2项）：“好”')
  expect(changes).toBe(6)
  expect(official.map(({ font, mark }) => [font, mark])).toEqual([
    ['heading2', undefined],
    [undefined, 'gap'],
    [undefined, undefined],
  ])
})

test('an unknown variable keeps its own characters', () => {
  const { runs } = officialPunctuation([
    { text: '共' },
    { text: '{{数,量}}', mark: 'unknown-variable' },
    { text: '项,' },
  ])
  expect(runText(runs)).toBe('共{{数,量}}项，')
})
