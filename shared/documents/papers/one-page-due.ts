import type { LedgerRow } from '../../ledger/ledger-row.ts'
import { oneLine } from '../composition/typed-text.ts'
import type { TableBlock, TableCell } from '../paper-document.ts'
import { widthInCharacters } from '../text-width.ts'
import { type PageRoom, pageHeads, pageTable } from './one-page-table.ts'
import { ONE_PAGE_WORDS } from './one-page-wording.ts'
import type { SlotPaper } from './slot-paper.ts'
import { findingOrigin, ledgerCell, textCell } from './table-cells.ts'

/** Full-width characters of a problem's name on a line of half the sheet, with room left for its days. */
const NAME = 13

const shortened = (text: string): string => {
  let kept = ''
  for (const character of text) {
    if (widthInCharacters(`${kept}${character}`) > NAME) return `${kept}…`
    kept += character
  }
  return kept
}

const nameOf = ({ finding, number }: LedgerRow): string =>
  `${number.through}.${shortened(oneLine(finding.shortName) || oneLine(finding.title))}`

const daysOf = ({ due }: LedgerRow): string => {
  if (due.state === 'overdue') return ONE_PAGE_WORDS.overdueBy(-due.days)
  return due.state === 'today' ? ONE_PAGE_WORDS.dueToday : ONE_PAGE_WORDS.dueIn(due.days ?? 0)
}

/** What is overdue on the left, what is due within 30 days on the right, the most pressing first. */
export const dueTable = (
  paper: SlotPaper,
  overdue: readonly LedgerRow[],
  soon: readonly LedgerRow[],
  unitWord: string,
  room: PageRoom,
): TableBlock => {
  const cellsOf = (rows: readonly LedgerRow[], tone: 'red' | undefined): readonly TableCell[] => {
    if (rows.length === 0) return [textCell(ONE_PAGE_WORDS.none)]
    const shown = rows.length <= room.due ? rows : rows.slice(0, room.due - 1)
    const listed = shown.map((row) =>
      ledgerCell(
        paper,
        [{ text: `${nameOf(row)}${daysOf(row)}`, ...(tone === undefined ? {} : { tone }) }],
        findingOrigin(row.finding.id, row.number.through),
      ),
    )
    return rows.length <= room.due
      ? listed
      : [...listed, { ...textCell(ONE_PAGE_WORDS.ofMany(rows.length, unitWord)), align: 'left' }]
  }
  const [left, right] = [cellsOf(overdue, 'red'), cellsOf(soon, undefined)]
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    cells: [left[index] ?? textCell(''), right[index] ?? textCell('')],
  }))
  return pageTable(
    [78, 78],
    {
      head: [
        pageHeads(
          ONE_PAGE_WORDS.overdueHead(overdue.length, unitWord),
          ONE_PAGE_WORDS.soonHead(soon.length, unitWord),
        ),
      ],
      rows,
    },
    room,
  )
}
