import { expect, test } from 'vitest'
import { writableLine, writableLines } from '../../../../../main/services/docx/writable-text.ts'

test('line ends of every kind divide the text', () => {
  expect(writableLines('一\n二\r\n三\r四\v五\u2028六')).toEqual(['一', '二', '三', '四', '五', '六'])
  expect(writableLines('')).toEqual([''])
})

test('what XML forbids is left out, everything a clerk can see stays', () => {
  const forbidden = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code))
    .filter((control) => !'\t\n\r\v\f'.includes(control))
    .join('')
  expect(writableLines(`前${forbidden}\u007F\u0085\uFFFE\uFFFF后`)).toEqual(['前后'])
  const kept = '　全角空格 \u00A0制表\t“引号”—…·𠮷𪚥👍�'
  expect(writableLines(kept)).toEqual([kept])
})

test('half a surrogate pair becomes the replacement character, a whole pair stays', () => {
  expect(writableLines('甲\uD842乙\uDFB7丙𠮷')).toEqual(['甲\uFFFD乙\uFFFD丙𠮷'])
})

test('a property is one line', () => {
  expect(writableLine(' 通报\n（草稿）\u0000 ')).toBe('通报 （草稿）')
})
