import type { Supervision } from './finding.ts'
import type { Inspection } from './inspection.ts'
import { supervisionsOf } from './supervision-records.ts'

/** The form of a number until the clerk writes one of her own: generation character and year as GB/T 9704-2012 7.2.5 has them. */
const DEFAULT_FORMS: Readonly<Record<Supervision['kind'], string>> = { notice: '督办', reminder: '提醒' }

const NUMBER = /^(?<before>.*?)(?<year>20\d{2})(?<between>\D*)(?<serial>\d+)(?<after>\D*)$/u

/** A number such as 督办〔2025〕3号 taken apart: the texts around its year and its serial number. */
type Parts = {
  readonly before: string
  readonly year: string
  readonly between: string
  readonly serial: number
  /** Digits of a serial number that is written right behind the year, as in 2025001; such a number has a fixed length. */
  readonly digits: number
  readonly after: string
}

const partsOf = (number: string): Parts | undefined => {
  const groups = NUMBER.exec(number.trim())?.groups
  if (groups === undefined) return undefined
  const { before = '', year = '', between = '', serial = '', after = '' } = groups
  const digits = between === '' ? serial.length : 1
  return { before, year, between, serial: Number(serial), digits, after }
}

/**
 * The numbers proposed for the next `count` 督办单 or 提醒函 of a round in a year (`2025`): above the highest of that kind and year, in
 * the form of the record issued last, so that a form the clerk wrote once (林督办〔2025〕3号) goes on. Without any: 督办〔2025〕1号,
 * 提醒〔2025〕1号. No 第, no leading zero (GB/T 9704-2012 7.2.5) but where the year leads on into the serial number.
 */
export const nextSupervisionNumbers = (
  inspection: Pick<Inspection, 'aspects' | 'findings'>,
  kind: Supervision['kind'],
  year: string,
  count: number,
): readonly string[] => {
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
  const { before, between, digits, after } = latest ?? {
    before: `${DEFAULT_FORMS[kind]}〔`,
    between: '〕',
    digits: 1,
    after: '号',
  }
  return Array.from({ length: count }, (_, index) => {
    const serial = String(highest + 1 + index).padStart(digits, '0')
    return `${before}${year}${between}${serial}${after}`
  })
}
