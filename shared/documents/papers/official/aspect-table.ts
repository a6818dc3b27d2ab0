import { countByStatus } from '../../../ledger/statistics.ts'
import { oneLine } from '../../composition/typed-text.ts'
import type { OfficialPaper } from './official-paper.ts'
import { type CountedRow, statusTable } from './status-table.ts'
import { STATUS_TABLE_WORDING as WORDS } from './wording.ts'

/** One row for every 方面 that has a title; what stands in none of them comes in a last row, so that the sums hold. */
const aspectRows = ({ statistics, inspection }: OfficialPaper): readonly CountedRow[] => {
  const titled = statistics.byAspect.filter(
    ({ aspect, level }) => level === 1 && oneLine(aspect.title) !== '',
  )
  const shown = new Set(
    titled.flatMap(({ aspect }) => [
      aspect.id,
      ...inspection.aspects.filter(({ parentId }) => parentId === aspect.id).map(({ id }) => id),
    ]),
  )
  const others = inspection.findings.filter(({ aspectId }) => !shown.has(aspectId))
  return [
    ...titled.map(({ aspect, withSubAspects }) => ({
      ...withSubAspects,
      name: oneLine(aspect.title),
      source: { kind: 'aspect', aspectId: aspect.id } as const,
    })),
    ...(others.length === 0
      ? []
      : [{ ...countByStatus(others), name: WORDS.others, source: { kind: 'figures' } as const }]),
  ]
}

/** The table of the 方面 under the sentence of the slot `aspects`; nothing where there is only one to show. */
export const addAspectTable = (paper: OfficialPaper): void => {
  const rows = aspectRows(paper)
  if (rows.length < 2) return
  const { slots, composition } = paper
  slots.paragraphs('aspects', { keepNext: true })
  composition.blocks.push(statusTable(paper, { head: WORDS.aspect, names: 'left', rows }))
}
