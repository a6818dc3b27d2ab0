import type { TextRule } from '../slip.ts'
import { SLIP_WORDING } from '../wording.ts'

const NUMBER =
  /(?<office>\p{Script=Han}{2,14})\s?(?<open>[[［【（(〔﹝〈<])\s?(?<year>\d{2}|\d{4})\s?年?(?<close>[\]］】）)〕﹞〉>])\s?(?<ordinal>第)?\s?(?<number>\d{1,4})\s?号/gu
const WITHOUT_HAO = /(?<=\p{Script=Han}{2}〔(?:19|20)\d{2}〕)\d{1,4}(?![\d号、至])/gu
const WITHOUT_BRACKETS = /(?<=\p{Script=Han}[发字办函规文])(?:19|20)\d{2}年\d{1,4}号/gu
const RIGHT = /^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u

/** 发文字号 as GB/T 9704-2012 7.2.5 wants it: `云林发〔2025〕5号`. */
export const isDocumentNumber = (text: string): boolean => RIGHT.test(text)

const bracketSlips: TextRule = (paragraph) =>
  paragraph.includes('号')
    ? [...paragraph.matchAll(NUMBER)].flatMap((match) => {
        const { office = '', open, year = '', close, ordinal, number = '' } = match.groups ?? {}
        const form = match[0].slice(office.length)
        if (
          open === '〔' &&
          close === '〕' &&
          ordinal === undefined &&
          /^[1-9]/u.test(number) &&
          /^\d{4}$/u.test(year)
        )
          if (!/\s|年/u.test(form)) return []
        const right = `〔${year}〕${Number(number)}号`
        const from = match.index + office.length
        return [
          {
            rule: 'document-number' as const,
            from,
            to: from + form.length,
            message: SLIP_WORDING.documentNumber(form.trim()),
            suggestion: SLIP_WORDING.writeInstead(right),
            ...(year.length === 4 && Number(number) > 0 ? { replacement: right } : {}),
          },
        ]
      })
    : []

/**
 * 发文字号 written in another form: other brackets than 〔〕 or none, without 号, with 第, with a leading zero, a year of two
 * figures.
 */
export const documentNumberSlips: TextRule = (paragraph) => [
  ...bracketSlips(paragraph),
  ...[WITHOUT_HAO, WITHOUT_BRACKETS].flatMap((pattern) =>
    [...paragraph.matchAll(pattern)].map((match) => {
      const right = match[0].replace(/^(\d{4})年(\d+)号$/u, '〔$1〕$2号').replace(/^(\d{1,4})$/u, '$1号')
      return {
        rule: 'document-number' as const,
        from: match.index,
        to: match.index + match[0].length,
        message: SLIP_WORDING.documentNumberYear(match[0]),
        suggestion: SLIP_WORDING.writeInstead(right),
        replacement: right,
      }
    }),
  ),
]
