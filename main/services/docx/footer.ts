import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeightRule,
  type ISpacingProperties,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { PAGE_NUMBER, sheetOf } from '#shared/documents/page-layout.ts'
import type { PageFormat } from '#shared/documents/paper-document.ts'
import { EAST_ASIAN_HINT } from './fonts.ts'
import { STYLE } from './styles.ts'

type Footers = { readonly default: Footer; readonly even: Footer }
type PageSide = 'odd' | 'even'

/** Odd pages have it right, even ones left, one character in. */
const pageNumber = (side: PageSide, spacing?: ISpacingProperties): Paragraph =>
  new Paragraph({
    style: STYLE.footer,
    ...(spacing === undefined ? {} : { spacing }),
    alignment: side === 'even' ? AlignmentType.LEFT : AlignmentType.RIGHT,
    indent: side === 'even' ? { left: PAGE_NUMBER.indent } : { right: PAGE_NUMBER.indent },
    children: [
      new TextRun({
        font: EAST_ASIAN_HINT,
        children: [PAGE_NUMBER.before, PageNumber.CURRENT, PAGE_NUMBER.after],
      }),
    ],
  })

const empty = (): Paragraph => new Paragraph({ style: STYLE.footer })

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

/**
 * The page number of a landscape sheet stands where the upright sheet has it: at the left, under the turned type area, read
 * after turning the sheet back. Written as a table of one cell floating beside the type area, its text running downwards: that
 * is what Word, WPS and LibreOffice all turn.
 */
const turnedPageNumber = (format: PageFormat, side: PageSide): Table => {
  const { margin, typeArea } = sheetOf(format)
  return new Table({
    width: { size: PAGE_NUMBER.line, type: WidthType.DXA },
    columnWidths: [PAGE_NUMBER.line],
    layout: TableLayoutType.FIXED,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: NO_LINE,
      bottom: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: NO_LINE,
      insideVertical: NO_LINE,
    },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: margin.left - PAGE_NUMBER.belowTypeArea - PAGE_NUMBER.line / 2,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteVerticalPosition: margin.top,
    },
    rows: [
      new TableRow({
        height: { value: typeArea.height, rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: PAGE_NUMBER.line, type: WidthType.DXA },
            textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
            verticalAlign: VerticalAlignTable.CENTER,
            children: [pageNumber(side, { before: 0 })],
          }),
        ],
      }),
    ],
  })
}

const footer = (format: PageFormat, side: PageSide): Footer => {
  // Without footers of its own a section would have those of the section before.
  if (!format.pageNumbers) return new Footer({ children: [empty()] })
  return new Footer({
    children:
      format.orientation === 'portrait' ? [pageNumber(side)] : [turnedPageNumber(format, side), empty()],
  })
}

/** `— 1 —` on the outer side: odd pages right, even pages left, one character in (GB/T 9704-2012 7.5). */
export const footersOf = (format: PageFormat): Footers => ({
  default: footer(format, 'odd'),
  even: footer(format, 'even'),
})
