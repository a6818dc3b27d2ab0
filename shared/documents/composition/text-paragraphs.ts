import { HEADING_FONT } from '../page-layout.ts'
import type { Run } from '../paper-document.ts'
import { inFont, runText, sliceRuns } from '../run-text.ts'
import type { Composition, Origin } from './composition.ts'
import { typedHeading } from './typed-heading.ts'
import { paragraphsOf } from './typed-text.ts'

/** A heading has text under it: a numbered line followed by one of its own or a higher level is an item of a list. */
const leadsText = (level: number, next: string | undefined): boolean => {
  if (next === undefined) return false
  const following = typedHeading(next)
  return following === undefined || following.level > level
}

const runInHeading = (runs: readonly Run[], level: 1 | 2 | 3, length: number): readonly Run[] =>
  HEADING_FONT[level] === 'body'
    ? runs
    : [...inFont(sliceRuns(runs, 0, length), HEADING_FONT[level]), ...sliceRuns(runs, length)]

/**
 * Puts a text onto the paper, one paragraph a line. A line that starts with a typed number becomes a heading of its
 * level when it stands alone and text follows; otherwise only its first sentence takes the heading's font
 * (GB/T 9704-2012 7.3.3).
 */
export const addText = (paper: Composition, text: string, origin: Origin): void => {
  const lines = paragraphsOf(text)
  for (const [index, line] of lines.entries()) {
    const runs = paper.runs(line, origin)
    const heading = typedHeading(runText(runs))
    if (heading === undefined) paper.paragraph(runs, origin)
    else if (heading.ownLine && leadsText(heading.level, lines[index + 1]))
      paper.heading(heading.level, runs, origin)
    else paper.paragraph(runInHeading(runs, heading.level, heading.length), origin)
  }
}

/**
 * Puts a heading onto the paper and the text under it. With `runIn` heading and first paragraph stand in one, the
 * heading in its font; without text, or when the text starts with a heading of its own, it keeps its own line.
 */
export const addHeadedText = (
  paper: Composition,
  heading: { readonly level: 1 | 2 | 3; readonly runs: readonly Run[]; readonly runIn: boolean },
  text: string,
  origin: Origin,
): void => {
  const [first, ...rest] = paragraphsOf(text)
  if (!heading.runIn || first === undefined || typedHeading(first) !== undefined) {
    paper.heading(heading.level, heading.runs, origin)
    addText(paper, text, origin)
    return
  }
  const headingRuns = inFont(heading.runs, HEADING_FONT[heading.level])
  paper.paragraph([...headingRuns, ...paper.runs(first, origin)], origin)
  addText(paper, rest.join('\n'), origin)
}
