import { GRID } from './page-layout.ts'
import type { Block } from './paper-document.ts'

/**
 * What breaking into pages needs to know of a block: its measured lines, whether its last line stays with the next
 * block's first (`keepNext`), and whether its own lines stay together (`keepLines`).
 */
export type MeasuredBlock = {
  readonly lines: number
  readonly keepNext: boolean
  readonly keepLines: boolean
}

/** Lines `fromLine` up to but not including `toLine` of the block at `blockIndex`. */
export type PageSlice = { readonly blockIndex: number; readonly fromLine: number; readonly toLine: number }

type Line = { readonly blockIndex: number; readonly line: number; readonly keepNext: boolean }

/**
 * The rules of each block beside its measured line count (`lines[i]` belongs to `blocks[i]`). Titles and headings stay
 * with what follows; the signature, the blank line over it and the last line of text stay together, so that it never
 * stands alone on a page: a page with a signature and no text (“此页无正文”) is not allowed in official papers.
 */
export const measuredBlocks = (blocks: readonly Block[], lines: readonly number[]): MeasuredBlock[] =>
  blocks.map((block, index) => {
    const next = nextPrinted(blocks, index)
    const heading = block.kind === 'title' || block.kind === 'heading'
    return {
      lines: lines[index] ?? 0,
      keepNext:
        heading || next?.kind === 'signature' || (block.kind === 'blank' && titleBefore(blocks, index)),
      keepLines: heading || block.kind === 'signature',
    }
  })

const nextPrinted = (blocks: readonly Block[], index: number): Block | undefined => {
  let next = index + 1
  while (blocks[next]?.kind === 'blank') next += 1
  return blocks[next]
}

const titleBefore = (blocks: readonly Block[], index: number): boolean => blocks[index - 1]?.kind === 'title'

const linesOf = (blocks: readonly MeasuredBlock[]): Line[] =>
  blocks.flatMap((block, blockIndex) =>
    Array.from({ length: block.lines }, (_, line) => ({
      blockIndex,
      line,
      keepNext: line === block.lines - 1 ? block.keepNext : block.keepLines,
    })),
  )

const slicesOf = (lines: readonly Line[]): PageSlice[] => {
  const slices: PageSlice[] = []
  for (const { blockIndex, line } of lines) {
    const last = slices.at(-1)
    if (last?.blockIndex === blockIndex) slices[slices.length - 1] = { ...last, toLine: line + 1 }
    else slices.push({ blockIndex, fromLine: line, toLine: line + 1 })
  }
  return slices
}

/**
 * Breaks blocks into pages of at most `linesPerPage` lines: every line exactly once, in order. What must stay together
 * moves to the next page whole, unless it is longer than a page. No block gives no page.
 */
export const paginate = (
  blocks: readonly MeasuredBlock[],
  linesPerPage: number = GRID.linesPerPage,
): PageSlice[][] => {
  const lines = linesOf(blocks)
  const pages: PageSlice[][] = []
  let from = 0
  while (from < lines.length) {
    const full = Math.min(from + linesPerPage, lines.length)
    let to = full
    while (to < lines.length && to > from && lines[to - 1]?.keepNext === true) to -= 1
    if (to === from) to = full
    pages.push(slicesOf(lines.slice(from, to)))
    from = to
  }
  return pages
}
