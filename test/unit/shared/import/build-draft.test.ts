import { expect, test } from 'vitest'
import { buildDraft } from '#shared/import/build-draft.ts'
import type { ImportWarningCode } from '#shared/import/import-warning.ts'
import { setKind } from '#shared/import/segment-correction.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'
import { cutAfter, noticeFixture } from '../../../support/notice-fixtures.ts'

const draftOf = (text: string) => buildDraft(segmentNotice(text))
const warningsOf = (text: string, code: ImportWarningCode) =>
  draftOf(text)
    .warnings.filter((warning) => warning.code === code)
    .map(({ line, message }) => [line, message])

test('a whole notice: tree, figures, sums, style', () => {
  const draft = draftOf(noticeFixture('outline-and-counts'))
  expect(
    draft.chapters.map(({ title, outlineHeading, aspects }) => [title, outlineHeading, aspects.length]),
  ).toEqual([
    ['扛牢政治责任,强化思想认识', '扛牢政治责任', 0],
    ['健全工作机制,压实整改任务', '健全工作机制', 0],
    ['聚焦问题整改,逐项销号见底', '聚焦问题整改', 3],
    ['巩固整改成果,健全长效机制', '巩固整改成果', 0],
  ])
  expect(draft.aspects.map(({ title, declared, findings }) => [title, declared, findings.length])).toEqual([
    ['落实上级决策部署方面', 2, 2],
    ['服务群众和作风建设方面', 2, 2],
    ['基层党组织建设方面', 1, 1],
  ])
  expect(draft.aspects[0]?.findings[1]).toEqual({
    label: '问题二:',
    text: '苗圃搬迁推进缓慢。',
    title: '苗圃搬迁推进缓慢',
    runIn: false,
    progressLabel: '进展情况:',
    labelAlone: false,
    progress: [
      { text: '与属地协商选定新址,完成勘测设计。', line: 20, segment: 19 },
      { text: '目前正在办理用地手续。', line: 21, segment: 20 },
    ],
    line: 19,
    segment: 18,
  })
  expect(draft.sums.map(({ terms, total, agrees }) => [terms, total, agrees])).toEqual([
    [[2, 2, 1], 5, true],
    [[3, 1, 1], 5, true],
  ])
  expect(draft.style).toEqual({
    findingHeading: '问题{一}：{问题}。',
    numbering: 'perAspect',
    progressLabel: '进展情况：',
    aspectCount: '（{数}个问题）',
    outline: true,
  })
  expect(draft.date).toMatchObject({ value: '2025-12-12', raw: '2025年12月12日', line: 35 })
  expect(draft.placeholders).toBe(0)
  expect(draft.warnings.map(({ code }) => code)).toEqual(['halfwidth'])
})

test('a text that was cut: aspects and chapters of the outline, declared against found, rows to fill', () => {
  const draft = draftOf(cutAfter(noticeFixture('outline-and-counts'), 18))
  expect(
    draft.aspects.map(({ title, declared, findings, source }) => [title, declared, findings.length, source]),
  ).toEqual([
    ['落实上级决策部署方面', 2, 1, 'text'],
    ['服务群众和作风建设方面', 2, 0, 'outline'],
    ['基层党组织建设方面', 1, 0, 'outline'],
  ])
  expect(draft.chapters.at(-1)).toMatchObject({ title: '巩固整改成果', source: 'outline', line: 7 })
  expect(draft.placeholders).toBe(4)
  expect(draft.warnings.filter(({ code }) => code === 'count-mismatch')).toEqual([
    {
      code: 'count-mismatch',
      line: 5,
      message: '“服务群众和作风建设方面”写明2个问题，文中找到0个，缺2个，可先建待补录行再补。',
    },
    {
      code: 'count-mismatch',
      line: 6,
      message: '“基层党组织建设方面”写明1个问题，文中找到0个，缺1个，可先建待补录行再补。',
    },
    {
      code: 'count-mismatch',
      line: 16,
      message: '“落实上级决策部署方面”写明2个问题，文中找到1个，缺1个，可先建待补录行再补。',
    },
  ])
})

test('rows to fill by the declared total when aspects have no counts', () => {
  const draft = draftOf(noticeFixture('no-chapters'))
  expect(draft.placeholders).toBe(2)
  expect(warningsOf(noticeFixture('no-chapters'), 'count-mismatch')).toEqual([
    [24, '原文写“反馈6个问题”，文中找到4个问题，缺2个，可先建待补录行再补。'],
  ])
})

test('no rows are offered for a summary that names no finding', () => {
  const draft = draftOf(noticeFixture('summary-only'))
  expect(draft.placeholders).toBe(0)
  expect(draft.sums.map(({ message }) => message)).toEqual([
    '各类整改情况相加：121+4+3=128个，与问题总数一致。',
  ])
})

test('sums that do not agree', () => {
  const text = noticeFixture('outline-and-counts').replace('5项具体问题', '6项具体问题')
  expect(warningsOf(text, 'sum-mismatch')).toEqual([
    [15, '各方面问题数相加：2+2+1=5项，与原文总数6项不一致，请核对。'],
    [15, '各类整改情况相加：3+1+1=5项，与问题总数6项不一致，请核对。'],
  ])
})

test('the number of aspects', () => {
  const text = noticeFixture('outline-and-counts').replace('3个方面5项', '4个方面5项')
  expect(warningsOf(text, 'count-mismatch')).toEqual([[15, '原文写4个方面，文中找到3个，请核对。']])
})

test('findings directly under several chapters: those are the aspects of the findings', () => {
  const draft = draftOf(noticeFixture('chapters-as-aspects'))
  expect(
    draft.chapters.map(({ aspects }) => aspects.map(({ source, findings }) => [source, findings.length])),
  ).toEqual([[], [['implicit', 2]], [['implicit', 1]], [['implicit', 3]], []])
  expect(draft.style.findingHeading).toBe('（{一}）{问题}。')
})

test.each([
  ['findings-as-chapters', { findingHeading: '{一}、关于“{问题}”问题的整改情况' }],
  [
    'lost-date-marks',
    { findingHeading: '{1}.关于“{问题}”问题。', numbering: 'perAspect', progressLabel: '' },
  ],
  ['page-noise', { findingHeading: '反馈问题{一}：关于“{问题}”的问题。', numbering: 'through' }],
  [
    'through-numbering',
    { findingHeading: '{1}、{问题}。', numbering: 'through', aspectCount: '（共{数}项）', progressLabel: '' },
  ],
])('the style of %s', (name, style) => {
  expect(draftOf(noticeFixture(name)).style).toMatchObject(style)
})

test.each([
  [
    '2022年8月19日至2022年11月15市委第三巡察组对我局开展巡察。',
    'incomplete-date',
    '日期“2022年11月15”缺“日”字，已按2022年11月15日理解，请核对。',
  ],
  [
    '2024717日至8月30日，市委巡察组对我局开展巡察。',
    'incomplete-date',
    '日期“2024717日”缺“年”或“月”字，已按2024年7月17日理解，请核对。',
  ],
  [
    '2024111日至8月30日，市委巡察组对我局开展巡察。',
    'incomplete-date',
    '日期“2024111日”不完整，无法确定是哪一天，请补填。',
  ],
  [
    '2022年8月下旬至9月底，省委巡视组对我局开展巡视。',
    'incomplete-date',
    '日期“2022年8月下旬”没有写明是哪一天，请补填。',
  ],
  ['2023年2月30日，市委巡察组反馈了意见。', 'impossible-date', '日期“2023年2月30日”不存在，请核对。'],
  [
    '2023年5月6日至2023年3月6日，市委巡察组对我局开展巡察。',
    'date-order',
    '巡察结束日期（2023-03-06）早于开始日期（2023-05-06），请核对。',
  ],
  [
    '2023年5月6日至6月6日，市委巡察组对我局开展巡察。2023年4月1日，反馈了意见。',
    'date-order',
    '反馈日期（2023-04-01）早于巡察结束日期（2023-06-06），请核对。',
  ],
] as const)('%s', (text, code, message) => {
  expect(warningsOf(text, code)).toContainEqual([1, message])
})

test('a signature older than the feedback', () => {
  const text = noticeFixture('outline-and-counts').replace('2025年12月12日', '2025年1月2日')
  expect(warningsOf(text, 'date-order')).toEqual([
    [35, '落款日期（2025-01-02）早于反馈日期（2025-06-20），请核对。'],
  ])
})

test('a text that ends in mid-sentence, and one that ends with a heading', () => {
  const text = noticeFixture('outline-and-counts')
  expect(warningsOf(cutAfter(text, 18).slice(0, -6), 'cut-sentence')).toEqual([
    [18, '文字到“…月调度机制,年度造林任务”为止，话没有说完，可能没有复制完整。'],
  ])
  expect(warningsOf(cutAfter(text, 17), 'cut-sentence')).toEqual([
    [17, '文字到标题“问题一:生态修复规划落实不够到位。”为止，下面没有内容，可能没有复制完整。'],
  ])
  expect(warningsOf(text, 'cut-sentence')).toEqual([])
})

test('a paragraph inside that has no end', () => {
  expect(warningsOf(noticeFixture('lost-date-marks'), 'cut-sentence')).toEqual([
    [6, '这一段到“…集中整改进展情况予以公布”为止，末尾没有句号，可能缺字。'],
  ])
})

test('marks without partner, places to fill in, unknown variables, with their lines', () => {
  const text =
    '一、整改情况\n问题一：学习“不够。\n整改情况：党的XX大精神已传达，{{不认识}}共{{总数}}项，待补充。'
  expect(warningsOf(text, 'unpaired-mark')).toEqual([[2, '有引号、括号或书名号没有成对（“），请核对。']])
  expect(warningsOf(text, 'leftover')).toEqual([
    [3, '有未填写的内容“XX”，请补填。'],
    [3, '有未填写的内容“待补充”，请补填。'],
  ])
  expect(warningsOf(text, 'unknown-variable')).toEqual([
    [3, '原文含有“{{不认识}}”，程序不认识这个变量，生成文书前请改正。'],
  ])
})

test('names withheld on purpose are no places to fill in', () => {
  const leftovers = (text: string) =>
    warningsOf(`一、整改情况\n${text}`, 'leftover').map(([, message]) => message)
  expect(leftovers('责任领导：张某某，责任人李某。')).toEqual([])
  expect(leftovers('某某单位召开会议X次。')).toEqual([
    '有未填写的内容“某某”，请补填。',
    '有未填写的内容“X”，请补填。',
  ])
})

test('half-width punctuation is one entry', () => {
  expect(warningsOf('一、甲,乙\n丙:丁。\nA,B 1,360', 'halfwidth')).toEqual([
    [1, '有2行夹用了半角标点，共2处；台账保留原样，生成文书时自动改为全角。'],
  ])
})

test('numbers out of turn are told of once', () => {
  const text = noticeFixture('outline-and-counts').replace('问题二:苗圃', '问题三:苗圃')
  expect(warningsOf(text, 'numbering')).toEqual([
    [19, '编号“问题三:”不连续，按顺序应是第2个；生成文书时按顺序重新编号。'],
  ])
  expect(warningsOf(noticeFixture('findings-as-chapters'), 'numbering')).toEqual([])
  expect(warningsOf(noticeFixture('through-numbering'), 'numbering')).toEqual([])
})

test('missing title and feedback date', () => {
  expect(warningsOf('一、整改情况\n已完成。', 'missing-part').map(([line]) => line)).toEqual([null, null])
  expect(warningsOf(noticeFixture('outline-and-counts'), 'missing-part')).toEqual([])
})

test('warnings come in the order of importance', () => {
  const codes = draftOf(cutAfter(noticeFixture('outline-and-counts'), 18)).warnings.map(({ code }) => code)
  expect(codes).toEqual(['count-mismatch', 'count-mismatch', 'count-mismatch', 'halfwidth'])
})

test('the clerk makes a paragraph a finding: its heading and its text part', () => {
  const segments = segmentNotice(noticeFixture('page-noise'))
  const index = segments.findIndex(({ text }) => text.startsWith('（一）提高站位'))
  const draft = buildDraft(setKind(segments, index, 'finding'))
  expect(draft.aspects[0]?.findings[0]).toMatchObject({
    label: '（一）',
    text: '提高站位抓整改。',
    runIn: true,
    progress: [{ text: '院党组先后召开7次党组会专题研究整改工作，成立整改工作专班。' }],
  })
  expect(draft.chapters[0]?.closing.map(({ line }) => line)).toEqual([16])
})

test('the clerk puts an unplaced line where it belongs', () => {
  const segments = segmentNotice(`云林发〔2025〕3号\n${noticeFixture('outline-and-counts')}`)
  expect(buildDraft(segments).unplaced.map(({ text }) => text)).toEqual(['云林发〔2025〕3号'])
  expect(buildDraft(setKind(segments, 0, 'noise')).unplaced).toEqual([])
})
