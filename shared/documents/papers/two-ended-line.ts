import { CHARACTER_OF, sheetOf } from '../page-layout.ts'
import type { PageFormat, Run, TextSize } from '../paper-document.ts'
import { runText } from '../run-text.ts'
import { widthInCharacters } from '../text-width.ts'

const BLANK = '\u3000'

/** Fonts differ: the right end stays this far from the edge, in characters. */
const SLACK = 1

/** A quarter of a character: the space many programs put between a Chinese character and a figure. */
const SPACED = 0.25

const spaces = (text: string): number =>
  SPACED *
  [...text.matchAll(/(?<=\p{Script=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=\p{Script=Han})/gu)].length

/**
 * One line of a sheet with one text at its left end and another at its right, as over the tables of an office: the room
 * between is filled with full-width blanks, so that the line is plain text wherever it is copied to. Undefined when both
 * do not fit the line.
 */
export const twoEndedLine = (
  left: readonly Run[],
  right: readonly Run[],
  { format, size }: { readonly format: PageFormat; readonly size: TextSize },
): readonly Run[] | undefined => {
  const line = sheetOf(format).typeArea.width / CHARACTER_OF[size] - SLACK
  const taken = [runText(left), runText(right)].reduce(
    (sum, text) => sum + widthInCharacters(text) + spaces(text),
    0,
  )
  const blanks = Math.floor(line - taken)
  if (blanks < 2) return undefined
  return [...left, { text: BLANK.repeat(blanks) }, ...right]
}
