import type { Supervision } from './finding.ts'
import type { Inspection } from './inspection.ts'
import { supervisionsOf } from './supervision-records.ts'

/** The form of a number until the clerk writes one of her own: generation character and year as GB/T 9704-2012 7.2.5 has them. */
const DEFAULT_FORMS: Readonly<Record<Supervision['kind'], string>> = { notice: '督办', reminder: '提醒' }

const NUMBER = /^(?<before>.*?)(?<year>\d{4})(?<between>\D*)(?<serial>\d+)(?<after>\D*)$/u

/** A number such as 督办〔2025〕3号 taken apart: the texts around its year and its serial number. */
type Parts = {
  readonly before: string
  readonly year: string
  readonly between: string
  readonly serial: number
  readonly after: string
}

const partsOf = (number: string): Parts | undefined => {
  const groups = NUMBER.exec(number.trim())?.groups
  if (groups === undefined) return undefined
  const { before = '', year = '', between = '', serial = '', after = '' } = groups
  return { before, year, between, serial: Number(serial), after }
}

/**
 * The number proposed for the next 督办单 or 提醒函 of a round in a year (`2025`): one above the highest of that kind and year, in
 * the form of the record issued last, so that a form the clerk wrote once (林督办〔2025〕3号) goes on. Without any: 督办〔2025〕1号,
 * 提醒〔2025〕1号. No 第, no leading zero (GB/T 9704-2012 7.2.5).
 */
export const nextSupervisionNumber = (
  inspection: Pick<Inspection, 'aspects' | 'findings'>,
  kind: Supervision['kind'],
  year: string,
): string => {
  const numbered = supervisionsOf(inspection)
    .filter(({ supervision }) => supervision.kind === kind)
    .flatMap(({ supervision }) => {
      const parts = partsOf(supervision.number)
      return parts === undefined ? [] : [{ date: supervision.date, parts }]
    })
  const highest = numbered
    .filter(({ parts }) => parts.year === year)
    .reduce((most, { parts }) => Math.max(most, parts.serial), 0)
  const latest = numbered
    .toSorted((left, right) => left.date.localeCompare(right.date) || left.parts.serial - right.parts.serial)
    .at(-1)?.parts
  const { before, between, after } = latest ?? {
    before: `${DEFAULT_FORMS[kind]}〔`,
    between: '〕',
    after: '号',
  }
  return `${before}${year}${between}${highest + 1}${after}`
}
