import { expect, test } from 'vitest'
import { headingMarker, markerLevel } from '#shared/import/heading-marker.ts'

test.each([
  ['一、提高政治站位', 'chinese', 1, 2],
  ['十二、其他', 'chinese', 12, 3],
  ['（三）聚焦基层', 'chineseBracket', 3, 3],
  ['(三)聚焦基层', 'chineseBracket', 3, 3],
  ['问题一:学习', 'problem', 1, 4],
  ['问题 3：学习', 'problem', 3, 5],
  ['反馈问题十：学习', 'problem', 10, 6],
  ['【问题二】学习', 'problem', 2, 5],
  ['第一个问题：学习', 'problem', 1, 6],
  ['1.关于“甲”问题', 'arabic', 1, 2],
  ['１２．关于', 'arabic', 12, 3],
  ['3、关于', 'arabic', 3, 2],
  ['(4)关于', 'arabicBracket', 4, 3],
  ['5）关于', 'arabicBracket', 5, 2],
  ['③关于', 'circled', 3, 1],
  ['第二部分 整改', 'part', 2, 5],
])('%s', (text, family, number, length) => {
  expect(headingMarker(text)).toEqual({ family, number, length })
})

test.each([
  '一是加强学习',
  '第一，加强学习',
  '1.5万元',
  '2023年3月',
  '十分重视',
  '问题三个方面',
  '（市委）',
  '关于问题',
  '',
])('%s begins with no number of a heading', (text) => {
  expect(headingMarker(text)).toBeUndefined()
})

test('levels are those of official papers', () => {
  const families = ['part', 'chinese', 'chineseBracket', 'problem', 'arabic', 'arabicBracket'] as const
  expect(families.map(markerLevel)).toEqual([1, 1, 2, 3, 3, 4])
})
