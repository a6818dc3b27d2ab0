import type { LedgerSettings } from '../../ledger/ledger.ts'
import { typeArea } from '../page-layout.ts'
import { OFFICIAL_PAGE, type TableBlock, type TableCell } from '../paper-document.ts'
import { figureCell, type PageRoom, pageHeads, pageTable } from './one-page-table.ts'
import { ONE_PAGE_WORDS } from './one-page-wording.ts'
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

/** Millimetres of light, findings, rectified and overdue; the names share what is left, departments having the longer ones. */
const FIGURES: Readonly<Record<PageRoom['size'], readonly [number, number, number, number]>> = {
  table: [15, 10.5, 17.5, 10.5],
  small: [13.5, 9.5, 15.5, 9.5],
}
const LEADERS_SHARE = 0.38

const widthsFor = (size: PageRoom['size']): readonly number[] => {
  const figures = FIGURES[size]
  const left = typeArea(OFFICIAL_PAGE).width - 2 * figures.reduce((sum, width) => sum + width, 0)
  const leaders = Math.round(left * LEADERS_SHARE)
  return [leaders, ...figures, left - leaders, ...figures]
}

/** Lights by lead official on the left, by department on the right. */
export const ownerTable = (
  leaders: readonly OwnerLight[],
  departments: readonly OwnerLight[],
  settings: LedgerSettings,
  room: PageRoom,
): TableBlock => {
  const figures = [
    ONE_PAGE_WORDS.light,
    ONE_PAGE_WORDS.findings,
    settings.statusLabels.rectified,
    ONE_PAGE_WORDS.overdue,
  ] as const
  const rows = Array.from({ length: Math.max(leaders.length, departments.length) }, (_, index) => ({
    cells: [...lightCells(leaders[index]), ...lightCells(departments[index])],
  }))
  return pageTable(
    widthsFor(room.size),
    {
      head: [pageHeads(ONE_PAGE_WORDS.leadOfficial, ...figures, ONE_PAGE_WORDS.department, ...figures)],
      rows,
    },
    room,
  )
}
