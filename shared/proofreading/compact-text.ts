import { narrow } from '../text/han.ts'

/** A text prepared for rules: half-width forms, no blanks. `at` leads from a position in it back to the text. */
export type CompactText = { readonly text: string; readonly at: (index: number) => number }

const BLANK = /[\s\u200B-\u200D\u2060\uFEFF]/u

/** Prepares a text for rules that are written for one width and take no notice of blanks. */
export const compactText = (text: string): CompactText => {
  const narrowed = narrow(text)
  if (!BLANK.test(narrowed)) return { text: narrowed, at: (index) => index }
  const kept: number[] = []
  let compact = ''
  for (let index = 0; index < narrowed.length; index++) {
    const unit = narrowed.charAt(index)
    if (BLANK.test(unit)) continue
    kept.push(index)
    compact += unit
  }
  return { text: compact, at: (index) => kept[index] ?? text.length }
}
