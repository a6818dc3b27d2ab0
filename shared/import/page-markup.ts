import { headingMarker } from './heading-marker.ts'
import { readsLikeTitle } from './notice-title.ts'
import { trimBlanks } from './source-line.ts'

/** A line without the marks that only a page or an editor means, and those marks, in order, parted by blanks. */
export type UnmarkedLine = { readonly text: string; readonly markup: string }

const TAG =
  /<\/?(?:p|div|span|br|hr|strong|b|i|em|u|font|a|img|h[1-6]|table|thead|tbody|tr|td|th|ul|ol|li|center|section|article|o:p)(?:\s[^<>]{0,400})?\s?\/?>/giu
const BLANK_ENTITY = /&(?:nbsp|ensp|emsp|thinsp|#160|#12288);/giu
/** Bold of Markdown; it never begins behind a word, so that names made unknown (`张**、李**`) keep their stars. */
const BOLD = /(?<![\p{L}\p{N}*])\*\*(?=[^\s*])([^*]{1,400}?)\*\*(?!\*)/gu
/** Heading mark of Markdown, or a mark a page puts before headings. */
const BEFORE_HEADING = /^(?:#{1,6}\s+|(?:[•·●■◆▪▶►★☆◇]\s*)+)/u

const isHeading = (text: string): boolean => headingMarker(text) !== undefined || readsLikeTitle(text)

/**
 * Takes from a line what a web page or an editor meant as form and not as words: HTML tags and blank entities, the
 * stars of Markdown's bold, and marks before a title or a numbered heading (`# `, `■`). Everything else stays.
 */
export const withoutMarkup = (line: string): UnmarkedLine => {
  const taken: string[] = []
  const take = (mark: string): string => {
    taken.push(trimBlanks(mark))
    return ''
  }
  const plain = trimBlanks(
    /[<&*]/u.test(line)
      ? line
          .replace(TAG, take)
          .replace(BLANK_ENTITY, (entity) => `${take(entity)} `)
          .replace(BOLD, (_, words: string) => `${take('**')}${words}${take('**')}`)
      : line,
  )
  const before = BEFORE_HEADING.exec(plain)?.[0] ?? ''
  const heading = before !== '' && isHeading(plain.slice(before.length))
  const text = heading ? `${take(before)}${plain.slice(before.length)}` : plain
  return { text: trimBlanks(text), markup: taken.join(' ') }
}
