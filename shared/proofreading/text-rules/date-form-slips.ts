import { calendarDate } from '../../calendar/calendar-date.ts'
import { parseChineseNumber } from '../../documents/chinese-number.ts'
import type { RuleId } from '../rules.ts'
import type { Slip, TextRule } from '../slip.ts'
import { SLIP_WORDING } from '../wording.ts'

const YEAR_OF_OTHER_LENGTH = /(?<!\d)(?:\d{5}|[02-9]\d{2})年(?=\d{1,2}月)/gu
const SHORT_YEAR = /(?<![\d.第])\d{2}年\d{1,2}月\d{1,2}日/gu
const MARK_INSIDE = /(?<!\d)(?:19|20)\d{2}年(?:[，,。]\d{1,2}月|\d{1,2}月[，,。])\d{1,2}日/gu
const END_WITHOUT_DAY =
  /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:至|到|—{1,2}|-)(?:(?:19|20)\d{2}年)?\d{1,2}月(?=[，,]?[省市县区州旗]?委?\p{Script=Han}{0,6}巡[察视])/gu
const HAO = /(?<!\d)(?:19|20)\d{2}年\d{1,2}月\d{1,2}号/gu
const ZERO = /[二一][一二三四五六七八九〇○OoＯ0零]{3}年/gu
const ZEROS = /[○OoＯ0零]/gu
const NUMERAL = '[一二三四五六七八九十]'
const CHINESE_DAY = new RegExp(`(?<!${NUMERAL})(${NUMERAL}{1,2})月(${NUMERAL}{1,3})日`, 'gu')
const CHINESE_DAY_WITHOUT_MARK = new RegExp(
  `(?<!${NUMERAL})${NUMERAL}{1,2}月${NUMERAL}{1,3}(?=(?:至|到|—{1,2})${NUMERAL}{1,2}月)`,
  'gu',
)
const TIME = '\\d{1,2}[:：]\\d{2}'
const TIMES = new RegExp(`(?<![\\d:：.])(${TIME})\\s?(?:至|到|[-—~～－]{1,2})\\s?(${TIME})(?![\\d:：])`, 'gu')
const LATEST_HOUR = 24
const LEAP_YEAR = 2024

const isTime = (written: string): boolean => {
  const [hour = 0, minute = 0] = written.split(/[:：]/u).map(Number)
  return minute < 60 && (hour < LATEST_HOUR || (hour === LATEST_HOUR && minute === 0))
}

/** Dates whose year, marks or numerals are not those of official documents, and times no clock shows. */
export const dateFormSlips: TextRule = (paragraph) => {
  if (!/[年月]|\d[:：]\d/u.test(paragraph)) return []
  const slips = (
    pattern: RegExp,
    rule: RuleId,
    message: (raw: string) => string,
    suggestion: string,
    right?: (raw: string) => string,
  ): Slip[] =>
    [...paragraph.matchAll(pattern)].map((match) => {
      const [raw] = match
      return {
        rule,
        from: match.index,
        to: match.index + raw.length,
        message: message(raw),
        suggestion: right === undefined ? suggestion : SLIP_WORDING.writeInstead(right(raw)),
        ...(right === undefined ? {} : { replacement: right(raw) }),
      }
    })
  return [
    ...slips(YEAR_OF_OTHER_LENGTH, 'date-impossible', SLIP_WORDING.noSuchYear, SLIP_WORDING.checkDate),
    ...slips(SHORT_YEAR, 'date-incomplete', SLIP_WORDING.shortYear, SLIP_WORDING.writeWholeDate),
    ...slips(MARK_INSIDE, 'date-incomplete', SLIP_WORDING.markInDate, '', (raw) =>
      raw.replace(/[，,。]/u, ''),
    ),
    ...slips(END_WITHOUT_DAY, 'date-incomplete', SLIP_WORDING.endWithoutDay, SLIP_WORDING.writeWholeDate),
    ...slips(HAO, 'wrong-word', SLIP_WORDING.dayNotHao, '', (raw) => raw.replace(/号$/u, '日')),
    ...slips(
      ZERO,
      'wrong-word',
      (raw) => SLIP_WORDING.wrongWord(raw, raw.replaceAll(ZEROS, '〇')),
      '',
      (raw) => raw.replaceAll(ZEROS, '〇'),
    ).filter(({ from, to }) => /[○OoＯ0零]/u.test(paragraph.slice(from, to))),
    ...[...paragraph.matchAll(CHINESE_DAY)].flatMap((match): Slip[] => {
      const [raw, month = '', day = ''] = match
      const known = calendarDate(LEAP_YEAR, parseChineseNumber(month) ?? 0, parseChineseNumber(day) ?? 0)
      if (known !== undefined) return []
      return [
        {
          rule: 'date-impossible',
          from: match.index,
          to: match.index + raw.length,
          message: SLIP_WORDING.noSuchDay(raw),
          suggestion: SLIP_WORDING.checkDate,
        },
      ]
    }),
    ...slips(CHINESE_DAY_WITHOUT_MARK, 'date-incomplete', SLIP_WORDING.dayMark, '', (raw) => `${raw}日`),
    ...[...paragraph.matchAll(TIMES)].flatMap((match): Slip[] => {
      const [raw, from = '', to = ''] = match
      if (isTime(from) && isTime(to)) return []
      return [
        {
          rule: 'date-impossible',
          from: match.index,
          to: match.index + raw.length,
          message: SLIP_WORDING.noSuchTime(raw),
          suggestion: SLIP_WORDING.checkTime,
        },
      ]
    }),
  ]
}
