import { expect, test } from 'vitest'
import { quoted } from '#shared/ledger/commands/subject-wording.ts'

test.each([
  ['学习不够深入', '“学习不够深入”'],
  [' 两行\n文字 ', '“两行 文字”'],
  ['“三会一课”质量不高', '“‘三会一课’质量不高”'],
  ['𠮷'.repeat(19), `“${'𠮷'.repeat(18)}…”`],
])('%j is quoted as %s', (text, line) => {
  expect(quoted(text)).toBe(line)
})
