import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { anchorsOf, linkTargets } from '../../support/markdown.ts'

const project = join(import.meta.dirname, '..', '..', '..')
const docs = readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) =>
  join('docs', name),
)
const texts = ['README.md', 'CHANGELOG.md', ...docs.filter((name) => name.endsWith('.md'))]
const pictures = docs.filter((name) => /\.(?:png|jpe?g|svg|gif)$/u.test(name))

/** A screenshot is to be read, not to weigh: the repository keeps every version of it. */
const LARGEST_PICTURE_BYTES = 200_000

const read = (name: string): string => readFileSync(join(project, name), 'utf8')

/** The file a link in `name` leads to, from the project's folder, and the anchor in it. */
const targetOf = (name: string, link: string) => {
  const [path = '', anchor] = decodeURI(link).split('#')
  return { file: path === '' ? name : join(dirname(name), path), anchor }
}

const linksOf = (name: string) =>
  linkTargets(read(name))
    .filter((link) => !/^[a-z]+:/u.test(link))
    .map((link) => ({ link, ...targetOf(name, link) }))

const leadsSomewhere = ({ file, anchor }: ReturnType<typeof targetOf>): boolean =>
  existsSync(join(project, file)) && (anchor === undefined || anchorsOf(read(file)).has(anchor))

test.each(texts)('%s: every link and picture leads somewhere', (name) => {
  expect(linksOf(name).filter((target) => !leadsSomewhere(target))).toEqual([])
})

test('every picture is a PNG of modest size that some text shows', () => {
  const shown = new Set(texts.flatMap((name) => linksOf(name).map(({ file }) => file)))
  expect(pictures).not.toEqual([])
  expect(
    pictures.filter((name) => {
      const bytes = readFileSync(join(project, name))
      const isPng = bytes.subarray(1, 4).toString('latin1') === 'PNG'
      return !shown.has(name) || !isPng || bytes.byteLength > LARGEST_PICTURE_BYTES
    }),
  ).toEqual([])
})

test('every decision is numbered, the number stands in its title, and it keeps to one page', () => {
  const decisions = texts.filter((name) => name.startsWith(join('docs', 'decisions'))).sort()
  const numbers = decisions.map((name) => Number(/(\d{4})-[a-z0-9-]+\.md$/u.exec(name)?.[1]))
  expect(numbers).toEqual(decisions.map((_, index) => index + 1))
  for (const [index, name] of decisions.entries()) {
    const lines = read(name).trimEnd().split('\n')
    expect(lines[0]).toMatch(new RegExp(`^# ${index + 1}\\. `, 'u'))
    expect(lines.length).toBeLessThanOrEqual(25)
  }
})
