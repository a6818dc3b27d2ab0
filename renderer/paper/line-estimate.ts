import { FIRST_LINE_INDENT, GRID } from '#shared/documents/page-layout.ts'
import type { Block } from '#shared/documents/paper-document.ts'
import { runText } from '#shared/documents/run-text.ts'
import { widthInCharacters } from '#shared/documents/text-width.ts'

const INDENT = FIRST_LINE_INDENT.characterHundredths / 100

/** Lines a block takes by the width of its characters, near enough to count pages before it has been measured. */
export const estimatedLines = (block: Block): number => {
  switch (block.kind) {
    case 'title':
      return block.lines.length
    case 'blank':
      return block.lines
    case 'signature':
      return [block.issuer, block.date].filter((line) => line !== '').length
    case 'heading':
    case 'outline':
    case 'paragraph':
      return Math.max(
        1,
        Math.ceil((INDENT + widthInCharacters(runText(block.runs))) / GRID.charactersPerLine),
      )
    default:
      return 1
  }
}
