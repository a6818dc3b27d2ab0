import type { LedgerSettings } from '../../ledger/ledger.ts'
import type { TableBlock, TableCell } from '../paper-document.ts'
import { figureCell, type PageRoom, pageHeads, pageTable } from './one-page-table.ts'
import { lightRun, type OwnerLight } from './owner-lights.ts'
import { textCell } from './table-cells.ts'

const lightCells = (owner: OwnerLight | undefined): readonly TableCell[] => {
  if (owner === undefined) return Array.from({ length: 5 }, () => textCell(''))
  return [
    textCell(owner.name),
    { ...textCell(''), paragraphs: [{ runs: lightRun(owner.light) }] },
    figureCell(owner.total),
    figureCell(owner.byStatus.rectified),
    figureCell(owner.overdue),
  ]
}

/** Lights by lead official on the left, by department on the right. */
export const ownerTable = (
  leaders: readonly OwnerLight[],
  departments: readonly OwnerLight[],
  settings: LedgerSettings,
  room: PageRoom,
): TableBlock => {
  const figures = ['亮灯', '问题', settings.statusLabels.rectified, '逾期'] as const
  const rows = Array.from({ length: Math.max(leaders.length, departments.length) }, (_, index) => ({
    cells: [...lightCells(leaders[index]), ...lightCells(departments[index])],
  }))
  return pageTable(
    [20, 15, 11, 17.5, 10.5, 28.5, 15, 11, 17.5, 10],
    { head: [pageHeads('牵头领导', ...figures, '责任科室', ...figures)], rows },
    room,
  )
}
