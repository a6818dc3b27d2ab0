import type { Block } from '../paper-document.ts'
import { pageCount } from '../printed-pages.ts'

/** How a paper may give way: its rows to this share of their least height, its letter to 4号. */
type Concession = { readonly rows: number; readonly letter: boolean }

/** From none to the last. */
const CONCESSIONS: readonly Concession[] = [
  { rows: 1, letter: false },
  { rows: 0.75, letter: false },
  { rows: 0.75, letter: true },
  { rows: 0.55, letter: true },
]

/** Fonts differ: what is taken for one sheet must leave so many lines of body text free. */
const SPARE_LINES = 2

const withConcession = (block: Block, { rows, letter }: Concession): Block => {
  if (block.kind === 'paragraph' && letter && block.size === undefined) return { ...block, size: 'note' }
  if (block.kind !== 'table') return block
  return {
    ...block,
    rows: block.rows.map((row) => (row.height === undefined ? row : { ...row, height: row.height * rows })),
  }
}

const fits = (blocks: readonly Block[]): boolean =>
  pageCount({
    title: '',
    author: '',
    subject: '',
    blocks: [...blocks, { kind: 'blank', lines: SPARE_LINES }],
  }) <= 1

/**
 * A paper that goes out on one sheet with its 回执, given way as little as it takes: first the room for the pen, then the
 * size of the letter. What is too long even then runs on to a second sheet.
 */
export const onOneSheet = (blocks: readonly Block[]): readonly Block[] => {
  const variants = CONCESSIONS.map((concession) => blocks.map((block) => withConcession(block, concession)))
  return variants.find(fits) ?? variants.at(-1) ?? blocks
}
