/** What people and other programs use for a new line, Word's own soft break (U+000B) included. */
const LINE_END = /\r\n|[\n\r\v\f\u2028\u2029]/u

/** Half of a rare character whose other half is lost; a whole pair is one code point and does not match. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/** Invisible codes XML 1.0 (section 2.2) does not allow in a document in any form; a tab is allowed. */
const FORBIDDEN = /(?!\t)\p{Cc}|[\uFFFE\uFFFF]/gu

/** Anything the rules below look for; most texts hold none of it. */
const UNWRITABLE = /[\p{Cc}\p{Surrogate}\u2028\u2029\uFFFE\uFFFF]/u

/**
 * The lines of a text as they can stand in a Word file. Line ends of every kind divide it. Control characters, which
 * print nothing and would make the file unreadable, are left out; half a surrogate pair becomes U+FFFD, so that the
 * loss is seen. Everything else stays as it is: blanks, tabs, rare characters of the higher planes.
 */
export const writableLines = (text: string): readonly string[] =>
  UNWRITABLE.test(text)
    ? text
        .replace(LONE_SURROGATE, '\uFFFD')
        .split(LINE_END)
        .map((line) => line.replace(FORBIDDEN, ''))
    : [text]

/** The same for a field of one line, such as a document property: line ends become blanks. */
export const writableLine = (text: string): string => writableLines(text).join(' ').trim()
