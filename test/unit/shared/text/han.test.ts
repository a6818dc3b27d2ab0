import { expect, test } from 'vitest'
import {
  hasHan,
  isHan,
  narrow,
  normaliseForComparison,
  widenPunctuation,
  withoutBlanks,
} from '#shared/text/han.ts'

test.each(['整', '〇', '々', '𠮷'])('%s is Han', (char) => expect(isHan(char)).toBe(true))

test.each(['A', '1', '，', 'あ', ' ', ''])('%j is not Han', (char) => expect(isHan(char)).toBe(false))

test('finds Han anywhere in a text', () => {
  expect(hasHan('ISO 9001认证')).toBe(true)
  expect(hasHan('ISO 9001')).toBe(false)
})

test.each([
  ['迅速传达,逐条认领', '迅速传达，逐条认领', 1],
  ['进展情况:已完成;待办:无!是吗?', '进展情况：已完成；待办：无！是吗？', 5],
  ['方面(7个问题)', '方面（7个问题）', 2],
  ['《规程》(云林发〔2025〕3号),对', '《规程》（云林发〔2025〕3号），对', 3],
  ['“任务到人,限期办结”', '“任务到人，限期办结”', 1],
  ['2022年8月19日,25项', '2022年8月19日，25项', 1],
  ['完成率98.71%,共2项', '完成率98.71%，共2项', 1],
  ['等),其中', '等），其中', 2],
  ['1)关于学习', '1）关于学习', 1],
  ['使用Word,可以', '使用Word，可以', 1],
  ['网址:http://a.cn/x?y=1,z', '网址：http://a.cn/x?y=1,z', 1],
])('widens beside Han: %s', (text, widened, changes) => {
  expect(widenPunctuation(text)).toEqual({ text: widened, changes })
})

test.each([
  '金额1,360.5元',
  '上午8:30',
  '比例3:2',
  'A,B两类',
  'Hello, world (2023)!',
  'f(x)的值',
  '共{{整改到位:条数}}项',
  '',
])('leaves alone what is no Chinese punctuation: %s', (text) => {
  expect(widenPunctuation(text)).toEqual({ text, changes: 0 })
})

test('a variable is no neighbour, the text behind it is', () => {
  expect(widenPunctuation('{{日期}},市委').text).toBe('{{日期}}，市委')
  expect(widenPunctuation('{{a}},{{b}}').text).toBe('{{a}},{{b}}')
})

test('judges lines one by one and keeps positions', () => {
  const text = '整改,\n,next\n(甲)'
  const widened = widenPunctuation(text)
  expect(widened.text).toBe('整改，\n,next\n（甲）')
  expect(widened.text).toHaveLength(text.length)
  expect(widened.changes).toBe(3)
})

test('narrow keeps every position', () => {
  const text = '（１）问题一：　“甲”，ＡＢ\u00A0丙'
  expect(narrow(text)).toBe('(1)问题一: “甲”,AB 丙')
  expect(narrow(text)).toHaveLength(text.length)
})

test('blanks are spaces of every width, line ends and zero-width characters', () => {
  expect(withoutBlanks(' 整　改\u00A0\t\r\n\u200B到\uFEFF位\u2028')).toBe('整改到位')
})

test('texts that differ only in width and spacing compare equal', () => {
  expect(normaliseForComparison('反馈问题一：关于 “甲” 的问题。')).toBe(
    normaliseForComparison('反馈问题一:关于"甲"的问题。'),
  )
  expect(normaliseForComparison('甲，乙')).not.toBe(normaliseForComparison('甲、乙'))
})
