import { normaliseForComparison } from '../text/han.ts'
import { excerptOf } from './excerpt.ts'
import { writtenLines } from './lines.ts'
import type { Passage } from './passage.ts'
import type { Remark } from './remark.ts'
import { finished, remarkSourceKey } from './to-remark.ts'
import { SLIP_WORDING } from './wording.ts'

/** Shorter paragraphs and titles repeat rightly: 已整改到位。 */
const SHORTEST_PARAGRAPH = 20
const SHORTEST_TITLE = 6

const isTitleOfFinding = ({ source, part }: Passage): boolean => source.kind === 'finding' && part === 'title'

/** Paragraphs of running text that stand twice, and findings with the same title: most likely pasted to a wrong place. */
export const repeatedRemarks = (passages: readonly Passage[]): readonly Remark[] => {
  const seen = new Map<string, Passage>()
  return passages.flatMap((passage): Remark[] => {
    const title = isTitleOfFinding(passage)
    if (!title && passage.kind !== 'prose') return []
    return writtenLines(passage.text).flatMap((line): Remark[] => {
      if (line.text.length < (title ? SHORTEST_TITLE : SHORTEST_PARAGRAPH)) return []
      const key = `${title ? 'title' : 'text'} ${normaliseForComparison(line.text)}`
      const before = seen.get(key)
      if (before === undefined) seen.set(key, passage)
      // What is printed of a finding may be worded alike in public and inside.
      if (
        before === undefined ||
        (before !== passage && remarkSourceKey(before.source) === remarkSourceKey(passage.source))
      )
        return []
      const { source, part, where } = passage
      return [
        finished({
          rule: 'repeated-paragraph',
          source,
          part,
          paragraph: line.paragraph,
          where,
          ...excerptOf(line.text, 0, line.text.length),
          message: title
            ? SLIP_WORDING.repeatedFinding(before.where)
            : SLIP_WORDING.repeatedParagraph(before.where),
          suggestion: SLIP_WORDING.checkCopy,
        }),
      ]
    })
  })
}
