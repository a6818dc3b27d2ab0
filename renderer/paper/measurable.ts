import {
  ESTIMATED_LINES,
  indentOfText,
  type LineCount,
  sizeOfText,
  type TextBlock,
  widthInCell,
} from '#shared/documents/block-heights.ts'
import { formatsOfBlocks } from '#shared/documents/laid-out-paper.ts'
import { LINE_PITCH, sheetOf, TWIPS_PER_MM } from '#shared/documents/page-layout.ts'
import {
  type CellParagraph,
  type Indent,
  OFFICIAL_PAGE,
  type PaperDocument,
  type PaperFonts,
  type Run,
  type TableRow,
  type TextSize,
} from '#shared/documents/paper-document.ts'
import { placedCells } from '#shared/documents/table-layout.ts'
import { knownLines } from './line-memory.ts'

/** A text whose lines are counted by drawing it: a block, or the paragraphs of a cell. `width` in twips. */
export type MeasurableText =
  | { readonly kind: 'text'; readonly block: TextBlock }
  | { readonly kind: 'cell'; readonly paragraphs: readonly CellParagraph[]; readonly size: TextSize }

/** A text to measure, where it stands, and what it looks like: equal looks take equally many lines. */
export type Measurable = {
  readonly text: MeasurableText
  readonly width: number
  readonly blockIndex: number
  readonly part: number
  readonly look: string
}

/** Height of a line of a text, in twips. */
export const pitchOf = (text: MeasurableText): number =>
  LINE_PITCH[text.kind === 'text' ? sizeOfText(text.block) : text.size]

const writtenRuns = (runs: readonly Run[]): string =>
  runs.map(({ text, font = '', bold = false }) => `${font}${bold ? '*' : ''}|${text}`).join('|')

const writtenIndent = (indent: Indent | undefined): string =>
  indent === undefined ? '' : `${indent.left},${indent.firstLine}`

/** What of a text decides how many lines it takes, as one text. */
const writtenOut = (text: MeasurableText): string => {
  if (text.kind === 'text') {
    const { block } = text
    const level = block.kind === 'paragraph' ? '' : block.level
    const { left, firstLine } = indentOfText(block)
    return `${block.kind}${level} ${sizeOfText(block)} ${left},${firstLine} ${writtenRuns(block.runs)}`
  }
  return `cell ${text.size} ${text.paragraphs
    .map(({ runs, indent }) => `${writtenIndent(indent)} ${writtenRuns(runs)}`)
    .join('\n')}`
}

type KnownLook = { readonly surroundings: string; readonly look: string }

/** Looks of texts, each written out once: a long paper is laid out many times, and its texts are looked up every time. */
const looks = new WeakMap<object, KnownLook>()

/** What decides how many lines a text takes: its fonts (`fonts` as one text), its width, its content. */
const lookOf = (text: MeasurableText, width: number, fonts: string): string => {
  const key = text.kind === 'text' ? text.block : text.paragraphs
  const surroundings = `${fonts}${Math.round(width)}`
  const known = looks.get(key)
  if (known?.surroundings === surroundings) return known.look
  const look = `${surroundings} ${writtenOut(text)}`
  looks.set(key, { surroundings, look })
  return look
}

const writtenFonts = (fonts: PaperFonts | undefined): string =>
  fonts === undefined ? '' : `${JSON.stringify(fonts)} `

const isText = (block: PaperDocument['blocks'][number]): block is TextBlock =>
  block.kind === 'heading' || block.kind === 'outline' || block.kind === 'paragraph'

/** Every text of a paper that has to be measured, in the order of the paper. */
export const measurablesOf = (document: PaperDocument): readonly Measurable[] => {
  const formats = formatsOfBlocks(document)
  const fonts = writtenFonts(document.fonts)
  return document.blocks.flatMap((block, blockIndex): Measurable[] => {
    const measurable = (text: MeasurableText, width: number, part: number): Measurable => ({
      text,
      width,
      blockIndex,
      part,
      look: lookOf(text, width, fonts),
    })
    if (isText(block)) {
      const { width } = sheetOf(formats[blockIndex] ?? OFFICIAL_PAGE).typeArea
      return [measurable({ kind: 'text', block }, width, 0)]
    }
    if (block.kind !== 'table') return []
    const { columns, size } = block
    const cells = (rows: readonly TableRow[], partOf: (row: number) => number) =>
      placedCells(rows, columns.length).map(({ cell, row, column, columns: span }) => {
        const millimetres = columns.slice(column, column + span).reduce((sum, each) => sum + each, 0)
        const width = widthInCell(millimetres * TWIPS_PER_MM)
        return measurable({ kind: 'cell', paragraphs: cell.paragraphs, size }, width, partOf(row))
      })
    return [...cells(block.head, () => 0), ...cells(block.rows, (row) => row)]
  })
}

/** Counts lines as measured, and estimates those not measured yet. */
export const measuredLines = (chosen: PaperFonts | undefined): LineCount => {
  const fonts = writtenFonts(chosen)
  return {
    ofText: (block, width) =>
      knownLines(lookOf({ kind: 'text', block }, width, fonts), () => ESTIMATED_LINES.ofText(block, width)),
    ofCell: (paragraphs, size, width) =>
      knownLines(lookOf({ kind: 'cell', paragraphs, size }, width, fonts), () =>
        ESTIMATED_LINES.ofCell(paragraphs, size, width),
      ),
  }
}
