import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { PAGE_NUMBER } from '#shared/documents/page-layout.ts'
import { EAST_ASIAN_HINT } from './fonts.ts'
import { STYLE } from './styles.ts'

const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: side === 'left' ? { left: PAGE_NUMBER.indent } : { right: PAGE_NUMBER.indent },
        children: [
          new TextRun({
            font: EAST_ASIAN_HINT,
            children: [PAGE_NUMBER.before, PageNumber.CURRENT, PAGE_NUMBER.after],
          }),
        ],
      }),
    ],
  })

/** `— 1 —` on the outer side: odd pages right, even pages left, one character in (GB/T 9704-2012 7.5). */
export const pageNumberFooters = (): { readonly default: Footer; readonly even: Footer } => ({
  default: pageNumber('right'),
  even: pageNumber('left'),
})
