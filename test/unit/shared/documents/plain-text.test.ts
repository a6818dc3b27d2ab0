import { expect, test } from 'vitest'
import type { PaperDocument } from '#shared/documents/paper-document.ts'
import { plainText } from '#shared/documents/plain-text.ts'

const source = { kind: 'preamble' } as const
const paper: PaperDocument = {
  title: '关于整改情况的通报',
  author: '市文联',
  subject: '',
  blocks: [
    { kind: 'outline', level: 1, runs: [{ text: '一、责任' }], source },
    { kind: 'blank', lines: 2 },
    { kind: 'title', lines: ['关于整改', '情况的通报'], source },
    { kind: 'heading', level: 1, runs: [{ text: '一、责任' }], source },
    { kind: 'paragraph', runs: [{ text: '（一）学习。', font: 'heading2' }, { text: '已落实。' }], source },
    { kind: 'signature', issuer: '市文联', date: '', seal: false, source },
  ],
}

test('one paragraph a line, the title on one', () => {
  expect(plainText(paper)).toBe('一、责任\n关于整改情况的通报\n一、责任\n（一）学习。已落实。\n市文联\n')
})

test('with indents, blank lines and the lines of the title', () => {
  expect(plainText(paper, { indent: true, blankLines: true, titleLines: true })).toBe(
    '一、责任\n\n\n关于整改\n情况的通报\n　　一、责任\n　　（一）学习。已落实。\n市文联\n',
  )
})

test('an empty paper is an empty text', () => {
  expect(plainText({ ...paper, blocks: [] })).toBe('')
})
