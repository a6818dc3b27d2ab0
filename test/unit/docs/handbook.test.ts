import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MENU_ENTRIES, type MenuEntry } from '#shared/bridge/menu.ts'
import { FIGURE_VARIABLES } from '#shared/documents/variables/figure-variables.ts'
import { ROUND_VARIABLES } from '#shared/documents/variables/round-variables.ts'
import { PROOFREADING_RULES } from '#shared/proofreading/rules.ts'
import { BACKUP_WORDS } from '../../../renderer/backup/wording.ts'
import { HISTORY_WORDS } from '../../../renderer/history/wording.ts'
import { KIND_KEYS, KIND_WORDS } from '../../../renderer/import/wording.ts'
import { SHELL_WORDS } from '../../../renderer/shell/wording.ts'
import { START_WORDS } from '../../../renderer/start/wording.ts'
import { sectionOf, tableRows } from '../../support/markdown.ts'
import { writtenTexts } from '../../support/written-texts.ts'

const handbook = readFileSync(join(import.meta.dirname, '../../../docs/使用手册.md'), 'utf8')

test('lists every variable of the program, as the insert menu explains it, and no other', () => {
  expect(tableRows(sectionOf(handbook, '## 九、变量一览'))).toEqual(
    [...FIGURE_VARIABLES, ...ROUND_VARIABLES].map(({ group, name, explanation }) => [
      group,
      `{{${name}}}`,
      explanation,
    ]),
  )
})

test('lists every key of the menus and what it does', () => {
  const entries: readonly MenuEntry[] = Object.values(MENU_ENTRIES)
  expect(tableRows(sectionOf(handbook, '## 十七、快捷键'))).toEqual(
    entries.flatMap(({ key, label }) => (key === undefined ? [] : [[key, label.replace('…', '')]])),
  )
})

test('lists every key that says what an imported line is', () => {
  const rows = tableRows(sectionOf(handbook, '### 3. 改正'))
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(Object.entries(KIND_KEYS).map(([key, kind]) => [key, KIND_WORDS[kind]])),
  )
})

test('lists every rule of 校核 with its example, and no other', () => {
  const words = { error: '有误', warning: '提醒', hint: '提示' } as const
  expect(tableRows(sectionOf(handbook, '### 9. 校核'))).toEqual(
    PROOFREADING_RULES.map(({ severity, title, example }) => [words[severity], title, example]),
  )
})

/** Bold text whose closing stars Markdown does not see: after a mark they must not stand before a letter. */
const unclosedBold = (line: string): readonly string[] => {
  const parts = line.split('**')
  return parts.filter(
    (part, at) => at % 2 === 1 && /\p{P}$/u.test(part) && /^[\p{L}\p{N}]/u.test(parts[at + 1] ?? ''),
  )
}

test('what is to be bold is bold', () => {
  expect(unclosedBold('**先看。**再点')).toEqual(['先看。'])
  expect(handbook.split('\n').flatMap(unclosedBold)).toEqual([])
})

test('every button the chapters on keeping safe tell her to press is one of the window', () => {
  const from = handbook.indexOf('## 十一、')
  const chapters = handbook.slice(from, handbook.indexOf('## 十七、'))
  const labels = Object.values(MENU_ENTRIES).map(({ label }) => label)
  const known = new Set(
    [...labels, ...[START_WORDS, BACKUP_WORDS, HISTORY_WORDS, SHELL_WORDS].flatMap(writtenTexts)].flatMap(
      (text) => [text, `${text}…`],
    ),
  )
  const named = [...chapters.matchAll(/(?:点|点“.+?”或|勾上?|左边的|右边的|上方的)“([^”]+)”/gu)].map(
    ([, name]) => name,
  )
  expect(named.length).toBeGreaterThan(25)
  // The top bar says 已保存 with a time, a function of it.
  expect(named.filter((name) => name !== undefined && !known.has(name))).toEqual([])
})
