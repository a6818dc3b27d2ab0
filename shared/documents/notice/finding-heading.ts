import { chineseNumber } from '../chinese-number.ts'

/** A finding's heading around its title; the title stands between `before` and `after`. */
export type FindingHeadingParts = { readonly before: string; readonly after: string }

const TITLE = '{问题}'
const ENDS_SENTENCE = /[。！？!?…]$/u

/** ① to ⑳; Unicode has more, but office fonts do not. */
const circledNumber = (number: number): string =>
  number <= 20 ? String.fromCodePoint(0x245f + number) : `（${number}）`

const numbered = (text: string, number: number): string =>
  text
    .replaceAll('{一}', chineseNumber(number))
    .replaceAll('{1}', String(number))
    .replaceAll('{①}', circledNumber(number))

/**
 * Fills a heading pattern (`问题{一}：{问题}。`) around a title. A pattern without `{问题}` gets the title at its end, so
 * that it is never lost. Punctuation is not doubled: a title that ends its sentence, or that is not written yet (empty),
 * takes the place of the pattern's full stop. Quotes inside a quoted title stay as typed.
 */
export const findingHeading = (pattern: string, number: number, title: string): FindingHeadingParts => {
  const at = pattern.indexOf(TITLE)
  const before = numbered(at < 0 ? pattern : pattern.slice(0, at), number)
  const after = at < 0 ? '' : numbered(pattern.slice(at + TITLE.length), number).replaceAll(TITLE, title)
  const ended = title === '' || ENDS_SENTENCE.test(title)
  return { before, after: ended ? after.replace(/^[。.．]/u, '') : after }
}

/** The level a heading takes by the look of its number: `一、` 1, `（一）` 2, anything else 3 (GB/T 9704-2012 7.3.3). */
export const findingHeadingLevel = (pattern: string): 1 | 2 | 3 =>
  /^\{一\}、/u.test(pattern) ? 1 : /^[（(]\{一\}[）)]/u.test(pattern) ? 2 : 3

/** True when the pattern puts the title in quotes and the title has quotes of the same kind (GB/T 15834 4.8: ‘ ’ inside “ ”). */
export const nestsQuotes = (pattern: string, title: string): boolean =>
  pattern.includes(`“${TITLE}”`) && /[“”]/u.test(title)

/** Under a 类, which is numbered `1.` itself, findings numbered `1.` take the next level `（1）` (GB/T 9704-2012 7.3.3). */
export const patternUnderSubAspect = (pattern: string): string => pattern.replace(/^\{1\}[.．、]/u, '（{1}）')
