import type { Slip, TextRule } from '../slip.ts'
import { SLIP_WORDING } from '../wording.ts'

const UNIT = '(?:[万亿]?元|万亩|亩|公里|千米|平方米|吨|%|个|项|条|件|名|人|家|户|处|次|份|篇|场|起)'
const WIDE_COMMA = new RegExp(`(?<![\\d.,，第])\\d{1,3}，\\d{3}(?=(?:余|多)?${UNIT})`, 'gu')
const WRONG_GROUPS = new RegExp(`(?<![\\d.,第])\\d{1,3}(?:,\\d{3})*,\\d{1,2}(?:,\\d{1,3})*(?=${UNIT})`, 'gu')
const TWO_POINTS = new RegExp(`(?<![\\d.])\\d+\\.\\d+\\.\\d+(?=${UNIT})`, 'gu')
const STOP_FOR_POINT = /(?<!\d)\d+。\d+(?=[万亿]?元|%|万亩|亩|公里|吨|个百分点)/gu
const FIGURE = '\\d[\\d,.]*[万亿]?'
const TWICE_ROUGH = new RegExp(
  `(?:约|近|大约|将近)${FIGURE}(?:[余多][万亿]?|${UNIT}?(?:左右|上下))|(?:超过|突破)${FIGURE}(?:${UNIT}次?|个百分点)?以上|${FIGURE}余[万亿]?余`,
  'gu',
)

/** Figures that are none, and quantities called rough twice (`约2400余人`, `超过85%以上`; GB/T 15835-2011 5.2). */
export const numberSlips: TextRule = (paragraph) =>
  /\d[，,.。]\d|[约近超突余]/u.test(paragraph)
    ? [
        ...[WIDE_COMMA, WRONG_GROUPS, TWO_POINTS, STOP_FOR_POINT].flatMap((wrong) =>
          [...paragraph.matchAll(wrong)].map(
            (match): Slip => ({
              rule: 'number-form',
              from: match.index,
              to: match.index + match[0].length,
              message: SLIP_WORDING.figureMark(match[0]),
              suggestion: SLIP_WORDING.checkHere,
            }),
          ),
        ),
        ...[...paragraph.matchAll(TWICE_ROUGH)].map(
          (match): Slip => ({
            rule: 'number-form',
            from: match.index,
            to: match.index + match[0].length,
            message: SLIP_WORDING.twiceRough(match[0]),
            suggestion: SLIP_WORDING.keepOneMark,
          }),
        ),
      ]
    : []
