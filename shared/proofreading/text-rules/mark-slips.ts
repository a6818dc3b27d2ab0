import { hasHan } from '../../text/han.ts'
import { unpairedMarks } from '../../text/mark-pairs.ts'
import type { Slip, TextRule } from '../slip.ts'
import { SLIP_WORDING } from '../wording.ts'

/** Marks that end or part a sentence; two in a row are one too many. `——` and `……` are marks of two. */
const DOUBLED = /(?:(?<![\d.])[,.;:，。、；：])(?:[，。、；：]|[,;:](?![/\d]))+|！{2,}/gu
/** Looking closer is dear; most paragraphs hold none of these. */
const MAY_BE_DOUBLED = /[，。、；：！,.;:][，。、；：！,.;:]|…|\./u
const LONE_ELLIPSIS = /(?<!…)…(?!…)|(?<![.\d])\.{3,}(?![.\d])|。{3,}/gu
const POINT_FOR_STOP = /(?<=\p{Script=Han}[”）》]?)\.(?=\s*$|\p{Script=Han})/gu

/** Quotes, brackets and book-title marks without partner: one slip a paragraph, at the first of them. */
export const unpairedSlips: TextRule = (paragraph) => {
  const marks = unpairedMarks(paragraph)
  const [first] = marks
  if (first === undefined) return []
  return [
    {
      rule: 'unpaired-mark',
      from: first.at,
      to: first.at + 1,
      message: SLIP_WORDING.unpaired(marks.map(({ mark }) => mark).join('、')),
      suggestion: SLIP_WORDING.pairUp,
    },
  ]
}

const NESTED: readonly (readonly [open: string, close: string, inner: readonly [string, string]])[] = [
  ['《', '》', ['〈', '〉']],
  ['“', '”', ['‘', '’']],
]

/** Looking closer is dear; most paragraphs hold no such thing. */
const MAY_BE_NESTED = /《[^》]*《|“[^”]*“/u

/** Quotes within the same quotes, book titles within book titles (GB/T 15834-2011 4.8.3, 4.15.3). */
export const nestedSlips: TextRule = (paragraph) =>
  NESTED.flatMap(([open, close, inner]): Slip[] => {
    if (!MAY_BE_NESTED.test(paragraph)) return []
    const nested = new RegExp(
      `(?<=${open}[^${open}${close}]*)${open}([^${open}${close}]*)${close}(?=[^${open}${close}]*${close})`,
      'gu',
    )
    return [...paragraph.matchAll(nested)].map((match) => ({
      rule: 'nested-mark',
      from: match.index,
      to: match.index + match[0].length,
      message: SLIP_WORDING.nested(`${open}${close}`, inner.join('')),
      suggestion: SLIP_WORDING.writeInstead(`${inner[0]}${match[1] ?? ''}${inner[1]}`),
      replacement: `${inner[0]}${match[1] ?? ''}${inner[1]}`,
    }))
  })

const STRAIGHT_QUOTES = /"([^"]*\p{Script=Han}[^"]*)"/gu
const HYPHENS = /(?<=[\p{Script=Han}”》])-{2,3}(?=[\p{Script=Han}“《])/gu

/** Marks of a typewriter in Chinese text: straight quotes, `--` for a dash. */
export const typewriterSlips: TextRule = (paragraph) => [
  ...[...paragraph.matchAll(STRAIGHT_QUOTES)].map((match): Slip => {
    const right = `“${match[1] ?? ''}”`
    return {
      rule: 'half-width',
      from: match.index,
      to: match.index + match[0].length,
      message: SLIP_WORDING.straightQuotes,
      suggestion: SLIP_WORDING.writeInstead(right),
      replacement: right,
    }
  }),
  ...[...paragraph.matchAll(HYPHENS)].map(
    (match): Slip => ({
      rule: 'half-width',
      from: match.index,
      to: match.index + match[0].length,
      message: SLIP_WORDING.hyphensForDash,
      suggestion: SLIP_WORDING.writeInstead('——'),
      replacement: '——',
    }),
  ),
]

const oneOf = (marks: string): string | undefined => {
  const [first, ...rest] = marks
  return first !== undefined && rest.every((mark) => mark === first) ? first : undefined
}

/** Punctuation typed twice, ellipses of another form than `……`, a point in place of `。`. */
export const doubledSlips: TextRule = (paragraph) => {
  if (!MAY_BE_DOUBLED.test(paragraph) || !hasHan(paragraph)) return []
  const slips: Slip[] = []
  for (const match of paragraph.matchAll(LONE_ELLIPSIS))
    slips.push({
      rule: 'ellipsis',
      from: match.index,
      to: match.index + match[0].length,
      message: SLIP_WORDING.ellipsis(match[0]),
      suggestion: SLIP_WORDING.writeInstead('……'),
      replacement: '……',
    })
  for (const match of paragraph.matchAll(DOUBLED)) {
    const [marks] = match
    if (/^。{3,}$/u.test(marks)) continue
    const single = oneOf(marks)
    slips.push({
      rule: 'doubled-mark',
      from: match.index,
      to: match.index + marks.length,
      message: SLIP_WORDING.doubled(marks),
      suggestion: single === undefined ? SLIP_WORDING.keepOneMark : SLIP_WORDING.writeInstead(single),
      ...(single === undefined ? {} : { replacement: single }),
    })
  }
  for (const match of paragraph.matchAll(POINT_FOR_STOP))
    slips.push({
      rule: 'half-width',
      from: match.index,
      to: match.index + 1,
      message: SLIP_WORDING.pointForStop,
      suggestion: SLIP_WORDING.writeInstead('。'),
      replacement: '。',
    })
  return slips
}
