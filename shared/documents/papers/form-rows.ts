import type { Origin } from '../composition/composition.ts'
import { oneLine, paragraphsOf } from '../composition/typed-text.ts'
import {
  type CellParagraph,
  OFFICIAL_PAGE,
  type PageFormat,
  type TableCell,
  type TableRow,
  type TextSize,
} from '../paper-document.ts'
import { runText } from '../run-text.ts'
import { widthInCharacters } from '../text-width.ts'
import type { CellLine } from './finding-columns.ts'
import type { PaperSlot } from './paper-definition.ts'
import type { SlotPaper } from './slot-paper.ts'
import { cellParagraphs, ledgerCell } from './table-cells.ts'

/** Columns of a form in millimetres: label, value, label, value; together the type area of A4 portrait. */
export const FORM_COLUMNS = [26, 52, 26, 52] as const

/** The sheet of forms: they go out one by one, so their pages have no numbers that run through all of them. */
export const FORM_SHEET: PageFormat = { ...OFFICIAL_PAGE, pageNumbers: false }

/** Columns a value takes that has a row to itself. */
const WIDE = FORM_COLUMNS.length - 1

/** Size of the text of forms. */
export const FORM_SIZE: TextSize = 'table'

/** Least height of an ordinary row, so that there is room for the pen. Millimetres. */
const ROW = 9

/** Lines of a text that share a row, nearly half a page; a longer text goes on in further rows, so that a page can end between them. */
const LINES_PER_ROW = 20
const CHARACTERS_PER_LINE = 34

/** The labels of a form as slots, by name. */
export const labelSlots = (labels: Readonly<Record<string, string>>): readonly PaperSlot[] =>
  Object.entries(labels).map(([name, text]) => ({
    name,
    label: `栏目“${text.replace(/\n/gu, '')}”`,
    defaultText: text,
    lines: text.split('\n').length,
  }))

/** The label of a row, from its slot; its lines are broken by hand. */
export const labelCell = (paper: SlotPaper, slot: string, rows = 1): TableCell => ({
  paragraphs: paper.lines(slot).map((runs) => ({ runs })),
  align: 'center',
  vertical: 'center',
  source: paper.origin(slot).source,
  ...(rows === 1 ? {} : { rows }),
})

/** What a label stands beside: lines of the ledger, or nothing yet. */
export type FormValue = { readonly lines: readonly (string | CellLine)[]; readonly origin: Origin }

const asLine = (line: string | CellLine): CellLine => (typeof line === 'string' ? { text: line } : line)

/** Two labels with their values on one row. */
export const pairRow = (
  paper: SlotPaper,
  pairs: readonly (readonly [slot: string, value: FormValue])[],
): TableRow => ({
  cells: pairs.flatMap(([slot, { lines, origin }]) => [
    labelCell(paper, slot),
    ledgerCell(paper, lines.map(asLine), origin, { align: 'center' }),
  ]),
  height: ROW,
})

/** Names on one line. */
export const joined = (names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [names.map(oneLine).join('、')]

const inRows = (paragraphs: readonly CellParagraph[]): readonly (readonly CellParagraph[])[] => {
  const rows: CellParagraph[][] = []
  let taken = 0
  for (const paragraph of paragraphs) {
    const last = rows.at(-1)
    const lines = Math.ceil(widthInCharacters(runText(paragraph.runs)) / CHARACTERS_PER_LINE)
    if (last === undefined || taken + lines > LINES_PER_ROW) {
      rows.push([paragraph])
      taken = lines
    } else {
      last.push(paragraph)
      taken += lines
    }
  }
  return rows
}

/**
 * A label with a text beside it over the rest of the form. A long text takes several rows under one label. `height` is the
 * least of all of them together, in millimetres.
 */
export const textRows = (
  paper: SlotPaper,
  slot: string,
  { lines, origin }: FormValue,
  height: number = ROW,
): readonly TableRow[] => {
  const paragraphs = cellParagraphs(paper, lines.map(asLine), origin)
  const rows = inRows(paragraphs)
  const cell = (own: readonly CellParagraph[]): TableCell => ({
    paragraphs: own,
    columns: WIDE,
    align: 'left',
    vertical: 'center',
    source: origin.source,
  })
  if (rows.length <= 1) return [{ cells: [labelCell(paper, slot), cell(rows[0] ?? [])], height }]
  return rows.map((own, index) => ({
    cells: [...(index === 0 ? [labelCell(paper, slot, rows.length)] : []), cell(own)],
  }))
}

/** Paragraphs of a text numbered `1.`, `2.` when there are several. */
export const numberedLines = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text, index) => {
    const [first = '', ...rest] = paragraphsOf(text)
    return [texts.length > 1 ? `${index + 1}.${first}` : first, ...rest]
  })
