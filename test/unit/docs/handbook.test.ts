import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MENU_ENTRIES, type MenuEntry } from '#shared/bridge/menu.ts'
import { FIGURE_VARIABLES } from '#shared/documents/variables/figure-variables.ts'
import { ROUND_VARIABLES } from '#shared/documents/variables/round-variables.ts'
import { PROOFREADING_RULES } from '#shared/proofreading/rules.ts'
import { KIND_KEYS, KIND_WORDS } from '../../../renderer/import/wording.ts'
import { sectionOf, tableRows } from '../../support/markdown.ts'

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
  expect(tableRows(sectionOf(handbook, '## 十四、快捷键'))).toEqual(
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
