import type { Origin } from '../composition/composition.ts'
import { oneLine } from '../composition/typed-text.ts'
import { CHARACTER_OF, TWIPS_PER_MM } from '../page-layout.ts'
import type { Alignment, CellParagraph, FontRole, Run, TableCell, TextSize } from '../paper-document.ts'
import { TABLE } from '../table-layout.ts'
import type { CellLine } from './finding-columns.ts'
import type { SlotPaper } from './slot-paper.ts'

/** Font of column heads, group rows and labels. */
export const HEAD_FONT: FontRole = 'heading1'

/** A cell of what the program says itself: a column head, a label, a figure. */
export const textCell = (text: string, options: Omit<TableCell, 'paragraphs'> = {}): TableCell => ({
  paragraphs: text.split('\n').map((line) => ({ runs: line === '' ? [] : [{ text: line }] })),
  align: 'center',
  vertical: 'center',
  ...options,
})

/**
 * A short text over as many lines of equal length as a cell of that width (millimetres) needs: 牵头领导 in a narrow column
 * becomes 牵头 over 领导. A text with Latin letters is left to break by itself.
 */
export const balancedLines = (text: string, width: number, size: TextSize): string => {
  const room = width * TWIPS_PER_MM - TABLE.padding.left - TABLE.padding.right
  const fitting = Math.max(1, Math.floor(room / CHARACTER_OF[size]))
  const characters = [...oneLine(text)]
  if (characters.length <= fitting || /[!-~]/u.test(text)) return text
  const length = Math.ceil(characters.length / Math.ceil(characters.length / fitting))
  return characters
    .map((character, index) => (index > 0 && index % length === 0 ? `\n${character}` : character))
    .join('')
}

/** A cell in the font of heads. */
export const headCell = (text: string, options: Omit<TableCell, 'paragraphs'> = {}): TableCell => ({
  ...textCell('', options),
  paragraphs: text.split('\n').map((line) => ({ runs: [{ text: line, font: HEAD_FONT }] })),
})

/** The lines of a cell as they stand on paper: each one through composition, its tone kept. */
export const cellParagraphs = (
  { composition }: Pick<SlotPaper, 'composition'>,
  lines: readonly CellLine[],
  origin: Origin,
): readonly CellParagraph[] =>
  lines
    .map(({ text, tone }) =>
      composition.runs(text, origin).map((run): Run => (tone === undefined ? run : { ...run, tone })),
    )
    .filter((runs) => runs.length > 0)
    .map((runs) => ({ runs }))

/** A cell of text of the ledger. Without any text it stays empty, for the pen. */
export const ledgerCell = (
  paper: Pick<SlotPaper, 'composition'>,
  lines: readonly CellLine[],
  origin: Origin,
  options: { readonly align?: Alignment; readonly columns?: number; readonly rows?: number } = {},
): TableCell => ({
  paragraphs: cellParagraphs(paper, lines, origin),
  align: 'left',
  vertical: 'center',
  source: origin.source,
  ...options,
})

/** A text that will stand in quotes: its own become single ones (GB/T 15834 4.8). */
export const insideQuotes = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’')

/** Where the text of a finding comes from; messages call it by its number in the ledger. */
export const findingOrigin = (findingId: string, number: number): Origin => ({
  source: { kind: 'finding', findingId },
  place: `第${number}个问题`,
})

/** The same for a measure of the finding. */
export const measureOrigin = (findingId: string, number: number, measureId: string): Origin => ({
  source: { kind: 'measure', findingId, measureId },
  place: `第${number}个问题的措施`,
})
