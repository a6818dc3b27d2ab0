/** A chapter (level 2) or section (level 3) of the handbook. `anchor` is what links in the text call it. */
export type Heading = { readonly level: 2 | 3; readonly title: string; readonly anchor: string }

/** The anchor of a heading, as Markdown readers make it: in lower case, blanks as hyphens, without marks. */
export const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-')

/** The chapters and sections of a Markdown text, in their order. */
export const headingsOf = (markdown: string): readonly Heading[] =>
  [...markdown.matchAll(/^(##|###) (.+)$/gmu)].map(([, marks = '', title = '']) => ({
    level: marks.length === 2 ? 2 : 3,
    title,
    anchor: anchorOf(title),
  }))

/** The headings to list while she reads under `current`: all chapters, and the sections of the chapter she is in. */
export const listedHeadings = (
  headings: readonly Heading[],
  current: string | undefined,
): readonly Heading[] => {
  const at = headings.findIndex(({ anchor }) => anchor === current)
  const from = headings.findLastIndex(({ level }, index) => level === 2 && index <= at)
  const next = headings.findIndex(({ level }, index) => level === 2 && index > from)
  const to = next < 0 ? headings.length : next
  return headings.filter(({ level }, index) => level === 2 || (from >= 0 && index > from && index < to))
}
