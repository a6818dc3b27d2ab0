/**
 * A paper as plain blocks, before it becomes Word, a preview or plain text. Composition knows no docx, the docx writer
 * knows no ledger; both know these types. Every text here is final: variables replaced, numbers computed.
 */

/** Which of the official fonts a run takes; `body` is 仿宋, `heading1` 黑体, `heading2` 楷体, `title` 小标宋 (GB/T 9704-2012 7.3). */
export type FontRole = 'body' | 'heading1' | 'heading2' | 'title'

/** Why a run stands out on the paper: a 【待补录】 gap, or a variable nobody knows. */
export type RunMark = 'gap' | 'unknown-variable'

/** Text in one font. `font` defaults to the font of its block. */
export type Run = {
  readonly text: string
  readonly font?: FontRole
  readonly bold?: boolean
  readonly mark?: RunMark
}

/** What a block was composed from, so that a click on the paper leads to it. */
export type BlockSource =
  | { readonly kind: 'title' | 'preamble' | 'contact' | 'signature' }
  | { readonly kind: 'chapter'; readonly chapterId: string }
  | { readonly kind: 'aspect'; readonly aspectId: string }
  | { readonly kind: 'finding'; readonly findingId: string }

/** The title, already broken into lines by meaning (GB/T 9704-2012 7.3.1). */
export type TitleBlock = {
  readonly kind: 'title'
  readonly lines: readonly string[]
  readonly source: BlockSource
}

/** A heading on a line of its own. Level 1 `一、`, 2 `（一）`, 3 `问题一：` or `1.`; carries the outline level. */
export type HeadingBlock = {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly runs: readonly Run[]
  readonly source: BlockSource
}

/** Body text with a first-line indent of two characters. A run-in heading is a paragraph whose first run has the heading's font. */
export type ParagraphBlock = {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  readonly source: BlockSource
}

/** A line of the outline printed before the title; `level` as for headings. */
export type OutlineBlock = {
  readonly kind: 'outline'
  readonly level: 1 | 2
  readonly runs: readonly Run[]
  readonly source: BlockSource
}

/** Empty lines of body height. */
export type BlankBlock = { readonly kind: 'blank'; readonly lines: number }

/** 发文机关署名 and 成文日期 (GB/T 9704-2012 7.3.5); `date` as printed. With seal the date stands 4 characters from the right. */
export type SignatureBlock = {
  readonly kind: 'signature'
  readonly issuer: string
  readonly date: string
  readonly seal: boolean
  readonly source: BlockSource
}

export type Block = TitleBlock | HeadingBlock | ParagraphBlock | OutlineBlock | BlankBlock | SignatureBlock

/** A whole paper. `title` is one line, used for file name and document properties; `author` is the unit. */
export type PaperDocument = {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly blocks: readonly Block[]
}
