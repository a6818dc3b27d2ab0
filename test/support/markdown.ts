/** The part of a Markdown text under a heading (given with its number signs), up to the next heading of its level or above. */
export const sectionOf = (markdown: string, heading: string): string => {
  const lines = markdown.split('\n')
  const from = lines.indexOf(heading)
  if (from < 0) throw new Error(`no heading “${heading}”`)
  const level = heading.indexOf(' ')
  const ends = (line: string) => /^#+ /u.test(line) && line.indexOf(' ') <= level
  const length = lines.slice(from + 1).findIndex(ends)
  return lines.slice(from + 1, length < 0 ? undefined : from + 1 + length).join('\n')
}

/** The body rows of the tables in a Markdown text, each as its cells; code marks are taken off. */
export const tableRows = (markdown: string): readonly (readonly string[])[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .filter((line, index, rows) => !line.startsWith('| ---') && !rows[index + 1]?.startsWith('| ---'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim().replace(/^`(.*)`$/u, '$1')),
    )

/** The content of the first fenced block of a language. */
export const codeBlock = (markdown: string, language: string): string => {
  const content = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'msu').exec(markdown)?.[1]
  if (content === undefined) throw new Error(`no block of ${language}`)
  return content
}

/** Where the links and pictures of a Markdown text lead. */
export const linkTargets = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/\]\(([^()\s]+)\)/gu)].flatMap((link) => link[1] ?? [])

/** The anchors of a Markdown text: its headings in lower case, blanks as hyphens, without marks. */
export const anchorsOf = (markdown: string): ReadonlySet<string> =>
  new Set(
    [...markdown.matchAll(/^#+ (.+)$/gmu)].map((heading) =>
      (heading[1] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/gu, '-'),
    ),
  )
