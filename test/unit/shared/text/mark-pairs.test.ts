import { expect, test } from 'vitest'
import { unpairedMarks } from '#shared/text/mark-pairs.ts'

test.each([
  ['“第一议题”制度', []],
  ['《规程》(云林发〔2025〕3号)', []],
  ['（一)混用宽度', []],
  ['1)关于学习 12)关于作风', []],
  ['it’s a ‘test’', []],
  ['说"甲"和"乙"', []],
  ['把“从政治上看、从', ['“']],
  ['三无”问题', ['”']],
  ['《章程（修订》完成', ['（']],
  ['说"甲', ['"']],
  ['【甲〔乙】', ['〔']],
])('%s', (text, alone) => {
  expect(unpairedMarks(text).map(({ mark }) => mark)).toEqual(alone)
})

test('a mark without partner is told with its position', () => {
  expect(unpairedMarks('《甲》和《乙')).toEqual([{ mark: '《', at: 4 }])
})
