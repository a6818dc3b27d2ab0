import { calendarDate } from '../calendar/calendar-date.ts'
import { parseChineseNumber } from '../documents/chinese-number.ts'

/**
 * What is wrong with a date as written. `noDay`: 日 is missing but the day stands there (`2022年11月15`); `lostMarks`: 年 or
 * 月 is missing (`2024717日`); `vague`: no day is named (`8月下旬`); `ambiguous`: the figures can be read in two ways.
 */
export type DateFlaw = 'noDay' | 'lostMarks' | 'vague' | 'ambiguous'

/** A date found in a text: where, as written, and what can be read from it. A missing year is undefined. */
export type WrittenDate = {
  readonly index: number
  readonly raw: string
  readonly year: number | undefined
  readonly month: number | undefined
  readonly day: number | undefined
  /** 同年, 次年: the year follows from the date before. */
  readonly yearWord: 'same' | 'next' | undefined
  readonly flaw: DateFlaw | undefined
}

const YEAR = '(?<!\\d)(?:19|20)\\d{2}'
const YEAR_WORD = '(?:同年|当年|本年|次年|翌年|第二年)'
const VAGUE = '上旬|中旬|下旬|初|底|末|中'
const DATE = new RegExp(
  [
    `(?<y1>${YEAR})年(?<m1>\\d{1,2})月(?<d1>\\d{1,2})(?<mark1>日|(?![\\d.]|[个次项余名人家条天年月万元%]))`,
    `(?<y2>${YEAR})[-/.](?<m2>\\d{1,2})[-/.](?<d2>\\d{1,2})(?![\\d.])`,
    `(?<y3>${YEAR})(?<m3>\\d{1,2})月(?<d3>\\d{1,2})日`,
    `(?<y4>${YEAR})年(?<md4>\\d{2,4})日`,
    `(?<y5>${YEAR})(?<md5>\\d{2,4})日`,
    `(?<y6>${YEAR})年(?<m6>\\d{1,2})月(?<vague6>${VAGUE})?`,
    `(?<word7>${YEAR_WORD})?(?<m7>(?<!\\d)\\d{1,2})月(?<d7>\\d{1,2})(?<mark7>日|(?=[至到—~-]))`,
    `(?<word8>${YEAR_WORD})?(?<m8>(?<!\\d)\\d{1,2})月(?<vague8>${VAGUE})`,
    `(?<=[至到—~-])(?<m10>\\d{1,2})月(?![\\d份])`,
    `(?<=[至到—~])(?<d9>\\d{1,2})日`,
    `(?<=[至到—~。,;]|^)(?<md10>\\d{2,4})日`,
  ].join('|'),
  'gu',
)

/** Month and day out of figures that lost their marks, when only one reading is a day of the calendar. */
const monthAndDay = (figures: string): readonly [number, number] | undefined => {
  const readings = [1, 2].flatMap((length): [number, number][] => {
    const [month, day] = [figures.slice(0, length), figures.slice(length)]
    const valid =
      day !== '' && !month.startsWith('0') && !day.startsWith('0') && Number(month) <= 12 && Number(day) <= 31
    return valid ? [[Number(month), Number(day)]] : []
  })
  return readings.length === 1 ? readings[0] : undefined
}

const read = (groups: Readonly<Record<string, string | undefined>>): Omit<WrittenDate, 'index' | 'raw'> => {
  const number = (...names: string[]): number | undefined => {
    const found = names.map((name) => groups[name]).find((value) => value !== undefined)
    return found === undefined ? undefined : Number(found)
  }
  const year = number('y1', 'y2', 'y3', 'y4', 'y5', 'y6')
  const word = groups.word7 ?? groups.word8
  const yearWord = word === undefined ? undefined : /同|当|本/u.test(word) ? 'same' : 'next'
  const figures = groups.md4 ?? groups.md5 ?? groups.md10
  if (figures !== undefined) {
    const [month, day] = monthAndDay(figures) ?? []
    return { year, month, day, yearWord, flaw: month === undefined ? 'ambiguous' : 'lostMarks' }
  }
  const month = number('m1', 'm2', 'm3', 'm6', 'm7', 'm8', 'm10')
  const day = number('d1', 'd2', 'd3', 'd7', 'd9')
  const flaw =
    groups.mark1 === '' || groups.mark7 === ''
      ? 'noDay'
      : groups.m3 !== undefined
        ? 'lostMarks'
        : day === undefined
          ? 'vague'
          : undefined
  return { year, month, day, yearWord, flaw }
}

/** All dates in a text, in order. The text is taken without blanks and with half-width figures. */
export const writtenDates = (text: string): WrittenDate[] =>
  [...text.matchAll(DATE)].map((match) => ({
    index: match.index,
    raw: match[0],
    ...read(match.groups ?? {}),
  }))

const CHINESE_DATE =
  /([二][〇○零0])([〇○零0一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u

/** The day `YYYY-MM-DD` that 二〇二三年六月五日 names, or undefined. */
export const chineseDate = (text: string): string | undefined => {
  const match = CHINESE_DATE.exec(text)
  if (match === null) return undefined
  const figures = [...(match[2] ?? '')].map((char) =>
    '〇一二三四五六七八九'.indexOf(char.replace(/[○零0]/u, '〇')),
  )
  const year = 2000 + (figures[0] ?? 0) * 10 + (figures[1] ?? 0)
  return calendarDate(year, parseChineseNumber(match[3] ?? '') ?? 0, parseChineseNumber(match[4] ?? '') ?? 0)
}

/** The day `YYYY-MM-DD` of a date whose year, month and day are known; undefined when one is missing or it does not exist. */
export const dayOf = ({
  year,
  month,
  day,
}: Pick<WrittenDate, 'year' | 'month' | 'day'>): string | undefined =>
  year === undefined || month === undefined || day === undefined ? undefined : calendarDate(year, month, day)

/** True when figures name a day that no calendar has, such as 2023年2月30日. */
export const isImpossible = (date: WrittenDate): boolean =>
  date.month !== undefined &&
  date.day !== undefined &&
  calendarDate(date.year ?? 2024, date.month, date.day) === undefined
