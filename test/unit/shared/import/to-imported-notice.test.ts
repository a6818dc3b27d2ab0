import { expect, test } from 'vitest'
import { buildDraft } from '#shared/import/build-draft.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'
import { toImportedNotice } from '#shared/import/to-imported-notice.ts'
import { ImportedNotice } from '#shared/ledger/commands/import-notice.ts'
import { cutAfter, NOTICE_FIXTURES, noticeFixture } from '../../../support/notice-fixtures.ts'

const imported = (text: string, placeholders = true) =>
  toImportedNotice(buildDraft(segmentNotice(text)), {
    placeholders,
    sourceName: '通报.txt',
    sourceText: text,
  })

test.each(NOTICE_FIXTURES)('%s is valid input of the command', (name) => {
  expect(ImportedNotice.safeParse(imported(noticeFixture(name))).error).toBeUndefined()
})

test('rows to fill are made only when wanted', () => {
  const text = cutAfter(noticeFixture('outline-and-counts'), 18)
  const rows = (placeholders: boolean) =>
    imported(text, placeholders).aspects.map(({ findings }) => findings.map(({ title }) => title))
  expect(rows(true)).toEqual([['生态修复规划落实不够到位', ''], ['', ''], ['']])
  expect(rows(false)).toEqual([['生态修复规划落实不够到位'], [], []])
})

test('rows that only the total declares go to the last findings', () => {
  expect(
    imported(noticeFixture('no-chapters')).aspects.map(({ findings }) =>
      findings.map(({ placeholder }) => placeholder),
    ),
  ).toEqual([
    [false, false],
    [false, false, true, true],
  ])
})

test('declared figures name the aspect they belong to', () => {
  expect(imported(noticeFixture('outline-and-counts')).figures).toEqual([
    { what: 'aspects', value: 3, text: expect.any(String) },
    { what: 'findings', value: 5, text: expect.any(String) },
    { what: 'status', status: 'rectified', value: 3, text: '已整改到位3项' },
    { what: 'status', status: 'inProgress', value: 1, text: '正在整改1项' },
    { what: 'status', status: 'longTerm', value: 1, text: '需要持续努力整改1项' },
    { what: 'aspectFindings', aspect: 0, value: 2, text: '(2个问题)' },
    { what: 'aspectFindings', aspect: 1, value: 2, text: '(2个问题)' },
    { what: 'aspectFindings', aspect: 2, value: 1, text: '(1个问题)' },
  ])
})

test('chapters that hold findings become aspects of one chapter without heading', () => {
  const { aspects, notice } = imported(noticeFixture('chapters-as-aspects'))
  expect(aspects.map(({ title, level, findings }) => [title, level, findings.length])).toEqual([
    ['关于落实党的理论和路线方针政策方面存在问题的整改情况', 1, 2],
    ['关于全面从严治党责任落实方面存在问题的整改情况', 1, 1],
    ['关于基层党组织建设方面存在问题的整改情况', 1, 3],
  ])
  expect(notice.chapters.map(({ heading, holdsFindings }) => [heading, holdsFindings])).toEqual([
    ['履行整改主体责任情况', false],
    ['', true],
    ['存在的不足和下一步打算', false],
  ])
  expect(notice.options.continuesChapters).toBe('aspects')
})

test('aspects under several chapters become 类, closing text stays behind its findings', () => {
  const { aspects, notice } = imported(
    '一、政治建设整改情况\n（一）学习方面\n1.甲不足。\n已改。\n下一步，继续学习。\n二、作风建设整改情况\n（一）调研方面\n1.乙不够。\n已改。\n今后，常抓不懈。',
  )
  expect(aspects.map(({ title, level }) => [title, level])).toEqual([
    ['政治建设整改情况', 1],
    ['学习方面', 2],
    ['作风建设整改情况', 1],
    ['调研方面', 2],
  ])
  expect(aspects[1]?.findings[0]?.noticeText).toBe('已改。\n下一步，继续学习。')
  expect(notice.chapters.map(({ closingText }) => closingText)).toEqual(['今后，常抓不懈。'])
})

test('findings numbered like chapters carry on their numbers', () => {
  const { notice } = imported(noticeFixture('findings-as-chapters'))
  expect(notice.options.continuesChapters).toBe('findings')
  expect(notice.chapters.map(({ heading }) => heading)).toEqual(['整改工作组织情况', '', '下一步工作安排'])
})

test.each([
  ['一、提高站位\n已部署。\n二、整改任务落实情况\n已完成。\n三、下一步打算\n继续。', [false, true, false]],
  ['一、提高站位\n已部署。\n二、下一步打算\n继续。', [false, true, false]],
  ['现将情况公布如下。', [true]],
])('without findings one chapter is there for them: %s', (text, holds) => {
  expect(imported(text).notice.chapters.map(({ holdsFindings }) => holdsFindings)).toEqual(holds)
})

test('a round without name in the text is named after year and commissioning body', () => {
  expect(imported(noticeFixture('no-chapters')).inspection.title).toBe('2024年区委巡察')
  expect(imported('一、情况\n已改。').inspection.title).toBe('巡察')
})

test('what has no place is kept with the source', () => {
  const text = `云林发〔2025〕3号\n${noticeFixture('outline-and-counts').replace('2025年12月12日', '2025年12月')}`
  const { source, notice } = imported(text)
  expect(source).toEqual({
    name: '通报.txt',
    text,
    unplaced: [
      { line: 1, text: '云林发〔2025〕3号' },
      { line: 36, text: '2025年12月' },
    ],
  })
  expect(notice.date).toBeUndefined()
})

test('figures whose names are variables of the program are left to the text', () => {
  const text = '根据市委部署，开展巡察。总数制度3项。'
  expect(imported(text).counters.every(({ name }) => name !== '总数')).toBe(true)
})

test('half of a surrogate pair in pasted text does not stop the import', () => {
  const text = '一、整改情况\n1.甲\uD842不足。\n已改。'
  expect(ImportedNotice.safeParse(imported(text)).success).toBe(true)
})
