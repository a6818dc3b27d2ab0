import { expect, test } from 'vitest'
import { measuredBlocks } from '#shared/documents/pagination.ts'
import type { Block } from '#shared/documents/paper-document.ts'
import { runText } from '#shared/documents/run-text.ts'
import { composed, withPaper } from '../paper-fixture.ts'

const attached = (text: string) =>
  composed(
    'internal-notice',
    withPaper('internal-notice', {
      date: '2024-06-20',
      texts: [{ slot: 'attachments', text }],
      official: { documentNumber: '云文党发〔2024〕5号', mainRecipients: '各科室' },
    }),
  )

const noteOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.source.kind === 'slot' && block.source.slot === 'attachments'
      ? [[runText(block.runs), block.indent]]
      : [],
  )

test('no attachment, no 附件说明', () => {
  const { blocks } = attached(' \n').document
  expect(noteOf(blocks)).toEqual([])
  expect(blocks.some(({ kind }) => kind === 'pageBreak')).toBe(false)
})

test('one attachment has no number; its title hangs after 附件：', () => {
  const { document, issues } = attached('附件：《巡察整改制度汇编》。')
  expect(noteOf(document.blocks)).toEqual([['附件：巡察整改制度汇编', { left: 5, firstLine: -3 }]])
  expect(issues.map(({ code, message }) => [code, message])).toEqual([
    ['attachment-by-hand', '附件“巡察整改制度汇编”不由程序生成，请打印后自行附上。'],
  ])
})

test('several are numbered and stand under each other', () => {
  expect(noteOf(attached('1.制度汇编\n2、会议记录').document.blocks)).toEqual([
    ['附件：1.制度汇编', { left: 6, firstLine: -4 }],
    ['2.会议记录', { left: 6, firstLine: -1 }],
  ])
})

test('neither 附件说明 nor the signature under it stands on a page without text', () => {
  const { blocks } = attached('制度汇编\n会议记录').document
  const note = blocks.findIndex(
    (block) => block.kind === 'paragraph' && runText(block.runs).startsWith('附件：'),
  )
  const signature = blocks.findIndex(({ kind }) => kind === 'signature')
  expect(blocks[note - 2]).toMatchObject({ kind: 'paragraph', keepNext: true })
  const rules = measuredBlocks(blocks)
  expect(rules.slice(note - 2, signature).every(({ keepNext }) => keepNext)).toBe(true)
  expect(rules[note - 3]?.keepNext).toBe(false)
})

test('a table of the program is appended on its own sheet under 附件2, named as it is titled', () => {
  const { document, issues } = attached('制度汇编\n整改台账')
  const { blocks } = document
  const at = blocks.findIndex(({ kind }) => kind === 'pageBreak')
  const title = blocks[at + 3]
  expect(blocks[at]).toEqual({
    kind: 'pageBreak',
    format: { paper: 'A4', orientation: 'landscape', pageNumbers: true },
  })
  expect(blocks[at + 1]).toMatchObject({
    runs: [{ text: '附件2', font: 'heading1' }],
    indent: { left: 0, firstLine: 0 },
    align: 'left',
  })
  expect(blocks[at + 2]).toEqual({ kind: 'blank', lines: 1 })
  if (title?.kind !== 'title') throw new Error('the attachment has a title on its third line')
  expect(noteOf(blocks)[1]?.[0]).toBe(`2.${title.lines.join('')}`)
  expect(blocks.slice(at).some(({ kind }) => kind === 'table')).toBe(true)
  expect(issues.map(({ code }) => code)).toEqual(['attachment-by-hand'])
})

test('版记 follows the attachments, upright again', () => {
  const { blocks } = attached('整改台账').document
  expect(blocks.slice(-2)).toMatchObject([
    { kind: 'pageBreak', format: { orientation: 'portrait' } },
    { kind: 'imprint' },
  ])
  expect(blocks.filter(({ kind }) => kind === 'imprint')).toHaveLength(1)
})

test('issues of an attachment point to its blocks', () => {
  const paper = composed(
    'internal-notice',
    withPaper('internal-notice', { texts: [{ slot: 'attachments', text: '问题清单' }] }),
  )
  for (const { blockIndex } of paper.issues)
    if (blockIndex !== null) expect(paper.document.blocks[blockIndex]).toBeDefined()
})
