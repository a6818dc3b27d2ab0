const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u
const BLANK = /[\s\u200B-\u200D\u2060\uFEFF]/u

/** A line of the input that is not blank: its number, counted from 1 over all lines, and its text without outer blanks. */
export type SourceLine = { readonly line: number; readonly text: string }

/** A text without the blanks around it: spaces of any width, zero-width characters, byte order marks. */
export const trimBlanks = (text: string): string => {
  let from = 0
  let to = text.length
  while (from < to && BLANK.test(text.charAt(from))) from += 1
  while (to > from && BLANK.test(text.charAt(to - 1))) to -= 1
  return text.slice(from, to)
}

/**
 * All lines of a text, blank ones too, as the window numbers them. A line ends with CRLF, CR, LF, the line or
 * paragraph separator (U+2028, U+2029), next line, a form feed, or the vertical tab that Word puts for a manual line break.
 */
export const splitLines = (text: string): string[] => text.split(LINE_END)

/** The lines that are not blank. */
export const sourceLines = (text: string): SourceLine[] =>
  splitLines(wellFormed(text))
    .map((line, index) => ({ line: index + 1, text: trimBlanks(line) }))
    .filter((line) => line.text !== '')

/** The text without halves of surrogate pairs, which no file could hold; each becomes U+FFFD. */
export const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
