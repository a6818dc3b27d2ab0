import { imprintLayout } from './imprint-layout.ts'
import type { Block, PaperDocument, TableRow } from './paper-document.ts'
import { SIGNER_LABEL } from './red-head-layout.ts'
import { runText } from './run-text.ts'

/**
 * How a paper is written as text. `indent`: body text starts with two ideographic spaces. `titleLines`: the title
 * keeps its lines instead of standing on one. `blankLines`: empty lines of the paper are kept. All off by default.
 */
export type PlainTextOptions = {
  readonly indent?: boolean
  readonly titleLines?: boolean
  readonly blankLines?: boolean
}

const INDENT = '　　'

const written = (lines: readonly string[]): readonly string[] => lines.filter((line) => line !== '')

/** Cells are parted by tabs and paragraphs of a cell by spaces, so that a table pastes into Excel row by row. */
const rowText = ({ cells }: TableRow): string =>
  cells
    .map(({ paragraphs }) =>
      written(paragraphs.map(({ runs }) => runText(runs).replaceAll('\n', ' '))).join(' '),
    )
    .join('\t')

const linesOf = (block: Block, options: PlainTextOptions): readonly string[] => {
  switch (block.kind) {
    case 'title':
      return options.titleLines === true ? block.lines : [block.lines.join('')]
    case 'heading':
      return [`${options.indent === true ? INDENT : ''}${runText(block.runs)}`]
    case 'paragraph':
      return [`${options.indent === true && block.indent === undefined ? INDENT : ''}${runText(block.runs)}`]
    case 'outline':
      return [runText(block.runs)]
    case 'blank':
      return options.blankLines === true ? Array.from({ length: block.lines }, () => '') : []
    case 'signature':
      return [block.issuer, block.date].filter((line) => line !== '')
    case 'redHead':
      return written([
        block.copyNumber,
        block.secrecy,
        block.urgency,
        block.mark,
        [block.documentNumber, block.signer === '' ? '' : `${SIGNER_LABEL}${block.signer}`]
          .filter((part) => part !== '')
          .join('　　'),
      ])
    case 'imprint':
      return imprintLayout(block).rows.map(({ left, right }) =>
        [left.replaceAll('\n', ''), right].filter(Boolean).join('　　'),
      )
    case 'table':
      return [...block.head, ...block.rows].map(rowText)
    case 'rule':
      return block.label === undefined ? [] : [block.label]
    case 'picture':
    case 'pageBreak':
      return []
  }
}

/** The paper as text: one paragraph a line, lines ended by `\n`, the last one too. An empty paper gives an empty text. */
export const plainText = (document: PaperDocument, options: PlainTextOptions = {}): string =>
  document.blocks
    .flatMap((block) => linesOf(block, options))
    .map((line) => `${line}\n`)
    .join('')
