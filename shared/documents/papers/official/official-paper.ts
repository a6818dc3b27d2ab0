import { officialDate } from '../../../calendar/calendar-date.ts'
import { OFFICIAL_ELEMENT_LABELS } from '../../../ledger/field-wording.ts'
import type { Inspection } from '../../../ledger/inspection.ts'
import { inspectionStatistics, type Statistics } from '../../../ledger/statistics.ts'
import type { Composition, Origin } from '../../composition/composition.ts'
import { gapText } from '../../composition/gap.ts'
import type { PaperDefinition, PaperInput } from '../paper-definition.ts'
import { SlotPaper } from '../slot-paper.ts'
import { internalRound } from './internal-round.ts'
import { type PrintedElements, printedElements } from './official-elements.ts'
import { officialVariables } from './official-variables.ts'

/** An official paper while it is being composed: its slots, its elements, the round without anything withheld. */
export type OfficialPaper = {
  readonly slots: SlotPaper
  readonly composition: Composition
  readonly input: PaperInput
  readonly inspection: Inspection
  readonly statistics: Statistics
  readonly elements: PrintedElements
  readonly definition: Pick<PaperDefinition, 'kind' | 'label' | 'slots' | 'signature'>
}

/** Starts an official paper. Its own variables join those of the round; 成文日期 is the paper's own. */
export const openOfficialPaper = (
  definition: OfficialPaper['definition'],
  given: PaperInput,
): OfficialPaper => {
  const inspection = internalRound(given.inspection)
  const { settings, ledger, today } = given
  const date = settings.date ?? (settings.kind === 'internal-notice' ? inspection.notice.date : undefined)
  const input: PaperInput = {
    ...given,
    inspection,
    settings: date === undefined ? settings : { ...settings, date },
  }
  const statistics = inspectionStatistics(inspection, ledger.settings, today)
  const slots = new SlotPaper(definition, input)
  slots.define([
    ...officialVariables({ ledger, inspection, statistics, today }),
    {
      name: '成文日期',
      explanation: '这份文书署名下面的日期',
      value: date === undefined ? null : officialDate(date),
    },
  ])
  return {
    slots,
    composition: slots.composition,
    input,
    inspection,
    statistics,
    elements: printedElements(ledger, inspection, input.settings),
    definition,
  }
}

/** Where an element of the paper is edited; `place` as messages name it. */
export const officialOrigin = ({ definition }: OfficialPaper, place: string): Origin => ({
  source: { kind: 'official', paper: definition.kind },
  place,
})

/** An element that may not be missing: its text, or the gap in its place, which is reported. */
export const requiredElement = (
  paper: OfficialPaper,
  element: 'issuer' | 'documentNumber' | 'signer' | 'mainRecipients' | 'printingOffice',
  place: string,
): string => {
  const text = paper.elements[element]
  if (text !== '') return text
  const label = OFFICIAL_ELEMENT_LABELS[element]
  paper.composition.report('missing-element', officialOrigin(paper, place), label)
  return gapText(label)
}
