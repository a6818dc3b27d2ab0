import type { Paragraph, Table } from 'docx'
import type { Sheet } from '#shared/documents/page-layout.ts'
import type { Block } from '#shared/documents/paper-document.ts'
import { toImprint } from './imprint.ts'
import { toBlankLines, toBodyText, toHeading, toOutline, toTitle } from './paragraphs.ts'
import { toPicture } from './picture.ts'
import { toRedHead } from './red-head.ts'
import { toRule } from './rule.ts'
import { toSignature } from './signature.ts'
import { toTable } from './table.ts'
import type { Flow, Writing } from './writing.ts'

/** The paragraphs and tables of the file for one block of the document model. Page breaks are made by `sections.ts`. */
export const toFileBlocks = (
  block: Block,
  sheet: Sheet,
  flow: Flow,
  writing: Writing,
): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'title':
      return [toTitle(block, flow, writing)]
    case 'heading':
      return [toHeading(block, flow, writing)]
    case 'paragraph':
      return [toBodyText(block, flow, writing)]
    case 'outline':
      return [toOutline(block, flow, writing)]
    case 'blank':
      return toBlankLines(block.lines, flow)
    case 'signature':
      return toSignature(block, flow, writing)
    case 'redHead':
      return toRedHead(block, flow, writing)
    case 'imprint':
      return toImprint(block, writing)
    case 'picture':
      return [toPicture(block, flow, writing)]
    case 'rule':
      return [toRule(block, sheet, flow, writing)]
    case 'table':
      return toTable(block, sheet, flow, writing)
    case 'pageBreak':
      return []
  }
}
