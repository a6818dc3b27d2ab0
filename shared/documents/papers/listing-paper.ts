import type { ColumnSetting, PaperKind } from '../../ledger/paper-settings.ts'
import { inspectionStatistics } from '../../ledger/statistics.ts'
import { problem } from '../../problem.ts'
import { fail } from '../../result.ts'
import type { PageFormat } from '../paper-document.ts'
import { GROUP_LINE } from './aspect-group-row.ts'
import { countsVariable } from './counts-variable.ts'
import { findingTable } from './finding-table.ts'
import { lineOver, OVER_TABLE } from './line-over-table.ts'
import type { PaperDefinition, PaperSlot } from './paper-definition.ts'
import { columnsOfPaper, haveOwnWidths } from './paper-texts.ts'
import { SlotPaper } from './slot-paper.ts'

/** What sets one listing of findings apart from the others. */
export type Listing = {
  readonly kind: PaperKind
  readonly label: string
  readonly title: string
  readonly columns: readonly ColumnSetting[]
  /** The rows over the findings of an aspect; empty for a listing that has a column 方面 instead. */
  readonly groupLine: string
  readonly figures: string
}

const slotsOf = ({ title, groupLine, figures }: Listing): readonly PaperSlot[] => [
  { name: 'title', label: '标题', defaultText: title, lines: 2 },
  { name: 'unitLine', label: '填报单位', defaultText: '填报单位：{{单位}}', lines: 1 },
  { name: 'dateLine', label: '填报日期', defaultText: '填报日期：{{今天}}', lines: 1 },
  { name: 'figures', label: '数字说明', defaultText: figures, lines: 2 },
  { name: GROUP_LINE, label: '方面分组行', defaultText: groupLine, lines: 1 },
  { name: 'closing', label: '表后说明', defaultText: '', lines: 2 },
]

/**
 * A listing of all findings on landscape sheets, A4 or A3: title, the line of unit and date, the figures, the table. It
 * refuses with `nothing-to-print` when the round has no finding.
 */
export const listingPaper = (listing: Listing): PaperDefinition => {
  const definition = {
    kind: listing.kind,
    label: listing.label,
    group: 'table',
    slots: slotsOf(listing),
    columns: listing.columns,
    paperSizes: ['A4', 'A3'],
  } as const satisfies Omit<PaperDefinition, 'compose'>
  return {
    ...definition,
    compose: (input) => {
      if (input.inspection.findings.length === 0) return fail(problem('nothing-to-print'))
      const format: PageFormat = {
        paper: input.settings.paperSize ?? 'A4',
        orientation: 'landscape',
        pageNumbers: true,
      }
      const paper = new SlotPaper(definition, input)
      const { ledger, inspection, today } = input
      paper.define([
        countsVariable(inspectionStatistics(inspection, ledger.settings, today), ledger.settings),
      ])
      const title = paper.title('title', format)
      lineOver(paper, 'unitLine', 'dateLine', format)
      paper.paragraphs('figures', OVER_TABLE)
      const columns = columnsOfPaper(definition, input.settings)
      paper.blocks.push(
        findingTable(paper, input, columns, { format, widthsAsked: haveOwnWidths(definition, columns) }),
      )
      paper.paragraphs('closing', { ...OVER_TABLE, keepNext: false })
      return paper.finish(title, { format })
    },
  }
}
