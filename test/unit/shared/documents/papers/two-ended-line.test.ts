import { expect, test } from 'vitest'
import { OFFICIAL_PAGE } from '#shared/documents/paper-document.ts'
import { twoEndedLine } from '#shared/documents/papers/two-ended-line.ts'
import { runText } from '#shared/documents/run-text.ts'
import { widthInCharacters } from '#shared/documents/text-width.ts'

const onPage = { format: OFFICIAL_PAGE, size: 'table' } as const

test('the texts stand at both ends of the line and never reach over it', () => {
  const line = twoEndedLine([{ text: '单位：市文化馆' }], [{ text: '2024年6月18日' }], onPage) ?? []
  const text = runText(line)
  expect(text).toMatch(/^单位：市文化馆\u3000+2024年6月18日$/u)
  // 156 mm hold 42 characters of 五号.
  expect(widthInCharacters(text)).toBeLessThanOrEqual(42)
  expect(widthInCharacters(text)).toBeGreaterThan(38)
})

test('two texts too long for one line are left to stand on two', () => {
  expect(twoEndedLine([{ text: '单'.repeat(30) }], [{ text: '日'.repeat(20) }], onPage)).toBeUndefined()
})
