import type { Block } from '#shared/documents/paper-document.ts'

/** Lines by what a block looks like, so that typing measures one paragraph and not the whole paper. */
const remembered = new Map<string, number>()
/** Above this many remembered blocks, and twice those of the paper, the memory starts anew (a few megabytes of text). */
const MOST_REMEMBERED = 50_000

/** What decides how many lines a block takes, as one text. */
export const lookOf = (block: Block): string =>
  JSON.stringify(block.kind === 'blank' ? block : { ...block, source: undefined })

/** The lines a block of this look takes, if one was measured. */
export const knownLines = (look: string): number | undefined => remembered.get(look)

/** Remembers measured lines for a paper of `blocks` blocks. */
export const rememberLines = (measured: ReadonlyMap<string, number>, blocks: number): void => {
  if (remembered.size > Math.max(MOST_REMEMBERED, 2 * blocks)) remembered.clear()
  for (const [look, lines] of measured) remembered.set(look, lines)
}
