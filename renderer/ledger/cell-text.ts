import type { LedgerRow } from '#shared/ledger/ledger-row.ts'
import type { ColumnId } from './table-columns.ts'

/** The whole text of a cell, as it is read in full and copied alone. */
export const cellText = ({ finding, ...row }: LedgerRow, column: ColumnId): string => {
  switch (column) {
    case 'number':
      return String(row.number.through)
    case 'title':
      return finding.title
    case 'measures':
      return finding.measures.length < 2
        ? (finding.measures[0]?.text ?? '')
        : finding.measures.map(({ text }, index) => `${index + 1}.${text}`).join('\n')
    case 'leadOfficial':
      return row.leadOfficial
    case 'departments':
      return row.departments.join('、')
    case 'people':
      return row.people.join('、')
    case 'deadline':
      return row.deadline
    case 'status':
      return row.statusLabel
    case 'progress':
      return [row.latestProgress?.date, row.latestProgress?.text]
        .filter((part) => part !== undefined)
        .join(' ')
  }
}
