import { expect, test } from 'vitest'
import { buildDraft } from '#shared/import/build-draft.ts'
import { noticeReport } from '#shared/import/notice-report.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'
import { cutAfter, noticeFixture } from '../../../support/notice-fixtures.ts'

const reportOf = (text: string) => noticeReport(buildDraft(segmentNotice(text)))

test('the report of a notice that was cut, as the command line prints it', () => {
  expect(reportOf(cutAfter(noticeFixture('outline-and-counts'), 18))).toEqual({
    title: '中共云溪市林业局党组关于六届市委第四轮巡察整改进展情况的通报',
    unit: '中共云溪市林业局党组',
    inspection: {
      title: '六届市委第四轮巡察',
      commissioningBody: '市委',
      team: '市委第二巡察组',
      start: '2025-03-10',
      end: '2025-05-16',
      feedback: '2025-06-20',
      raw: { start: '2025年3月10日', end: '5月16日', feedback: '2025年6月20日', date: null },
    },
    outline: [
      { text: '一、扛牢政治责任', line: 1 },
      { text: '二、健全工作机制', line: 2 },
      { text: '三、聚焦问题整改', line: 3 },
      { text: '(一)落实上级决策部署方面(2个问题)', line: 4 },
      { text: '(二)服务群众和作风建设方面(2个问题)', line: 5 },
      { text: '(三)基层党组织建设方面(1个问题)', line: 6 },
      { text: '四、巩固整改成果', line: 7 },
    ],
    preamble: [{ text: expect.stringMatching(/^根据市委统一部署.*予以公布。$/u), line: 9 }],
    headings: [
      { level: 1, text: '一、扛牢政治责任,强化思想认识', runIn: false, line: 10 },
      { level: 1, text: '二、健全工作机制,压实整改任务', runIn: false, line: 12 },
      { level: 1, text: '三、聚焦问题整改,逐项销号见底', runIn: false, line: 14 },
      { level: 2, text: '(一)落实上级决策部署方面(2个问题)', runIn: false, line: 16 },
      { level: 3, text: '问题一:生态修复规划落实不够到位。', runIn: false, line: 17 },
    ],
    chapters: [
      {
        heading: '一、扛牢政治责任,强化思想认识',
        paragraphs: [{ text: expect.stringMatching(/^反馈会后/u), line: 11 }],
      },
      {
        heading: '二、健全工作机制,压实整改任务',
        paragraphs: [{ text: expect.stringMatching(/^成立由党组书记/u), line: 13 }],
      },
      {
        heading: '三、聚焦问题整改,逐项销号见底',
        paragraphs: [{ text: expect.stringMatching(/^围绕反馈的3个方面/u), line: 15 }],
      },
    ],
    aspects: [
      { title: '落实上级决策部署方面', declared: 2, found: 1 },
      { title: '服务群众和作风建设方面', declared: 2, found: 0 },
      { title: '基层党组织建设方面', declared: 1, found: 0 },
    ],
    declared: [
      { what: 'aspects', value: 3, unit: '个', line: 15 },
      { what: 'findings', value: 5, unit: '项', line: 15 },
      { what: 'rectified', value: 3, unit: '项', line: 15 },
      { what: 'inProgress', value: 1, unit: '项', line: 15 },
      { what: 'longTerm', value: 1, unit: '项', line: 15 },
      { what: 'aspectFindings', value: 2, unit: '个', line: 16 },
      { what: 'aspectFindings', value: 2, unit: '个', line: 5 },
      { what: 'aspectFindings', value: 1, unit: '个', line: 6 },
    ],
    findings: [
      {
        aspect: '落实上级决策部署方面',
        label: '问题一:',
        text: '生态修复规划落实不够到位。',
        progressLabel: '进展情况:',
        progressText: '重新梳理规划任务,建立月调度机制,年度造林任务已全部完成。',
        line: 17,
      },
    ],
    placeholders: 4,
    counters: [
      { name: '新建制度', value: '3', unit: '项' },
      { name: '修订制度', value: '2', unit: '项' },
      { name: '追缴违规发放补贴', value: '1.286', unit: '万元' },
    ],
    sums: [
      { terms: [2, 2, 1], total: 5, agrees: true, message: expect.any(String) },
      { terms: [3, 1, 1], total: 5, agrees: true, message: expect.any(String) },
    ],
    contact: null,
    signature: null,
    date: null,
    noise: [],
    unplaced: [],
    warnings: expect.arrayContaining([
      { code: 'count-mismatch', line: 5, message: expect.any(String) },
      { code: 'halfwidth', line: 4, message: expect.any(String) },
    ]),
  })
})

test('contact, signature and date of a whole notice', () => {
  const { contact, signature, date, inspection } = reportOf(noticeFixture('through-numbering'))
  expect({ contact, signature, date, raw: inspection.raw.date }).toEqual({
    contact: null,
    signature: '中共云溪市南屏县自然资源局党组',
    date: '2025-03-06',
    raw: '二〇二五年三月六日',
  })
})

test('run-in headings and headings under findings', () => {
  const { headings } = reportOf(noticeFixture('page-noise'))
  expect(headings.filter(({ line }) => [14, 24].includes(line))).toEqual([
    { level: 2, text: '（一）提高站位抓整改。', runIn: true, line: 14 },
    { level: 4, text: '1.案件质量评查不严格', runIn: false, line: 24 },
  ])
})

test('where chapters hold findings directly, a single one gives no aspect, several are the aspects', () => {
  const single = reportOf('一、整改情况\n1.关于“甲”的问题。\n已改。')
  expect([single.aspects, single.findings[0]?.aspect]).toEqual([[], null])
  const several = reportOf(noticeFixture('chapters-as-aspects'))
  expect(several.aspects.map(({ title, found }) => [title, found])).toEqual([
    ['关于落实党的理论和路线方针政策方面存在问题的整改情况', 2],
    ['关于全面从严治党责任落实方面存在问题的整改情况', 1],
    ['关于基层党组织建设方面存在问题的整改情况', 3],
  ])
  expect(several.findings[2]?.aspect).toBe('关于全面从严治党责任落实方面存在问题的整改情况')
})

test('an empty text gives an empty report', () => {
  expect(reportOf('')).toMatchObject({ title: null, unit: null, chapters: [], findings: [], placeholders: 0 })
})
