import { hasHan, isHan, widenPunctuation } from '../text/han.ts'
import type { Run } from './paper-document.ts'
import { runText, withRunText } from './run-text.ts'

const STRAIGHT = '"'
const HALF_WIDTH = /[",:;?!()]/u

/**
 * Turns straight double quotes into “ ” where pairing is certain, and says how many: an even number of them on the line,
 * none of the curly kind, and every pair non-empty, in or beside Chinese text. Otherwise the line stays as typed.
 */
export const pairQuotes = (line: string): { readonly text: string; readonly changes: number } => {
  const unchanged = { text: line, changes: 0 }
  const pieces = line.split(STRAIGHT)
  if (pieces.length < 3 || pieces.length % 2 === 0 || /[“”]/u.test(line)) return unchanged
  const certain = pieces.every((piece, index) => {
    if (index % 2 === 0) return true
    const beside = isHan([...(pieces[index - 1] ?? '')].at(-1) ?? '') || isHan(pieces[index + 1] ?? '')
    return piece !== '' && piece === piece.trim() && (hasHan(piece) || beside)
  })
  if (!certain) return unchanged
  const text = pieces.reduce((joined, piece, index) => `${joined}${index % 2 === 1 ? '“' : '”'}${piece}`)
  return { text, changes: pieces.length - 1 }
}

/**
 * Runs with the full-width punctuation of official papers, and how many marks were changed (design.md §6
 * “Punctuation”). Runs marked as unknown variables are left as typed.
 */
export const officialPunctuation = (
  runs: readonly Run[],
): { readonly runs: Run[]; readonly changes: number } => {
  const original = runText(runs)
  if (!HALF_WIDTH.test(original)) return { runs: [...runs], changes: 0 }
  const quoted = pairQuotes(original)
  const widened = widenPunctuation(quoted.text)
  return { runs: withRunText(runs, widened.text), changes: quoted.changes + widened.changes }
}
