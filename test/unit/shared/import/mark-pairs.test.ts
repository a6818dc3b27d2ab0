import { expect, test } from 'vitest'
import { unpairedMarks } from '#shared/import/mark-pairs.ts'

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
  expect(unpairedMarks(text)).toEqual(alone)
})
