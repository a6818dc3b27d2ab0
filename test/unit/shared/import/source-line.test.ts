import { expect, test } from 'vitest'
import { sourceLines, splitLines, trimBlanks, wellFormed } from '#shared/import/source-line.ts'

test('every kind of line end counts', () => {
  expect(splitLines('a\r\nb\rc\nd\u2028e\u2029f\vg\fh\u0085i')).toEqual([...'abcdefghi'])
})

test('blank lines count but are left out', () => {
  expect(sourceLines('\uFEFF\n　甲　\r\n\u00A0 \r\n 乙 丙 ')).toEqual([
    { line: 2, text: '甲' },
    { line: 4, text: '乙 丙' },
  ])
})

test('trims blanks of every width and nothing inside', () => {
  expect(trimBlanks('\u200B　 甲　乙 \uFEFF')).toBe('甲　乙')
  expect(trimBlanks(' 　')).toBe('')
})

test('half of a surrogate pair is replaced, whole pairs stay', () => {
  expect(wellFormed('𠮷\uD842甲\uDFB7')).toBe('𠮷\uFFFD甲\uFFFD')
})
