import type { Finding } from '../../ledger/finding.ts'
import { findingsInOrder, findingsOfAspect } from '../../ledger/finding-order.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import { chineseNumber } from '../chinese-number.ts'
import type { Composition, Origin } from '../composition/composition.ts'
import { addHeadedText, addText } from '../composition/text-paragraphs.ts'
import { patternUnderSubAspect } from './finding-heading.ts'
import { addFinding } from './finding-paragraphs.ts'
import type { NoticeNumbering } from './notice-numbering.ts'

/**
 * Puts the aspects and findings onto the paper, in the order and with the numbers of the ledger. A finding that is not
 * public is left out, but counts and numbers stay those of the ledger, so that notice, table and statistics agree; each
 * one left out is reported. A finding whose aspect is gone comes last rather than being lost.
 */
export const addFindings = (
  paper: Composition,
  inspection: Inspection,
  { aspects, findings: numbers }: NoticeNumbering,
): void => {
  const { options } = inspection.notice
  const placed = new Set<string>()
  const add = (findings: readonly Finding[], pattern: string, where: string) => {
    for (const finding of findings) {
      placed.add(finding.id)
      const number = numbers.get(finding.id) ?? 0
      const origin: Origin = {
        source: { kind: 'finding', findingId: finding.id },
        place: `${where}问题${chineseNumber(number)}`,
      }
      if (finding.publicity.kind === 'notPublic') paper.report('not-public', origin)
      else addFinding(paper, finding, { number, pattern, options, origin })
    }
  }
  let parent = ''
  for (const { aspect, level, number, heading, headingLevel } of aspects) {
    if (level === 1) parent = number
    const origin: Origin = { source: { kind: 'aspect', aspectId: aspect.id }, place: heading }
    if (heading === '') addText(paper, aspect.intro, origin)
    else {
      const runs = paper.runs(heading, origin)
      addHeadedText(
        paper,
        { level: headingLevel, runs, runIn: options.aspectRunIn === true },
        aspect.intro,
        origin,
      )
    }
    const pattern =
      headingLevel === 3 ? patternUnderSubAspect(options.findingHeading) : options.findingHeading
    add(findingsOfAspect(inspection, aspect.id), pattern, level === 2 ? `${parent}${number}` : number)
  }
  add(
    findingsInOrder(inspection).filter(({ id }) => !placed.has(id)),
    options.findingHeading,
    '',
  )
}
