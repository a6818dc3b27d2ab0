import type { Inspection } from '../ledger/inspection.ts'
import { widenPunctuation } from '../text/han.ts'
import { excerptOf } from './excerpt.ts'
import { writtenLines } from './lines.ts'
import type { Passage } from './passage.ts'
import type { Remark } from './remark.ts'
import { finished } from './to-remark.ts'
import { PLACE_WORDING, SLIP_WORDING } from './wording.ts'

const firstChange = (
  text: string,
): { readonly line: string; readonly at: number; readonly paragraph: number } => {
  for (const { text: line, paragraph } of writtenLines(text)) {
    const wide = widenPunctuation(line).text
    for (let at = 0; at < line.length; at++)
      if (wide.charCodeAt(at) !== line.charCodeAt(at)) return { line, at, paragraph }
  }
  return { line: text, at: 0, paragraph: 0 }
}

/**
 * Half-width marks beside Chinese text in all texts of a round: one remark, with 全部改正; no more than a hint where the papers
 * widen them by themselves (design.md §6 “Punctuation”).
 */
export const halfWidthRemark = (
  { id: inspectionId, notice }: Pick<Inspection, 'id' | 'notice'>,
  passages: readonly Passage[],
): readonly Remark[] => {
  const found = passages.flatMap((passage) => {
    const { changes } = widenPunctuation(passage.text)
    return changes > 0 && passage.edit !== undefined ? [{ passage, changes }] : []
  })
  const [first] = found
  if (first === undefined) return []
  const { line, at, paragraph } = firstChange(first.passage.text)
  const count = found.reduce((sum, { changes }) => sum + changes, 0)
  const { source, part, where } = first.passage
  return [
    finished({
      rule: 'half-width',
      ...(notice.options.widenPunctuation ? { severity: 'hint' } : {}),
      source,
      part,
      paragraph,
      where: PLACE_WORDING.many(where, found.length),
      ...excerptOf(line, at, at + 1),
      message: SLIP_WORDING[notice.options.widenPunctuation ? 'halfWidthWidened' : 'halfWidth'](
        count,
        found.length,
      ),
      suggestion: SLIP_WORDING.widenAll,
      fix: { name: 'inspection.widenPunctuation', input: { inspectionId } },
    }),
  ]
}
