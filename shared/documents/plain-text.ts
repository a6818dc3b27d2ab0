import type { Block, PaperDocument } from './paper-document.ts'
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

const linesOf = (block: Block, options: PlainTextOptions): readonly string[] => {
  switch (block.kind) {
    case 'title':
      return options.titleLines === true ? block.lines : [block.lines.join('')]
    case 'heading':
    case 'paragraph':
      return [`${options.indent === true ? INDENT : ''}${runText(block.runs)}`]
    case 'outline':
      return [runText(block.runs)]
    case 'blank':
      return options.blankLines === true ? Array.from({ length: block.lines }, () => '') : []
    case 'signature':
      return [block.issuer, block.date].filter((line) => line !== '')
  }
}

/** The paper as text: one paragraph a line, lines ended by `\n`, the last one too. An empty paper gives an empty text. */
export const plainText = (document: PaperDocument, options: PlainTextOptions = {}): string =>
  document.blocks
    .flatMap((block) => linesOf(block, options))
    .map((line) => `${line}\n`)
    .join('')
