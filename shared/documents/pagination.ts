import { type Block, type ImprintBlock, OFFICIAL_PAGE, type PageFormat } from './paper-document.ts'

/** How a part taller than a page is cut: between lines of this pitch, with so much around them in every piece (twips). */
export type CutRule = { readonly pitch: number; readonly around: number }

/**
 * What breaking into pages needs to know of a block. `parts` are the heights, in twips, of what is never cut unless it is
 * taller than a page (then by `cut`): the lines of a text, the rows of a table. `keepNext`: the last part stays with the
 * next block's first; `keepParts`: the same for each part and the next of its own. `head` are the heights of table rows
 * repeated on every page. `newPage` begins a page, on another sheet when one is given, and has nothing else; `breakBefore`
 * begins one as well. `foot` stands at the foot of a page.
 */
export type MeasuredBlock = {
  readonly parts: readonly number[]
  readonly keepNext: boolean
  readonly keepParts: boolean | readonly boolean[]
  readonly head: readonly number[]
  readonly cut?: CutRule
  readonly newPage?: { readonly format?: PageFormat }
  readonly breakBefore?: boolean
  readonly foot?: ImprintBlock['placement']
}

/** The heights of a block's parts and of its repeated head, and how a part that is too tall is cut. */
export type BlockHeights = Pick<MeasuredBlock, 'parts' | 'head' | 'cut'>

/**
 * Parts `from` up to but not including `to` of the block at `blockIndex`, `height` twips without the repeated head. A part
 * taller than a page is `cut`: each of its slices is that part alone. One that is `continued` stands right under another of
 * its block on the same page, without a head of its own.
 */
export type PageSlice = {
  readonly blockIndex: number
  readonly from: number
  readonly to: number
  readonly height: number
  readonly cut?: true
  readonly continued?: true
}

/** One page: its sheet, what stands on it from the top, and what stands at its foot. */
export type PaperPage = {
  readonly format: PageFormat
  readonly slices: readonly PageSlice[]
  readonly foot?: PageSlice
}

const NOTHING: BlockHeights = { parts: [], head: [] }

const KEPT_WHOLE: ReadonlySet<Block['kind']> = new Set(['title', 'heading', 'signature'])

/**
 * The rules of each block beside its measured heights (`heights[i]` belongs to `blocks[i]`; absent means none). Titles and
 * headings stay with what follows; the signature, the blank lines over it and the last line of text stay together, so that
 * it never stands alone on a page: a page with a signature and no text (“此页无正文”) is not allowed in official papers.
 */
export const measuredBlocks = (
  blocks: readonly Block[],
  heights: readonly BlockHeights[] = [],
): MeasuredBlock[] =>
  blocks.map((block, index) => ({
    ...(heights[index] ?? NOTHING),
    keepNext: staysWithNext(blocks, index),
    keepParts:
      block.kind === 'table'
        ? block.rows.map((row) => row.keepNext === true)
        : KEPT_WHOLE.has(block.kind) || (block.kind === 'blank' && staysWithNext(blocks, index)),
    ...(block.kind === 'pageBreak'
      ? { newPage: block.format === undefined ? {} : { format: block.format } }
      : {}),
    ...(block.kind === 'imprint' ? { foot: block.placement } : {}),
  }))

const nextPrinted = (blocks: readonly Block[], index: number): Block | undefined => {
  let next = index + 1
  while (blocks[next]?.kind === 'blank') next += 1
  return blocks[next]
}

/** Whether the last part of a block stands on the page of what follows it. */
const staysWithNext = (blocks: readonly Block[], index: number): boolean => {
  const block = blocks[index]
  const overSignature = nextPrinted(blocks, index)?.kind === 'signature'
  switch (block?.kind) {
    case 'title':
    case 'heading':
    case 'redHead':
      return true
    case 'pageBreak':
    case 'imprint':
      return false
    case 'table':
      return overSignature || block.rows.at(-1)?.keepNext === true
    case 'paragraph':
      return overSignature || block.keepNext === true
    case 'blank': {
      const before = blocks[index - 1]
      return (
        overSignature ||
        before?.kind === 'title' ||
        (before?.kind === 'paragraph' && before.keepNext === true)
      )
    }
    default:
      return overSignature
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** What is never cut. A page break is a part without height that ends the page before it. */
type Part = {
  readonly blockIndex: number
  readonly part: number
  readonly height: number
  readonly keepNext: boolean
  /** Height of the rows repeated over it when it is the first of its block on a page. */
  readonly head: number
  readonly cut: CutRule | undefined
  readonly isPiece: boolean
  readonly newPage?: { readonly format?: PageFormat }
}

const partsOf = (blocks: readonly MeasuredBlock[]): Part[] =>
  blocks.flatMap((block, blockIndex): Part[] => {
    if (block.foot !== undefined) return []
    const common = { blockIndex, head: sum(block.head), cut: block.cut, isPiece: false }
    const pageBreak = (newPage: NonNullable<Part['newPage']>): Part => ({
      ...common,
      part: 0,
      height: 0,
      keepNext: false,
      newPage,
    })
    if (block.newPage !== undefined) return [pageBreak(block.newPage)]
    const { keepParts, keepNext, parts } = block
    const staysTogether = (part: number) =>
      typeof keepParts === 'boolean' ? keepParts : keepParts[part] === true
    const own = parts.map((height, part) => ({
      ...common,
      part,
      height,
      keepNext: part === parts.length - 1 ? keepNext : staysTogether(part),
    }))
    return block.breakBefore === true ? [pageBreak({}), ...own] : own
  })

const slicesOf = (parts: readonly Part[]): PageSlice[] => {
  const slices: PageSlice[] = []
  for (const { blockIndex, part, height, isPiece } of parts) {
    const last = slices.at(-1)
    if (last?.blockIndex === blockIndex && last.cut !== true && !isPiece)
      slices[slices.length - 1] = { ...last, to: part + 1, height: last.height + height }
    else
      slices.push({
        blockIndex,
        from: part,
        to: part + 1,
        height,
        ...(isPiece ? { cut: true } : {}),
        ...(last?.blockIndex === blockIndex ? { continued: true } : {}),
      })
  }
  return slices
}

/** Height of the head repeated over a slice; 0 where it has none. */
export const headHeight = ({ blockIndex, continued }: PageSlice, blocks: readonly MeasuredBlock[]): number =>
  continued === true ? 0 : sum(blocks[blockIndex]?.head ?? [])

/** The first part that is not whole on the page that begins with the part at `from`, and the room left for it. */
const fullAt = (
  parts: readonly Part[],
  from: number,
  room: number,
): { readonly full: number; readonly left: number } => {
  let left = room
  for (let full = from; full < parts.length; full++) {
    const part = parts[full]
    if (part === undefined || part.newPage !== undefined) return { full, left: 0 }
    const continues = full > from && parts[full - 1]?.blockIndex === part.blockIndex
    const head = continues ? 0 : part.head
    if (part.height + head > left) return { full, left: left - head }
    left -= part.height + head
  }
  return { full: parts.length, left: 0 }
}

/** From this share of a page on, a row may be cut like one that is taller: kept whole it would leave most of a page empty. */
export const TALL_ROW = 0.9

/**
 * A part that may be cut, as the piece of it that has room and the rest; undefined when it may not or not even a line has
 * room. Neither stays with what follows: a row of several pages could not.
 */
const cutPart = (
  part: Part | undefined,
  left: number,
  room: number,
): { readonly piece: Part; readonly rest: Part } | undefined => {
  if (part?.cut === undefined) return undefined
  const { pitch, around } = part.cut
  const tall = part.isPiece || part.height >= (room - part.head) * TALL_ROW
  const lines = Math.floor((left - around) / pitch) * pitch
  if (!tall || lines <= 0) return undefined
  const piece = { ...part, isPiece: true, keepNext: false }
  return {
    piece: { ...piece, height: lines + around },
    rest: { ...piece, height: part.height - lines },
  }
}

/** Height of an empty page of a sheet, in twips. */
export type PageRoom = (format: PageFormat) => number

/**
 * Breaks blocks into pages: every part exactly once, in order, no page fuller than its room. What must stay together moves
 * to the next page whole, unless it is taller than a page. No block gives no page; a page break at the beginning or after
 * another gives no empty page. `first` is the sheet of the first page.
 */
export const paginate = (
  blocks: readonly MeasuredBlock[],
  room: PageRoom,
  first: PageFormat = OFFICIAL_PAGE,
): PaperPage[] => {
  const parts = partsOf(blocks)
  const pages: PaperPage[] = []
  let format = first
  let from = 0
  while (from < parts.length) {
    const part = parts[from]
    if (part === undefined) break
    if (part.newPage !== undefined) {
      format = part.newPage.format ?? format
      from += 1
      continue
    }
    const { full, left } = fullAt(parts, from, room(format))
    const cut = cutPart(parts[full], left, room(format))
    if (cut !== undefined) {
      pages.push({ format, slices: slicesOf([...parts.slice(from, full), cut.piece]) })
      parts[full] = cut.rest
      from = full
      continue
    }
    if (full === from) {
      pages.push({ format, slices: slicesOf([part]) })
      from += 1
      continue
    }
    const next = parts[full]
    let to = full
    // A page ended by a break, or by the end of the paper, is torn nowhere.
    if (next !== undefined && next.newPage === undefined)
      while (to > from && parts[to - 1]?.keepNext === true) to -= 1
    if (to === from) to = full
    pages.push({ format, slices: slicesOf(parts.slice(from, to)) })
    from = to
  }
  return withImprint(pages, blocks, room, format)
}

/** Height taken of a page by what stands on it, heads repeated. */
export const heightUsed = (page: PaperPage, blocks: readonly MeasuredBlock[]): number =>
  sum(page.slices.map((slice) => headHeight(slice, blocks) + slice.height))

/**
 * 版记 stands at the foot of the last page of text when that is even, upright and has room (or the clerk wants it there and it
 * has room), else at the foot of the next even page, which is upright (GB/T 9704-2012 7.4). Neither an empty page before it nor
 * its own is numbered then (7.5).
 */
const withImprint = (
  pages: PaperPage[],
  blocks: readonly MeasuredBlock[],
  room: PageRoom,
  format: PageFormat,
): PaperPage[] => {
  const blockIndex = blocks.findIndex(({ foot }) => foot !== undefined)
  const imprint = blocks[blockIndex]
  if (imprint === undefined) return pages
  const last = pages.at(-1)
  const height = sum(imprint.parts)
  const foot = { blockIndex, from: 0, to: imprint.parts.length, height }
  const isEven = pages.length % 2 === 0
  const wanted = imprint.foot === 'samePage' || (imprint.foot === 'auto' && isEven)
  // 版记 is upright: never on a sheet of an attachment that lies on its side.
  const upright = last?.format.orientation === 'portrait' && last.format.paper === OFFICIAL_PAGE.paper
  if (last !== undefined && upright && wanted && heightUsed(last, blocks) + height <= room(last.format))
    return [...pages.slice(0, -1), { ...last, foot }]
  const added = { ...OFFICIAL_PAGE, pageNumbers: format.pageNumbers && !isEven }
  const empty: PaperPage[] = isEven ? [{ format: added, slices: [] }] : []
  return [...pages, ...empty, { format: added, slices: [], foot }]
}
