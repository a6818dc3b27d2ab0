import { expect, test } from 'vitest'
import { composeNotice } from '#shared/documents/notice/compose-notice.ts'
import { noticeOutline } from '#shared/documents/notice/notice-outline.ts'
import { finding, inspection, ledger, TODAY, withOptions } from './ledger-fixture.ts'

test('chapters, aspects and findings with their blocks and worst marks', () => {
  const round = inspection({
    aspects: [{ id: 'a1', title: '党建方面', intro: '' }],
    findings: [
      finding({ id: '甲' }),
      finding({ id: '乙', noticeText: '' }),
      finding({ id: '丙', title: '', noticeText: '{{无}}' }),
    ],
  })
  const composed = composeNotice(ledger(withOptions(round, { outline: true })), 'round', { today: TODAY })
  const outline = noticeOutline(composed)
  expect(outline.map(({ level, text, mark }) => [level, text, mark])).toEqual([
    [1, '一、提高政治站位，扛牢整改责任', undefined],
    [1, '二、加强组织领导，层层压实任务', undefined],
    [1, '三、坚持问题导向，逐项推进整改', undefined],
    [2, '（一）党建方面（3个问题）', undefined],
    [3, '问题一：甲不到位。', undefined],
    [3, '问题二：乙不到位。', 'gap'],
    [3, '问题三：【待补录】', 'error'],
    [1, '四、正视差距不足，持续深化整改', undefined],
  ])
  for (const { blockIndex, text } of outline) {
    const block = composed.document.blocks[blockIndex]
    expect(block?.kind === 'heading' && block.runs.map((run) => run.text).join('')).toBe(text)
  }
})

test('headings typed inside a chapter have no entry of their own', () => {
  const round = inspection()
  const [first, ...rest] = round.notice.chapters
  if (first === undefined) throw new Error('the default notice has chapters')
  const chapters = [{ ...first, text: '（一）学习\n逐条学习。' }, ...rest]
  const composed = composeNotice(ledger(inspection({ notice: { ...round.notice, chapters } })), 'round', {
    today: TODAY,
  })
  expect(noticeOutline(composed).filter(({ text }) => text.startsWith('（一）学习'))).toEqual([])
})
