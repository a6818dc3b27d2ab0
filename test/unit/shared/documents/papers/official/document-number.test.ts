import { expect, test } from 'vitest'
import {
  isOfficialDocumentNumber,
  officialDocumentNumber,
} from '#shared/documents/papers/official/document-number.ts'

test.each([
  ['云文党发〔2024〕5号', '云文党发〔2024〕5号'],
  ['云文党发[2024]5号', '云文党发〔2024〕5号'],
  ['云文党发（2024）5号', '云文党发〔2024〕5号'],
  ['云文党发【2024】第5号', '云文党发〔2024〕5号'],
  ['云文党发(2024) 05号', '云文党发〔2024〕5号'],
  [' 云文党发〔2024 年〕第 012 号 ', '云文党发〔2024〕12号'],
  ['云文党发〔2024〕10号', '云文党发〔2024〕10号'],
])('%j is printed as %s', (typed, printed) => {
  expect(officialDocumentNumber(typed)).toBe(printed)
  expect(isOfficialDocumentNumber(printed)).toBe(true)
})

test.each(['', '云文党发5号', '〔2024〕5号', '云文党发〔24〕5号', '云文党发〔2024〕号'])(
  '%j is no 发文字号 of the official form',
  (typed) => {
    expect(isOfficialDocumentNumber(officialDocumentNumber(typed))).toBe(false)
  },
)

test('what is not understood stays as typed', () => {
  expect(officialDocumentNumber('内部资料')).toBe('内部资料')
})
