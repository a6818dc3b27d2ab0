import type { Finding } from '../../ledger/finding.ts'
import { findingsInOrder, findingsOfAspect, numberFindings } from '../../ledger/finding-order.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import { chineseNumber } from '../chinese-number.ts'
import { patternUnderSubAspect } from './finding-heading.ts'
import { addFinding } from './finding-paragraphs.ts'
import type { NoticePaper, Origin } from './notice-paper.ts'
import type { NumberedAspect } from './numbered-aspects.ts'
import { addText } from './text-paragraphs.ts'

/**
 * Puts the aspects and findings onto the paper, in the order and with the numbers of the ledger. A finding that is not
 * public is left out, but counts and numbers stay those of the ledger, so that notice, table and statistics agree; each
 * one left out is reported. A finding whose aspect is gone comes last rather than being lost.
 */
export const addFindings = (
  paper: NoticePaper,
  inspection: Inspection,
  aspects: readonly NumberedAspect[],
): void => {
  const { options } = inspection.notice
  const numbers = numberFindings(inspection)
  const placed = new Set<string>()
  const add = (findings: readonly Finding[], pattern: string, where: string) => {
    for (const finding of findings) {
      placed.add(finding.id)
      const { inAspect = 0, through = 0 } = numbers.get(finding.id) ?? {}
      const number = options.numbering === 'through' ? through : inAspect
      const origin: Origin = {
        source: { kind: 'finding', findingId: finding.id },
        place: `${where}问题${chineseNumber(number)}`,
      }
      if (finding.publicity.kind === 'notPublic') paper.report('not-public', origin)
      else addFinding(paper, finding, { number, pattern, options, origin })
    }
  }
  let parent = ''
  for (const { aspect, level, number, heading } of aspects) {
    if (level === 1) parent = number
    const origin: Origin = { source: { kind: 'aspect', aspectId: aspect.id }, place: heading }
    if (heading !== '') paper.heading(level === 1 ? 2 : 3, paper.runs(heading, origin), origin)
    addText(paper, aspect.intro, origin)
    const pattern = level === 2 ? patternUnderSubAspect(options.findingHeading) : options.findingHeading
    add(findingsOfAspect(inspection, aspect.id), pattern, level === 2 ? `${parent}${number}` : number)
  }
  add(
    findingsInOrder(inspection).filter(({ id }) => !placed.has(id)),
    options.findingHeading,
    '',
  )
}
