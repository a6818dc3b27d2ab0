import { parseChineseNumber } from '../../documents/chinese-number.ts'
import { headingMarker, type MarkerFamily, markerLevel } from '../../import/heading-marker.ts'
import type { WrittenLine } from '../lines.ts'
import type { Slip } from '../slip.ts'
import { SLIP_WORDING } from '../wording.ts'

const POINT =
  /(?<=^|[。；;，,：:）)])(?<ordinal>第)?(?<number>[一二三四五六七八九十]{1,3})(?:是(?![一二三四五六七八九十])|(?<=第[一二三四五六七八九十]{1,3})[，,])/gu

const HAS_POINT = /[一二三四五六七八九十]是|第[一二三四五六七八九十]/u

/** Looking closer is dear; most lines begin with none of these. */
const MAY_BE_NUMBERED =
  /^[第（(【〔[［①-⒇\d０-９一二三四五六七八九十百零〇]|^(?:问题|反馈|整改|具体|突出|主要|移交|巡)/u

type Slipped = Slip & { readonly line: WrittenLine }

const outOfTurn = (
  line: WrittenLine,
  from: number,
  written: string,
  before: number,
  number: number,
): Slipped => ({
  rule: 'heading-order',
  line,
  from,
  to: from + written.length,
  message: SLIP_WORDING.outOfTurn(written, before, number),
  suggestion: SLIP_WORDING.checkOrder,
})

/** A number goes on from the one before it in its family; any family may begin again with 1. */
const goesOn = (number: number, before: number): boolean => number === before + 1 || number === 1

/**
 * Numbers of headings in a text, line by line: `一、` `（一）` `1.` `（1）`, each going on from the one before, and beginning
 * anew under the next heading of a higher level. `first`: this text starts the numbering, so that it must start with 1.
 */
export const headingOrderSlips = (lines: readonly WrittenLine[], first: boolean): readonly Slipped[] => {
  if (!lines.some(({ text }) => MAY_BE_NUMBERED.test(text))) return []
  const last = new Map<MarkerFamily, number>()
  const counted = new Map<MarkerFamily, number>()
  const marked = lines.map((line) => ({
    line,
    marker: MAY_BE_NUMBERED.test(line.text) ? headingMarker(line.text) : undefined,
  }))
  for (const { marker } of marked)
    if (marker !== undefined) counted.set(marker.family, (counted.get(marker.family) ?? 0) + 1)
  return marked.flatMap(({ line, marker }): Slipped[] => {
    if (marker === undefined) return []
    const { family, number, length } = marker
    const level = markerLevel(family)
    for (const other of [...last.keys()]) if (markerLevel(other) > level) last.delete(other)
    const before = last.get(family)
    last.set(family, number)
    const written = line.text.slice(0, length).trim()
    if (before === undefined) {
      const alone = (counted.get(family) ?? 0) < 2
      return number === 1 || alone || !first ? [] : [outOfTurn(line, 0, written, 0, number)]
    }
    return goesOn(number, before) ? [] : [outOfTurn(line, 0, written, before, number)]
  })
}

/** `一是…二是…三是…` and `第一，…第二，…` in running text, over the paragraphs of one field. */
export const pointOrderSlips = (lines: readonly WrittenLine[]): readonly Slipped[] => {
  const last = new Map<string, number>()
  return lines.flatMap((line) =>
    (HAS_POINT.test(line.text) ? [...line.text.matchAll(POINT)] : []).flatMap((match): Slipped[] => {
      const { ordinal = '', number: written = '' } = match.groups ?? {}
      const number = parseChineseNumber(written)
      if (number === undefined) return []
      const before = last.get(ordinal)
      last.set(ordinal, number)
      if (before === undefined || goesOn(number, before)) return []
      return [outOfTurn(line, match.index, match[0], before, number)]
    }),
  )
}

/** ① to ⑳ in one paragraph that begins with ①, each going on from the one before. */
export const circledOrderSlips = (paragraph: string): readonly Slip[] => {
  const marks = [...paragraph.matchAll(/[①-⑳]/gu)]
  const value = (mark: string): number => (mark.codePointAt(0) ?? 0) - 0x2460 + 1
  if (marks.length < 2 || marks[0]?.[0] !== '①') return []
  return marks.slice(1).flatMap((match, index): Slip[] => {
    const [before, number] = [value(marks[index]?.[0] ?? ''), value(match[0])]
    return goesOn(number, before) || number === before
      ? []
      : [
          {
            rule: 'heading-order',
            from: match.index,
            to: match.index + 1,
            message: SLIP_WORDING.outOfTurn(match[0], before, number),
            suggestion: SLIP_WORDING.checkOrder,
          },
        ]
  })
}

/** A number typed before a title that the papers number by themselves: it would be printed twice. */
export const typedNumberSlips = (title: string): readonly Slip[] => {
  const marker = MAY_BE_NUMBERED.test(title) ? headingMarker(title) : undefined
  if (marker === undefined || marker.length >= title.length) return []
  const written = title.slice(0, marker.length).trim()
  return [
    {
      rule: 'heading-order',
      from: 0,
      to: marker.length,
      message: SLIP_WORDING.typedNumber(written),
      suggestion: SLIP_WORDING.removeNumber,
      replacement: '',
    },
  ]
}
