import { figureValue } from '../../import/declared-figures.ts'

/** A count in a sentence, `整治8处`: its value, its unit, and its place in the paragraph in UTF-16 units. */
export type CountedThing = {
  readonly value: number
  readonly written: string
  readonly unit: string
  readonly from: number
  readonly to: number
  /** What stands between the count before it (or the beginning of the sentence) and this one. */
  readonly before: string
  /** The words between the marks around it, with the count itself. */
  readonly clause: string
}

const UNIT =
  '个百分点|百分点|人次|场次|家次|轮次|万元|亿元|万亩|公里|千米|平方米|个|项|条|件|名|人|家|户|处|起|次|份|篇|场|期|座|所|套|宗|部|亩|元|吨|天|%'
const COUNT = new RegExp(
  `(?<![\\d.A-Za-z第〔])(?<figure>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[一二三四五六七八九十百两]{1,7})(?<more>[余多])?(?<unit>${UNIT})(?<more2>[余多])?`,
  'gu',
)
const QUOTED = /《[^》]*》|“[^”]*”|‘[^’]*’/gu
const ABOUT = /(?:约|近|超过?|逾|大约|至少|不少于|不低于|以上)$/u
const MARK = /[，,、；;。：:（()）]/u

/** The value of a figure with grouping commas or in Chinese numerals. */
export const countValue = (written: string): number | undefined => {
  const plain = written.replaceAll(',', '')
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : figureValue(plain)
}

const clauseAround = (text: string, from: number, to: number): string => {
  let start = from
  while (start > 0 && !MARK.test(text.charAt(start - 1))) start -= 1
  let end = to
  while (end < text.length && !MARK.test(text.charAt(end))) end += 1
  return text.slice(start, end)
}

/**
 * What each sentence of a paragraph counts, sentence by sentence. Figures inside quotes and book titles are names, and rough
 * ones (`2400余人次`) sum to nothing: both are left out, a rough one with NaN as its value so that it parts those around it.
 */
export const countedThings = (paragraph: string): readonly (readonly CountedThing[])[] => {
  const bare = paragraph.replace(QUOTED, (quoted) => '\u0000'.repeat(quoted.length))
  return [...bare.matchAll(/[^。！？]+/gu)].map(({ 0: sentence, index }) => {
    let end = 0
    return [...sentence.matchAll(COUNT)].flatMap((match): CountedThing[] => {
      const { figure = '', unit = '', more, more2 } = match.groups ?? {}
      const value = countValue(figure)
      if (value === undefined) return []
      const before = sentence.slice(end, match.index)
      end = match.index + match[0].length
      return [
        {
          value: more !== undefined || more2 !== undefined || ABOUT.test(before) ? Number.NaN : value,
          written: figure,
          // People are counted by 名 and by 人 in one sentence.
          unit: unit === '名' ? '人' : unit,
          from: index + match.index,
          to: index + end,
          before,
          clause: clauseAround(sentence, match.index, end),
        },
      ]
    })
  })
}

const FINEST = 1e6

/** A sum without the rest that binary fractions leave. */
export const sumOf = (values: readonly number[]): number =>
  Math.round(values.reduce((left, right) => left + right, 0) * FINEST) / FINEST
