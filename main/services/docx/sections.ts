import {
  DocumentGridType,
  type ISectionOptions,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
} from 'docx'
import { imprintPlacement } from '#shared/documents/imprint-placement.ts'
import { GRID, PAGE, sheetOf } from '#shared/documents/page-layout.ts'
import { measuredBlocks } from '#shared/documents/pagination.ts'
import {
  type Block,
  OFFICIAL_PAGE,
  type PageFormat,
  type PaperDocument,
} from '#shared/documents/paper-document.ts'
import { footersOf } from './footer.ts'
import { STYLE } from './styles.ts'
import type { Flow } from './writing.ts'

/** A stretch of a paper on sheets of one format. `start`: its first page is the next one, or the next even one. */
export type PartOfPaper = {
  readonly format: PageFormat
  readonly start: 'nextPage' | 'evenPage'
  readonly blocks: readonly { readonly block: Block; readonly flow: Flow }[]
}

const sameFormat = (one: PageFormat, other: PageFormat): boolean =>
  one.paper === other.paper && one.orientation === other.orientation && one.pageNumbers === other.pageNumbers

type OpenPart = {
  readonly format: PageFormat
  readonly start: PartOfPaper['start']
  readonly blocks: { readonly block: Block; readonly flow: Flow }[]
}

/**
 * The parts of a paper by sheet. A page break on the same sheet begins a page inside its part; several page breaks in a row,
 * or one before anything is printed, leave no empty page.
 */
export const partsOfPaper = (document: PaperDocument): readonly PartOfPaper[] => {
  const { blocks, format = OFFICIAL_PAGE } = document
  // The same rules as the preview's pages; Word counts the lines itself.
  const rules = measuredBlocks(blocks)
  const parts: OpenPart[] = []
  let part: OpenPart = { format, start: 'nextPage', blocks: [] }
  let newPage = false
  const begin = (next: PageFormat, start: OpenPart['start']) => {
    if (part.blocks.length > 0) parts.push(part)
    part = { format: next, start, blocks: [] }
    newPage = false
  }
  const placement = imprintPlacement(document)
  const breaksHere = (index: number): boolean => placement?.breakBefore === index
  const beginImprint = () => {
    if (placement?.kind !== 'nextPage') return
    // The empty page is written, because LibreOffice leaves one that is only implied out of a PDF. Neither it nor the one of
    // 版记 is numbered then (GB/T 9704-2012 7.5).
    const sheet = { ...OFFICIAL_PAGE, pageNumbers: part.format.pageNumbers && !placement.emptyPage }
    if (placement.emptyPage) {
      begin(sheet, 'nextPage')
      parts.push(part)
    }
    begin(sheet, 'evenPage')
  }
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'pageBreak') {
      if (block.format !== undefined && !sameFormat(block.format, part.format))
        begin(block.format, 'nextPage')
      else newPage = part.blocks.length > 0
      continue
    }
    if (block.kind === 'imprint') beginImprint()
    part.blocks.push({
      block,
      flow: { keepNext: rules[index]?.keepNext === true, newPage: newPage || breaksHere(index) },
    })
    newPage = false
  }
  return [...parts, part]
}

const START = { nextPage: SectionType.NEXT_PAGE, evenPage: SectionType.EVEN_PAGE } as const

/** Without a grid Word wants a line pitch all the same; this is its own. */
const NO_GRID = { linePitch: 312 }

/** A section of the file. Pages of official text stand on the grid of 22 lines, those of tables on none. */
export const toSection = (
  { format, start }: PartOfPaper,
  children: readonly (Paragraph | Table)[],
): ISectionOptions => {
  const { width, height, margin } = sheetOf(format)
  const upright = format.orientation === 'portrait'
  return {
    properties: {
      type: START[start],
      page: {
        // The library turns the sheet itself.
        size: upright
          ? { width, height }
          : { width: height, height: width, orientation: PageOrientation.LANDSCAPE },
        margin: { ...margin, footer: upright ? PAGE.footer : PAGE.landscapeFooter },
      },
      grid:
        upright && format.paper === 'A4'
          ? { type: DocumentGridType.LINES, linePitch: GRID.linePitch }
          : NO_GRID,
    },
    footers: footersOf(format),
    // A body without a paragraph is no document to some readers.
    children: children.length > 0 ? children : [new Paragraph({ style: STYLE.body })],
  }
}
