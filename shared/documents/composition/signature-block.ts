import { officialDate } from '../../calendar/calendar-date.ts'
import { runText } from '../run-text.ts'
import type { Composition, Origin } from './composition.ts'
import { gapText } from './gap.ts'
import { paragraphsOf } from './typed-text.ts'

/**
 * Empty lines over the signature. A seal of 42 mm reaches one to two lines over the issuer: two lines keep it clear of
 * the text and its top within a line of it (GB/T 9704-2012 7.3.5.1); without seal one line is empty (7.3.5.2).
 */
const BLANK_LINES = { withSeal: 2, withoutSeal: 1 } as const

/**
 * Puts 署名, a line for each of several units, and 成文日期 (`YYYY-MM-DD`) onto the paper, with the empty lines over them. Without a date nothing stands under
 * the issuer, unless `datePrinted` asks for the 【待补录】 an official paper has in its place.
 */
export const addSignature = (
  paper: Composition,
  {
    issuer: text,
    date,
    seal,
    datePrinted = false,
  }: {
    readonly issuer: string
    readonly date: string | undefined
    readonly seal: keyof typeof BLANK_LINES
    readonly datePrinted?: boolean
  },
  origin: Origin,
): void => {
  paper.blocks.push({ kind: 'blank', lines: BLANK_LINES[seal] })
  const issuer = paragraphsOf(text).join('\n')
  if (issuer === '') paper.report('empty-signature', origin)
  if (date === undefined && !datePrinted) paper.report('no-date', origin)
  paper.blocks.push({
    kind: 'signature',
    issuer: issuer === '' ? gapText('署名') : runText(paper.runs(issuer, origin)),
    date: date !== undefined ? officialDate(date) : datePrinted ? gapText('成文日期') : '',
    seal: seal === 'withSeal',
    source: origin.source,
  })
}
