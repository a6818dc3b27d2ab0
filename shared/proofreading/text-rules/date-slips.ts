import { isImpossible, type WrittenDate, writtenDates } from '../../import/written-date.ts'
import { type CompactText, compactText } from '../compact-text.ts'
import type { Slip, TextRule } from '../slip.ts'
import { SLIP_WORDING } from '../wording.ts'

const MAY_HOLD_DATE = /年\s*\d*\s*月\s*日|[\d０-９]\s*[年月日/.-]|[\d０-９]\s*[至到—~-]/u
/** What makes figures after 月 no day: a day of a list or range that names 日 later, a count, a time. */
const NO_DAY_MEANT = /^(?:[、,和及与或至到—~-]+\d{1,2}(?:日|号)|号)/u
const DAY_WITHOUT_MARK =
  /(?<![\d年])(\d{1,2})月(\d{1,2})(?![\d.日号个次项余名人家条天年月万亿元%时点分期批级本件场户]|[、,和及与或至到—~-]+\d)/gu
const DAY_WITHOUT_MONTH = /(?<!\d)(?:19|20)\d{2}年\d日/gu
const BLANK_DATE = /(?:(?:19|20)\d{2})?年\d{0,2}月日(?!常)|(?<![\d\p{Script=Han}])年月日/gu
const MONTH = /(?<!\d)(?:19|20)\d{2}年(\d{1,2})月/gu
const JOINT = /^(?:至|到|[—~-]{1,2})$/u
const YEARS = /(?<![\d.])((?:19|20)\d{2})年?(?:至|到|[—~-]{1,2})((?:19|20)\d{2})(?=年)/gu
/** Seasons such as heating run over the turn of the year; without a year they are told from slips by where they begin. */
const SEASON_BEGINS = 9

type Span = { readonly from: number; readonly to: number }

const spanOf = ({ at }: CompactText, index: number, length: number): Span => ({
  from: at(index),
  to: at(index + length - 1) + 1,
})

const incomplete = (compact: CompactText, date: WrittenDate): Slip[] => {
  const { raw, flaw, index } = date
  const span = spanOf(compact, index, raw.length)
  const slip = (message: string, suggestion: string, replacement?: string): Slip[] => [
    {
      rule: 'date-incomplete',
      ...span,
      message,
      suggestion,
      ...(replacement === undefined ? {} : { replacement }),
    },
  ]
  if (flaw === 'noDay') {
    if (NO_DAY_MEANT.test(compact.text.slice(index + raw.length, index + raw.length + 6))) return []
    return slip(SLIP_WORDING.dayMark(raw), SLIP_WORDING.writeInstead(`${raw}日`), `${raw}日`)
  }
  if (date.year === undefined) return []
  if (flaw === 'lostMarks') return slip(SLIP_WORDING.lostMarks(raw), SLIP_WORDING.writeWholeDate)
  return flaw === 'ambiguous' ? slip(SLIP_WORDING.unreadableDate(raw), SLIP_WORDING.writeWholeDate) : []
}

const impossible = (compact: CompactText, { index, raw }: WrittenDate): Slip => ({
  rule: 'date-impossible',
  ...spanOf(compact, index, raw.length),
  message: SLIP_WORDING.noSuchDay(raw),
  suggestion: SLIP_WORDING.checkDate,
})

/** The order of two days as one number each; parts the second leaves out are those of the first. */
const isReversed = (first: WrittenDate, second: WrittenDate): boolean => {
  if (second.yearWord !== undefined || first.month === undefined) return false
  const month = second.month ?? first.month
  const days = (date: WrittenDate, ownMonth: number) => ownMonth * 100 + (date.day ?? 0)
  const bothDays = first.day !== undefined && second.day !== undefined
  const [from, to] = bothDays ? [days(first, first.month), days(second, month)] : [first.month, month]
  if (first.year === undefined) {
    if (second.year !== undefined || to >= from) return false
    return month === first.month || first.month < SEASON_BEGINS
  }
  const year = second.year ?? first.year
  return year < first.year || (year === first.year && to < from)
}

const reversedRanges = (compact: CompactText, dates: readonly WrittenDate[]): Slip[] =>
  dates.flatMap((date, index) => {
    const next = dates[index + 1]
    if (next === undefined) return []
    const end = date.index + date.raw.length
    if (!JOINT.test(compact.text.slice(end, next.index)) || !isReversed(date, next)) return []
    const length = next.index + next.raw.length - date.index
    return [
      {
        rule: 'date-order',
        ...spanOf(compact, date.index, length),
        message: SLIP_WORDING.reversed(date.raw, next.raw),
        suggestion: SLIP_WORDING.checkRange,
      },
    ]
  })

/**
 * Dates in a paragraph: days that no calendar has, dates that lack 日, 月 or 年 (as `2022年11月15市委`), ranges whose end
 * lies before their beginning.
 */
export const dateSlips: TextRule = (paragraph) => {
  if (!MAY_HOLD_DATE.test(paragraph)) return []
  const compact = compactText(paragraph)
  const { text } = compact
  const dates = writtenDates(text)
  const slips: Slip[] = dates.flatMap((date) =>
    isImpossible(date) ? [impossible(compact, date)] : incomplete(compact, date),
  )
  const covered = (index: number) =>
    dates.some((date) => date.index <= index && index < date.index + date.raw.length)
  for (const match of text.matchAll(DAY_WITHOUT_MARK)) {
    const [raw, month, day] = match
    if (covered(match.index)) continue
    const span = spanOf(compact, match.index, raw.length)
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
      slips.push({
        rule: 'date-impossible',
        ...span,
        message: SLIP_WORDING.noSuchDay(raw),
        suggestion: SLIP_WORDING.checkDate,
      })
    else
      slips.push({
        rule: 'date-incomplete',
        ...span,
        message: SLIP_WORDING.dayMark(raw),
        suggestion: SLIP_WORDING.writeInstead(`${raw}日`),
        replacement: `${raw}日`,
      })
  }
  for (const match of text.matchAll(DAY_WITHOUT_MONTH))
    slips.push({
      rule: 'date-incomplete',
      ...spanOf(compact, match.index, match[0].length),
      message: SLIP_WORDING.lostMarks(match[0]),
      suggestion: SLIP_WORDING.writeWholeDate,
    })
  for (const match of text.matchAll(BLANK_DATE))
    slips.push({
      rule: 'date-incomplete',
      ...spanOf(compact, match.index, match[0].length),
      message: SLIP_WORDING.blankDate(match[0]),
      suggestion: SLIP_WORDING.writeWholeDate,
    })
  for (const match of text.matchAll(MONTH)) {
    const month = Number(match[1])
    if (month >= 1 && month <= 12) continue
    if (slips.some(({ rule, from }) => rule === 'date-impossible' && from === compact.at(match.index)))
      continue
    slips.push({
      rule: 'date-impossible',
      ...spanOf(compact, match.index, match[0].length),
      message: SLIP_WORDING.noSuchMonth(match[0]),
      suggestion: SLIP_WORDING.checkDate,
    })
  }
  for (const match of text.matchAll(YEARS))
    if (Number(match[1]) > Number(match[2]))
      slips.push({
        rule: 'date-order',
        ...spanOf(compact, match.index, match[0].length),
        message: SLIP_WORDING.reversed(`${match[1] ?? ''}年`, `${match[2] ?? ''}年`),
        suggestion: SLIP_WORDING.checkRange,
      })
  return [...slips, ...reversedRanges(compact, dates)]
}
