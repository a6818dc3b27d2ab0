import { expect, test } from 'vitest'
import { composeNotice } from '#shared/documents/notice/compose-notice.ts'
import { plainText } from '#shared/documents/plain-text.ts'
import { buildDraft } from '#shared/import/build-draft.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'
import { sourceLines } from '#shared/import/source-line.ts'
import { toImportedNotice } from '#shared/import/to-imported-notice.ts'
import { importNotice } from '#shared/ledger/commands/import-notice.ts'
import { emptyLedger } from '#shared/ledger/ledger.ts'
import { normaliseForComparison } from '#shared/text/han.ts'
import { cutAfter, inOneParagraph, NOTICE_FIXTURES, noticeFixture } from '../../../support/notice-fixtures.ts'

const composed = (text: string): string => {
  let ids = 0
  const input = toImportedNotice(buildDraft(segmentNotice(text)), {
    placeholders: true,
    sourceName: '通报.txt',
    sourceText: text,
  })
  const imported = importNotice.apply(emptyLedger(), input, {
    now: '2026-01-05T08:00:00.000Z',
    today: '2026-01-05',
    operator: '许若彤',
    newId: () => `id-${++ids}`,
  })
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem))
  const [inspection] = imported.value.ledger.inspections
  return plainText(
    composeNotice(imported.value.ledger, inspection?.id ?? '', { today: '2026-01-05' }).document,
  )
}

/** Lines of the notice itself; dates are printed in the official form, so they are checked by themselves. */
const ownLines = (text: string): string[] => {
  const other = new Set(
    segmentNotice(text)
      .filter(({ kind }) => kind === 'noise' || kind === 'unplaced' || kind === 'date')
      .map(({ line }) => line),
  )
  return sourceLines(text)
    .filter(({ line }) => !other.has(line))
    .map((line) => line.text)
}

/** Lines that are not found, in order, in the text. */
const missingLines = (lines: readonly string[], text: string): string[] => {
  const whole = normaliseForComparison(text)
  let from = 0
  return lines.filter((line) => {
    const wanted = normaliseForComparison(line)
    const at = whole.indexOf(wanted, from)
    if (at < 0) return true
    from = at + wanted.length
    return false
  })
}

test.each(NOTICE_FIXTURES)('%s: the composed notice has every line, in order', (name) => {
  const text = noticeFixture(name)
  expect(missingLines(ownLines(text), composed(text))).toEqual([])
})

test.each(NOTICE_FIXTURES)('%s: cut after any line it still comes out whole', (name) => {
  const text = noticeFixture(name)
  for (let lines = 1; lines < text.split('\n').length; lines++) {
    const part = cutAfter(text, lines)
    expect(missingLines(ownLines(part), composed(part))).toEqual([])
  }
})

test.each([
  ['outline-and-counts', '2025年12月12日'],
  ['through-numbering', '2025年3月6日'],
  ['chapters-as-aspects', '2024年12月20日'],
])('%s: the date stands at the end in its official form', (name, date) => {
  expect(composed(noticeFixture(name)).trimEnd().split('\n').at(-1)).toBe(date)
})

test('a notice that came in one paragraph comes out with the lines it once had', () => {
  const text = noticeFixture('outline-and-counts')
  const lines = ownLines(text)
  expect(missingLines(lines, composed(inOneParagraph(text, '')))).toEqual([])
  expect(missingLines(lines, composed(inOneParagraph(text, '　　')))).toEqual([])
})

test.each([
  ['mixed labels', '一、整改情况\n问题一：甲不足。\n进展情况：已改。\n问题二：乙不够。\n整改措施：学习。'],
  [
    'a label that comes again',
    '一、整改情况\n问题一：甲不足。\n整改措施：学习。\n整改成效：好。\n问题二：乙不够。\n整改措施：开会。',
  ],
  [
    'one finding without label',
    '一、整改情况\n问题一：甲不足。\n整改情况：已改。\n问题二：乙不够。\n已建立制度。',
  ],
  ['headings of two wordings', '一、整改情况\n1.关于“甲”的问题。\n一是学习。\n2.乙制度不健全。\n一是修订。'],
  [
    'counts in some aspects only',
    '一、整改情况\n（一）学习方面（1个问题）\n问题一：甲不足。\n整改情况：已改。\n（二）作风方面\n问题一：乙不够。\n整改情况：已改。',
  ],
  [
    'text between aspect and finding',
    '一、整改情况\n（一）学习方面\n这一方面已全部整改。\n1.甲不足。\n已改。\n（二）作风方面\n1.乙不够。\n已改。',
  ],
  [
    'a heading without full stop among others',
    '一、整改情况\n问题一：甲不足。\n整改情况：已改。\n问题二：乙不够\n整改情况：已改。',
  ],
  [
    'a run-in heading of an aspect',
    '一、整改情况\n（一）学习方面。总体已完成。\n1.甲不足。一是学习。\n（二）作风方面。基本完成。\n1.乙不够。一是改进。',
  ],
])('%s', (_, text) => {
  expect(missingLines(ownLines(text), composed(text))).toEqual([])
})
