import type { Block, TableBlock, TableRow } from '../paper-document.ts'
import { pageCount } from '../printed-pages.ts'

/**
 * How a form gives way: the least height of its boxes to sign in millimetres, from roomy to just enough for a name and a
 * day, and its other rows to this share of theirs.
 */
const CONCESSIONS = [
  { box: 18, rows: 1 },
  { box: 15.5, rows: 1 },
  { box: 13, rows: 1 },
  { box: 13, rows: 0.6 },
  { box: 11.5, rows: 0.6 },
] as const

/** Programs count lines a little otherwise: a page taken for full must have room for another line of body text. */
const SPARE: Block = { kind: 'blank', lines: 1 }

const pagesOf = (blocks: readonly Block[]): number =>
  pageCount({ title: '', author: '', subject: '', blocks: [...blocks, SPARE] })

/** What is printed over and under the table of a form. */
export type AroundForm = { readonly over: readonly Block[]; readonly under: readonly Block[] }

/**
 * A form with its boxes to sign as high as may be without taking a page more than it needs, what stands under it included.
 * `boxes` are the last rows of the table.
 */
export const roomyForm = (
  { over, under }: AroundForm,
  table: TableBlock,
  boxes: readonly TableRow[],
): TableBlock => {
  const forms = CONCESSIONS.map(({ box, rows }) => ({
    ...table,
    rows: [
      ...table.rows.map((row) => (row.height === undefined ? row : { ...row, height: row.height * rows })),
      ...boxes.map((row) => ({ ...row, height: box })),
    ],
  }))
  const counted = (form: TableBlock): number => pagesOf([...over, form, ...under])
  const [roomiest = table] = forms
  if (counted(roomiest) === 1) return roomiest
  const fewest = counted(forms.at(-1) ?? roomiest)
  return forms.find((form) => counted(form) === fewest) ?? roomiest
}
