import type { Typefaces } from './fonts.ts'
import type { Png } from './svg-picture.ts'

/** What the writing of one paper needs throughout: its fonts, and its drawings by their SVG, drawn beforehand. */
export type Writing = {
  readonly typefaces: Typefaces
  readonly pictures: ReadonlyMap<string, Png>
}

/**
 * How a block stands to its neighbours: `keepNext` shares a page with the next one, `newPage` begins a page. Titles and
 * headings have the first from their styles.
 */
export type Flow = { readonly keepNext: boolean; readonly newPage: boolean }

/** The options of a paragraph that begins a page, and those of any other. */
export const pageStart = (newPage: boolean): { readonly pageBreakBefore?: true } =>
  newPage ? { pageBreakBefore: true } : {}
