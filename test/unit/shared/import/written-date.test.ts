import { expect, test } from 'vitest'
import { chineseDate, dayOf, isImpossible, writtenDates } from '#shared/import/written-date.ts'

const read = (text: string) =>
  writtenDates(text).map(({ raw, flaw, ...date }) => [
    raw,
    dayOf(date) ?? [date.year, date.month, date.day],
    flaw,
  ])

test.each([
  ['2022年8月19日', [['2022年8月19日', '2022-08-19', undefined]]],
  ['2022年11月15市委', [['2022年11月15', '2022-11-15', 'noDay']]],
  ['2024-06-05', [['2024-06-05', '2024-06-05', undefined]]],
  ['2024.6.5', [['2024.6.5', '2024-06-05', undefined]]],
  ['2024717日', [['2024717日', '2024-07-17', 'lostMarks']]],
  ['202442日', [['202442日', '2024-04-02', 'lostMarks']]],
  ['20228月19日', [['20228月19日', '2022-08-19', 'lostMarks']]],
  ['2022年819日', [['2022年819日', '2022-08-19', 'lostMarks']]],
  ['2024111日', [['2024111日', [2024, undefined, undefined], 'ambiguous']]],
  ['2022年8月下旬', [['2022年8月下旬', [2022, 8, undefined], 'vague']]],
  ['2023年6月', [['2023年6月', [2023, 6, undefined], 'vague']]],
  ['至6月14日', [['6月14日', [undefined, 6, 14], undefined]]],
  ['次年1月5日', [['次年1月5日', [undefined, 1, 5], undefined]]],
  [
    '8月1日至15日',
    [
      ['8月1日', [undefined, 8, 1], undefined],
      ['15日', [undefined, undefined, 15], undefined],
    ],
  ],
  ['至830日', [['830日', [undefined, 8, 30], 'lostMarks']]],
])('%s', (text, dates) => {
  expect(read(text)).toEqual(dates)
})

test.each([
  '2022年11月15个问题',
  '召开30次',
  '20221115',
  '1360.5万元',
  '10个工作日',
  '3个月',
  '联系电话0571-88886666',
])('%s holds no day', (text) => {
  expect(writtenDates(text).filter(({ day }) => day !== undefined)).toEqual([])
})

test('days that do not exist', () => {
  const [date] = writtenDates('2023年2月30日')
  expect(date !== undefined && isImpossible(date)).toBe(true)
  const [leap] = writtenDates('2月29日')
  expect(leap !== undefined && isImpossible(leap)).toBe(false)
})

test('dates in Chinese numerals', () => {
  expect(chineseDate('二〇二三年六月五日')).toBe('2023-06-05')
  expect(chineseDate('二○二四年十二月三十一日')).toBe('2024-12-31')
  expect(chineseDate('二〇二三年二月三十日')).toBeUndefined()
  expect(chineseDate('2023年6月5日')).toBeUndefined()
})
