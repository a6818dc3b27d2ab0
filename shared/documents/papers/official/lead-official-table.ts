import { oneLine } from '../../composition/typed-text.ts'
import type { OfficialPaper } from './official-paper.ts'
import { type CountedRow, statusTable } from './status-table.ts'
import { STATUS_TABLE_WORDING as WORDS } from './wording.ts'

/**
 * How the findings are shared among the lead officials, under the sentence of the slot `leadOfficials`; those nobody
 * leads yet come last, so that the sums hold. Nothing while no finding has a lead official.
 */
export const addLeadOfficialTable = (paper: OfficialPaper): void => {
  const { statistics, input, slots, composition } = paper
  const { people } = input.ledger
  if (statistics.byLeadOfficial.every(({ id }) => id === undefined)) return
  const rows: readonly CountedRow[] = statistics.byLeadOfficial.map(({ id, total, byStatus }) => ({
    total,
    byStatus,
    name: oneLine(people.find((person) => person.id === id)?.name ?? '') || WORDS.nobody,
    source: { kind: 'figures' },
  }))
  slots.paragraphs('leadOfficials', { keepNext: true })
  composition.blocks.push(statusTable(paper, { head: WORDS.leadOfficial, names: 'center', rows }))
}
