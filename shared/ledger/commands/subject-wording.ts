import type { Finding, Measure } from '../finding.ts'
import { numberFindings } from '../finding-order.ts'
import type { Inspection } from '../inspection.ts'
import type { Ledger } from '../ledger.ts'

/** Longest piece of a text quoted in a history line, in characters. */
const QUOTED = 18

/** A text in Chinese quotes, its own quotes turned single, cut to what a history line can show. */
export const quoted = (text: string): string => {
  const characters = [...text.trim().replace(/\s+/gu, ' ').replaceAll('“', '‘').replaceAll('”', '’')]
  return `“${characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : characters.join('')}”`
}

/** Rounds never change in place, so the numbers of one stay right as long as the object lives. */
const numbered = new WeakMap<Inspection, ReturnType<typeof numberFindings>>()

const numbersOf = (inspection: Inspection): ReturnType<typeof numberFindings> => {
  const known = numbered.get(inspection) ?? numberFindings(inspection)
  numbered.set(inspection, known)
  return known
}

/** A finding as history lines name it: `第3项“学习不够深入”`, by its number through the round. */
export const findingSubject = (ledger: Ledger, inspection: Inspection, finding: Finding): string => {
  const number = numbersOf(inspection).get(finding.id)?.through ?? 0
  const title = finding.title.trim() === '' ? '（待补录）' : quoted(finding.title)
  return `第${number}${ledger.settings.unitWord}${title}`
}

/** A measure as history lines name it, after the finding it belongs to. */
export const measureSubject = (subject: string, finding: Finding, measure: Measure): string =>
  `${subject}的措施${finding.measures.findIndex(({ id }) => id === measure.id) + 1}`
