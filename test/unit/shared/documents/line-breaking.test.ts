import { expect, test } from 'vitest'
import { brokenLines } from '#shared/documents/line-breaking.ts'
import { pureHan } from '../../../support/paper-samples.ts'

/** Lines of so many characters, the first indented by `indent`. */
const lines = (text: string, width: number, indent = 0) =>
  brokenLines(text, { character: 1, first: width - indent, width })

test('pure Han text fills its lines, the first one less its indent', () => {
  expect(lines('一二三四五六七八九十', 4)).toEqual(['一二三四', '五六七八', '九十'])
  expect(lines('一二三四五六七八九十', 4, 2)).toEqual(['一二', '三四五六', '七八九十'])
  expect(lines(pureHan(28 * 40 - 2), 28, 2)).toHaveLength(40)
})

test('an empty text is one empty line', () => {
  expect(lines('', 4)).toEqual([''])
})

test('no line begins with a closing mark: it takes the character before it along', () => {
  expect(lines('一二三四。五', 4)).toEqual(['一二三', '四。五'])
  expect(lines('一二三四”，五', 4)).toEqual(['一二三', '四”，五'])
  expect(lines('一二三……四', 4)).toEqual(['一二', '三……四'])
})

test('no line ends with an opening mark', () => {
  expect(lines('一二三“四五”', 4)).toEqual(['一二三', '“四五”'])
  expect(lines('一二三（“四', 4)).toEqual(['一二三', '（“四'])
  for (const line of lines('一二三《四五》六七八《九十》', 4)) expect(line).not.toMatch(/《$/u)
})

test('a dash stays whole and may begin a line', () => {
  expect(lines('一二三——四', 4)).toEqual(['一二三', '——四'])
})

test('letters and figures are half as wide, and their words stay whole', () => {
  expect(lines('于2024年', 4)).toEqual(['于2024年'])
  expect(lines('在于2024年', 3)).toEqual(['在于', '2024年'])
  expect(lines('占98.71%的', 3)).toEqual(['占', '98.71%', '的'])
  expect(lines('按GB/T 9704执行', 4)).toEqual(['按GB/T ', '9704执行'])
})

test('with the size of the font, letters are as wide as in Times New Roman', () => {
  const measure = { character: 1, size: 1, first: 3, width: 3 }
  expect(brokenLines('1.1.1.1吨', measure)).toEqual(['1.1.1.1', '吨'])
  expect(brokenLines('1.1.1吨', measure)).toEqual(['1.1.1吨'])
  expect(brokenLines('iiiiiiii吨', measure)).toEqual(['iiiiiiii', '吨'])
  expect(brokenLines('WWW吨', measure)).toEqual(['WWW', '吨'])
})

test('a number breaks after its hyphen, never after a minus sign', () => {
  expect(lines('联系电话0000-1234567', 7)).toEqual(['联系电话0000-', '1234567'])
  expect(lines('降至-25度', 3)).toEqual(['降至', '-25度'])
})

test('blanks hang over the edge', () => {
  expect(lines('一二三四 五六', 4)).toEqual(['一二三四 ', '五六'])
})

test('a word longer than a line breaks anywhere', () => {
  expect(lines('见abcdefghij', 3)).toEqual(['见', 'abcdef', 'ghij'])
})

test('line ends in the text are kept, and only the first line is indented', () => {
  expect(lines('一\n二三四五六', 4, 2)).toEqual(['一', '二三四五', '六'])
})

test('joined, the lines are the text', () => {
  const text = '根据市委统一部署，2024年3月4日至5月20日，巡察组“四不两直”——发现问题（17个）……已完成98.7%。'
  for (let width = 1; width < 40; width++) expect(lines(text, width).join('')).toBe(text)
})
