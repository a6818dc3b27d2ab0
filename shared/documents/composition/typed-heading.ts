import { widthInCharacters } from '../text-width.ts'

/**
 * A heading the clerk typed at the start of a paragraph. `level` 1 for `一、`, 2 for `（一）`, 3 for `1.` and `（1）`
 * (GB/T 9704-2012 7.3.3). `length` in UTF-16 units, number and full stop included. `ownLine`: nothing follows it.
 */
export type TypedHeading = { readonly level: 1 | 2 | 3; readonly length: number; readonly ownLine: boolean }

const NUMBERS: readonly { readonly level: 1 | 2 | 3; readonly number: RegExp }[] = [
  { level: 1, number: /^[一二三四五六七八九十百]+、/u },
  { level: 2, number: /^[（(][一二三四五六七八九十百]+[）)]、?/u },
  { level: 3, number: /^(?:\d{1,3}(?:[.．](?!\d)|、)|[（(]\d{1,3}[）)])/u },
]

/** A sentence longer than two lines of the page is text, not a heading. In full-width characters. */
const LONGEST_HEADING = 56

/** The heading a paragraph starts with, or undefined when it starts without number or its first sentence is too long. */
export const typedHeading = (paragraph: string): TypedHeading | undefined => {
  for (const { level, number } of NUMBERS) {
    const found = number.exec(paragraph)
    if (found === null) continue
    const stop = paragraph.indexOf('。', found[0].length)
    const length = stop < 0 ? paragraph.length : stop + 1
    const heading = paragraph.slice(0, length)
    if (length === found[0].length || widthInCharacters(heading) > LONGEST_HEADING) return undefined
    const ownLine = length === paragraph.length
    return ownLine && /[；;：:]$/u.test(heading) ? undefined : { level, length, ownLine }
  }
  return undefined
}
