import type { PaperKind } from '../ledger/paper-settings.ts'

/**
 * A paper as plain blocks, before it becomes Word, a preview or plain text. Composition knows no docx, the docx writer
 * knows no ledger; both know these types. Every text here is final: variables replaced, numbers computed.
 */

/** Which of the official fonts a run takes; `body` is 仿宋, `heading1` 黑体, `heading2` 楷体, `title` 小标宋 (GB/T 9704-2012 7.3). */
export type FontRole = 'body' | 'heading1' | 'heading2' | 'title'

/** Why a run stands out on the paper: a 【待补录】 gap, or a variable nobody knows. */
export type RunMark = 'gap' | 'unknown-variable'

/** A colour that says something and never says it alone: the lights of the 领导一页纸, 逾期, red lines. */
export type Tone = 'red' | 'yellow' | 'green' | 'blue' | 'grey'

/** Text in one font. `font` defaults to the font of its block, `tone` to black. */
export type Run = {
  readonly text: string
  readonly font?: FontRole
  readonly bold?: boolean
  readonly mark?: RunMark
  readonly tone?: Tone
}

/** What a block was composed from, so that a click on the paper leads to it. */
export type BlockSource =
  | { readonly kind: 'title' | 'preamble' | 'contact' | 'signature' }
  | { readonly kind: 'chapter'; readonly chapterId: string }
  | { readonly kind: 'aspect'; readonly aspectId: string }
  | { readonly kind: 'finding'; readonly findingId: string }
  | { readonly kind: 'measure'; readonly findingId: string; readonly measureId: string }
  | { readonly kind: 'supervision'; readonly findingId: string; readonly supervisionId: string }
  /** A wording of a paper other than the notice. */
  | { readonly kind: 'slot'; readonly paper: PaperKind; readonly slot: string }
  /** 份号, 密级, 发文字号, 主送, 版记 of a paper. */
  | { readonly kind: 'official'; readonly paper: PaperKind }
  /** Facts, leading group, milestones and counters of the round. */
  | { readonly kind: 'round' }
  /** Numbers counted from the whole ledger. */
  | { readonly kind: 'figures' }
  /** The columns the clerk chooses for a table; the title of one by its key. */
  | { readonly kind: 'columns'; readonly column?: string }
  | { readonly kind: 'archive' }

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

/** Indents in characters of the paragraph's own size; a negative `firstLine` hangs (附件说明, whose later lines align). */
export type Indent = { readonly left: number; readonly firstLine: number }

/** Sizes of text: body 3号, note 4号, table 五号, small 小五 (half-points in `SIZE`). */
export type TextSize = 'body' | 'note' | 'table' | 'small'

export type Alignment = 'left' | 'center' | 'right' | 'justify'

/**
 * Body text. Absent options are those of running text: justified, first line indented by two characters, 3号. A run-in
 * heading is a paragraph whose first run has the heading's font.
 */
export type ParagraphBlock = {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  readonly source: BlockSource
  readonly align?: Alignment
  readonly indent?: Indent
  readonly size?: TextSize
  readonly keepNext?: boolean
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

/** The sheet a part of a paper stands on. */
export type PageFormat = {
  readonly paper: 'A4' | 'A3'
  readonly orientation: 'portrait' | 'landscape'
  readonly pageNumbers: boolean
}

/** A4 portrait with page numbers: what a paper stands on unless it says otherwise (GB/T 9704-2012 5.1). */
export const OFFICIAL_PAGE: PageFormat = { paper: 'A4', orientation: 'portrait', pageNumbers: true }

/** What follows begins a new page: an attachment (7.3.4), the next form; on another sheet when `format` is given. */
export type PageBreakBlock = { readonly kind: 'pageBreak'; readonly format?: PageFormat }

/**
 * 版头 (7.2): 份号, 密级和保密期限 and 紧急程度 at the top left, 发文机关标志 in red, 发文字号 (with 签发人 beside it in a 上行文), the
 * red line. An empty text prints nothing. `secrecy` is complete, as in `机密★1年`; `signer` is the bare name. The title
 * follows at once: the two empty lines over it belong to this block.
 */
export type RedHeadBlock = {
  readonly kind: 'redHead'
  readonly copyNumber: string
  readonly secrecy: string
  readonly urgency: string
  readonly mark: string
  readonly documentNumber: string
  readonly signer: string
  readonly source: BlockSource
}

/**
 * 版记 (7.4) at the foot of the last, even page. An empty text prints no line. `copyTo` is the bare list of recipients,
 * `printDate` the date as printed: 抄送：, the full stop and 印发 are added. `placement` is the clerk's; `auto` lets our
 * own pagination decide between the last page of text and a page of its own.
 */
export type ImprintBlock = {
  readonly kind: 'imprint'
  readonly copyTo: string
  readonly printingOffice: string
  readonly printDate: string
  readonly placement: 'auto' | 'samePage' | 'nextPage'
  readonly source: BlockSource
}

/** A drawing. `svg` is a complete SVG image without text and without scripts; width and height in millimetres. */
export type Picture = {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly description: string
}

/** A drawing on a line of its own, centred. */
export type PictureBlock = {
  readonly kind: 'picture'
  readonly picture: Picture
  readonly source: BlockSource
}

/** A line across the type area; dashed with a label is the cut of a 回执. */
export type RuleBlock = {
  readonly kind: 'rule'
  readonly line: 'solid' | 'dashed'
  readonly label?: string
}

/** A paragraph of a cell; it has no first-line indent unless it says so. */
export type CellParagraph = {
  readonly runs: readonly Run[]
  readonly align?: Alignment
  readonly indent?: Indent
}

/** A cell: its paragraphs, or a drawing over them. Spans count columns and rows, 1 when absent. */
export type TableCell = {
  readonly paragraphs: readonly CellParagraph[]
  readonly picture?: Picture
  readonly columns?: number
  readonly rows?: number
  readonly align?: Alignment
  readonly vertical?: 'top' | 'center' | 'bottom'
  readonly shade?: 'head' | 'group'
  readonly source?: BlockSource
}

/** A row, never cut between pages. `height` is the least in millimetres. Cells under a spanning cell are left out. */
export type TableRow = {
  readonly cells: readonly TableCell[]
  readonly height?: number
  readonly source?: BlockSource
  /** Stays on the page of the next row: a group heading, the first row of a form. */
  readonly keepNext?: boolean
}

/** A table as wide as its columns together (millimetres). `head` rows are repeated on every page. */
export type TableBlock = {
  readonly kind: 'table'
  readonly columns: readonly number[]
  readonly head: readonly TableRow[]
  readonly rows: readonly TableRow[]
  readonly size: TextSize
  readonly source: BlockSource
}

export type Block =
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | OutlineBlock
  | BlankBlock
  | SignatureBlock
  | PageBreakBlock
  | RedHeadBlock
  | ImprintBlock
  | PictureBlock
  | RuleBlock
  | TableBlock

/** Names of the fonts chosen in place of the official ones; absent means the official font. */
export type PaperFonts = { readonly [Role in FontRole | 'pageNumber']?: string }

/**
 * A whole paper. `title` is one line, used for file name and document properties; `author` is the unit. `format` is the
 * sheet of its first page, `OFFICIAL_PAGE` when absent.
 */
export type PaperDocument = {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly blocks: readonly Block[]
  readonly format?: PageFormat
  readonly fonts?: PaperFonts
}
