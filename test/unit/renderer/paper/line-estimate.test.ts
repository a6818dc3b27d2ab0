import { expect, test } from 'vitest'
import type { Block } from '#shared/documents/paper-document.ts'
import { estimatedLines } from '../../../../renderer/paper/line-estimate.ts'
import { blank, heading, paragraphOfLines, signature } from '../../../support/paper-samples.ts'

test.each([1, 2, 11, 40])('pure Han text of %i lines is estimated exactly', (lines) => {
  expect(estimatedLines(paragraphOfLines(lines))).toBe(lines)
})

test('what has a fixed number of lines has it', () => {
  const source = { kind: 'title' } as const
  const title: Block = { kind: 'title', lines: ['一行', '两行'], source }
  expect(estimatedLines(title)).toBe(2)
  expect(estimatedLines(blank())).toBe(1)
  expect(estimatedLines(heading(1, '标题'))).toBe(1)
  expect(estimatedLines(signature('市文化馆', '2024年12月9日'))).toBe(2)
  expect(estimatedLines({ kind: 'signature', issuer: '市文化馆', date: '', seal: false, source })).toBe(1)
})
