import { parseChineseNumber } from '../documents/chinese-number.ts'
import { narrow } from '../text/han.ts'

/**
 * How a heading is numbered: `part` 第一部分, `chinese` 一、, `chineseBracket` （一）, `problem` 问题一：, `arabic` 1.,
 * `arabicBracket` （1） 1）, `circled` ① ⑴.
 */
export type MarkerFamily =
  | 'part'
  | 'chinese'
  | 'chineseBracket'
  | 'problem'
  | 'arabic'
  | 'arabicBracket'
  | 'circled'

/** The number a heading begins with; `length` counts its characters, punctuation and blanks after it included. */
export type HeadingMarker = {
  readonly family: MarkerFamily
  readonly number: number
  readonly length: number
}

const NUMERAL = '[一二三四五六七八九十百零〇]{1,4}'

const PATTERNS: readonly (readonly [MarkerFamily, RegExp])[] = [
  ['part', new RegExp(`^第(${NUMERAL})(?:部分|章)\\s*[:、,.]?\\s*`, 'u')],
  [
    'problem',
    new RegExp(
      `^[(【\\[]?(?:巡[察视])?(?:反馈|整改|具体|突出|主要|移交)?(?:意见)?(?:的)?问题\\s?[(]?\\s?(${NUMERAL}|\\d{1,3})\\s?(?:[)】\\]]\\s?[:、.,]?|[:、.](?!\\d)|\\s)\\s*`,
      'u',
    ),
  ],
  ['problem', new RegExp(`^第(${NUMERAL}|\\d{1,3})个?问题\\s*[:、.,]\\s*`, 'u')],
  ['chineseBracket', new RegExp(`^[(〔\\[]\\s?(${NUMERAL})\\s?[)〕\\]]\\s*[、.:]?\\s*`, 'u')],
  ['chinese', new RegExp(`^(${NUMERAL})\\s?[、.:]\\s*`, 'u')],
  ['arabicBracket', /^\(\s?(\d{1,3})\s?\)\s*[、.:]?\s*/u],
  ['arabicBracket', /^(\d{1,2})\)\s*/u],
  ['circled', /^([①-⑳⑴-⒇])\s*[、.]?\s*/u],
  ['arabic', /^(\d{1,3})\s?[.、](?!\d)\s*/u],
]

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'

const writtenNumber = (written: string): number | undefined => {
  if (/^\d+$/u.test(written)) return Number(written)
  const circled = CIRCLED.indexOf(written)
  return circled >= 0 ? (circled % 20) + 1 : parseChineseNumber(written)
}

/** The number a text begins with, full- or half-width; undefined when it begins with none (`一是`, `1.5万元`, `2023年`). */
export const headingMarker = (text: string): HeadingMarker | undefined => {
  const start = narrow(text.slice(0, 40))
  for (const [family, pattern] of PATTERNS) {
    const match = pattern.exec(start)
    if (match === null) continue
    const number = writtenNumber(match[1] ?? '')
    if (number !== undefined && number > 0) return { family, number, length: match[0].length }
  }
  return undefined
}

/** Level of a heading as official papers count (GB/T 9704-2012 7.3.3): `一、` 1, `（一）` 2, `1.` and `问题一：` 3, `（1）` 4. */
export const markerLevel = (family: MarkerFamily): 1 | 2 | 3 | 4 => {
  switch (family) {
    case 'part':
    case 'chinese':
      return 1
    case 'chineseBracket':
      return 2
    case 'problem':
    case 'arabic':
      return 3
    case 'arabicBracket':
    case 'circled':
      return 4
  }
}
