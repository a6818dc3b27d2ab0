import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../fixtures/notices/', import.meta.url)

/** A published notice of test/fixtures/notices by its name; units, people and figures in it are invented. */
export const noticeFixture = (name: string): string => readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8')

/** Names of all of them. */
export const NOTICE_FIXTURES: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4))
  .sort()

/** The notice in one paragraph, as some pages give it: its lines joined by nothing or by blanks. */
export const inOneParagraph = (text: string, joint: string): string =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(joint)

/** The notice as a page that breaks lines after so many characters gives it. */
export const brokenAt = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => (line === '' ? [''] : (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])))
    .join('\n')

/** The start of a notice, as when only part of a page was copied. */
export const cutAfter = (text: string, lines: number): string => text.split('\n').slice(0, lines).join('\n')
