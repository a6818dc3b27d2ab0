import { Paragraph } from 'docx'
import { HEADING_FONT } from '#shared/documents/page-layout.ts'
import type { Block, FontRole, Run } from '#shared/documents/paper-document.ts'
import { toTextRuns } from './runs.ts'
import { toSignature } from './signature.ts'
import { STYLE } from './styles.ts'

const toParagraph = (runs: readonly Run[], style: string, font: FontRole, keepNext: boolean): Paragraph =>
  new Paragraph({
    style,
    ...(keepNext ? { keepNext } : {}),
    children: runs.flatMap((run) => toTextRuns(run, font)),
  })

/**
 * The paragraphs of the file for one block of the document model. A title is one paragraph with line breaks, so that
 * it is one entry in Word's navigation pane. A run-in heading is body text: neither outline level nor keepNext.
 * `keepNext`: the block shares a page with the next one; titles and headings have that from their styles.
 */
export const toParagraphs = (block: Block, keepNext: boolean): Paragraph[] => {
  switch (block.kind) {
    case 'title':
      return [toParagraph([{ text: block.lines.join('\n') }], STYLE.title, 'title', false)]
    case 'heading':
      return [toParagraph(block.runs, STYLE.heading[block.level], HEADING_FONT[block.level], false)]
    case 'paragraph':
      return [toParagraph(block.runs, STYLE.body, 'body', keepNext)]
    case 'outline':
      return [toParagraph(block.runs, STYLE.outline[block.level], HEADING_FONT[block.level], keepNext)]
    case 'blank':
      return Array.from({ length: block.lines }, () => toParagraph([], STYLE.blank, 'body', keepNext))
    case 'signature':
      return toSignature(block)
    default:
      return []
  }
}
