import { expect, test } from 'vitest'
import {
  bySubject,
  headingUnder,
  partOfFinding,
  readingOf,
} from '../../../../renderer/history/change-reading.ts'

test('what was empty before shows only what it says now, and the other way round', () => {
  expect(readingOf({ before: '', after: '张主任' })).toEqual({
    kind: 'single',
    side: 'after',
    text: '张主任',
  })
  expect(readingOf({ before: '办公室', after: '' })).toEqual({
    kind: 'single',
    side: 'before',
    text: '办公室',
  })
})

test('short values stand side by side even where they share characters', () => {
  const change = { before: '正在整改', after: '整改到位' }
  expect(readingOf(change)).toEqual({ kind: 'sides', ...change })
})

test('a long text shows its changed words in place', () => {
  const before = '个别活动计划落实不够到位，台账记录不够完整，跟踪督促不够及时。'
  const after = before.replace('台账', '工作台账')
  const reading = readingOf({ before, after })
  expect(reading.kind).toBe('marked')
  if (reading.kind !== 'marked') return
  expect(reading.pieces.filter(({ in: side }) => side !== 'both')).toEqual([{ text: '工作', in: 'right' }])
  const side = (wanted: 'left' | 'right') =>
    reading.pieces
      .flatMap(({ text, in: where }) => (where === 'both' || where === wanted ? [text] : []))
      .join('')
  expect([side('left'), side('right')]).toEqual([before, after])
})

test('a long text written anew stands side by side: marks would leave nothing to read', () => {
  const change = {
    before: '召开党组会专题研究，明确牵头领导和责任科室，限期完成整改任务。',
    after: '已经修订三项制度并印发执行，十二名干部参加了集中培训。',
  }
  expect(readingOf(change)).toEqual({ kind: 'sides', ...change })
})

test('changes stand under their subject as long as it stays the same, in their order', () => {
  const change = (subject: string, field: string) => ({ subject, field, before: '', after: '有' })
  const changes = [
    change('第1项“甲”', '整改状态'),
    change('第1项“甲”', '整改时限'),
    change('第2项“乙”', '整改状态'),
    change('第1项“甲”', '整改状态'),
  ]
  const groups = bySubject(changes)
  expect(groups.map(({ subject, changes: own }) => [subject, own.length])).toEqual([
    ['第1项“甲”', 2],
    ['第2项“乙”', 1],
    ['第1项“甲”', 1],
  ])
  expect(groups.flatMap(({ changes: own }) => own.map(({ at }) => at))).toEqual([0, 1, 2, 3])
})

test.each([
  ['第3项“学习不够深入”', ''],
  ['第3项“学习不够深入”的措施2', '措施2'],
  ['第12条“‘三会一课’的记录不全”的措施2的2023-05-20进展', '措施2的2023-05-20进展'],
  ['第4项（待补录）的佐证材料“会议纪要.pdf”', '佐证材料“会议纪要.pdf”'],
  ['单位', '单位'],
  ['通报章节“下一步打算”', '通报章节“下一步打算”'],
])('of %s the part is “%s”', (subject, part) => {
  expect(partOfFinding(subject)).toBe(part)
})

test('a summary that names the finding need not be told it again', () => {
  const summary = '在第3项“学习不够深入”登记进展'
  expect(headingUnder(summary, '第3项“学习不够深入”')).toBe('')
  expect(headingUnder(summary, '第3项“学习不够深入”的2023-05-20进展')).toBe('2023-05-20进展')
  expect(headingUnder(summary, '第4项“会议记录不全”')).toBe('第4项“会议记录不全”')
  expect(headingUnder('修改单位信息', '科室“办公室”')).toBe('科室“办公室”')
})
