import { expect, test } from 'vitest'
import { DEFAULT_STATUS_LABELS, type Status } from '#shared/ledger/status.ts'
import { figureSlips } from '#shared/proofreading/figures/figure-slips.ts'
import type { LedgerFigures } from '#shared/proofreading/figures/ledger-figures.ts'
import { statusWordingSlips } from '#shared/proofreading/ledger-rules/status-wording-slips.ts'
import { writtenLines } from '#shared/proofreading/lines.ts'
import { emptyHeadingSlips } from '#shared/proofreading/passage-slips.ts'
import { headingOrderSlips, pointOrderSlips } from '#shared/proofreading/text-rules/order-slips.ts'
import { sentenceSlips } from '#shared/proofreading/text-rules/sentence-slips.ts'

const COUNTS = { rectified: 22, substantiallyDone: 0, inProgress: 2, longTerm: 1, notStarted: 0 }

const aspect = (core: string, total: number) => ({
  id: core,
  title: `聚焦${core}方面`,
  core,
  counts: { total, byStatus: { ...COUNTS, rectified: total } },
})

/** The figures of the founding document: 4 方面, 7 + 11 + 5 + 2 = 25 = 22 + 2 + 1. */
const FIGURES: LedgerFigures = {
  total: 25,
  byStatus: COUNTS,
  aspectCounts: [4, 0, 4],
  topCounts: [7, 11, 5, 2],
  aspects: [
    aspect('决策部署落实情况', 7),
    aspect('群众身边腐败问题', 11),
    aspect('基层党组织建设', 5),
    aspect('审计反馈问题整改', 2),
  ],
  closedOut: 20,
  measures: { total: 60, done: 55, complete: true },
  counters: [{ id: 'c', name: '新建制度', value: '6', unit: '项' }],
  labels: DEFAULT_STATUS_LABELS,
  rateBase: 'findings',
  rateDecimals: 2,
}

const figures = (paragraph: string, known: LedgerFigures | undefined = FIGURES) =>
  figureSlips(paragraph, known, DEFAULT_STATUS_LABELS).map(
    ({ rule, from, to }) => `${rule} ${paragraph.slice(from, to)}`,
  )

test.each([
  ['围绕反馈的4个方面26项具体问题，逐项整改。', 'figure-total 26项'],
  ['针对反馈的 4 个方面 26 项问题，逐项整改。', 'figure-total 26 项'],
  ['市委巡察组指出二十四个问题。', 'figure-total 二十四个'],
  ['巡察反馈问题共24个。', 'figure-total 24个'],
  ['围绕反馈的5个方面25项具体问题，逐项整改。', 'figure-total 5个'],
  ['反馈的25项问题，整改到位21项，正在整改2项，需要持续努力整改1项。', 'figure-status 整改到位21项'],
  ['截至目前，落实整改到位的22条，正在整改的3条（关于换届工作）。', 'figure-status 正在整改的3条'],
  ['截至目前，25项问题已完成整改24项。', 'figure-status 25项问题已完成整改24项'],
  ['目前，25个问题已全部整改到位。', 'figure-status 25个问题已全部整改到位'],
  ['整改完成率为90%。', 'figure-rate 完成率为90%'],
  ['整改完成率达到100%。', 'figure-rate 完成率达到100%'],
  ['问题整改率百分之九十。', 'figure-rate 整改率百分之九十'],
  ['聚焦基层党组织建设方面（6个问题）', 'figure-aspect 方面（6个'],
  ['其中，基层党组织建设方面反馈问题6个。', 'figure-aspect 方面反馈问题6个'],
  ['共制定整改措施58条。', 'figure-other 制定整改措施58条'],
  ['整改期间，共新建制度7项。', 'figure-other 新建制度7项'],
])('%s disagrees with the ledger', (paragraph, slip) => {
  expect(figures(paragraph).join()).toContain(slip.split(' ')[0])
  expect(
    figures(paragraph)
      .map((found) => found.replaceAll(/[\s,，]/gu, ''))
      .join(),
  ).toContain(
    slip
      .split(' ')
      .slice(1)
      .join('')
      .replaceAll(/[\s,，]/gu, ''),
  )
})

test('where no finding has been given its status yet, the text is not to be changed to the ledger', () => {
  const advice = (known: LedgerFigures) =>
    figureSlips('反馈的25项问题，整改到位21项，正在整改4项。', known, DEFAULT_STATUS_LABELS)[0]?.suggestion
  const byStatus = { rectified: 0, substantiallyDone: 0, inProgress: 25, longTerm: 0, notStarted: 0 }
  expect(advice({ ...FIGURES, byStatus })).toContain('先在台账里填好')
  expect(advice(FIGURES)).toContain('按台账改为22')
})

test('a ledger without 方面 says nothing of how many there are', () => {
  expect(
    figures('围绕反馈的4个方面25项具体问题，逐项整改。', {
      ...FIGURES,
      aspectCounts: [0, 0, 0],
      aspects: [],
    }),
  ).toEqual([])
})

test.each([
  '针对反馈的25个问题，细化三十六项任务，三十六项任务已完成三十三项，其余三项正在推进，完成率91.7%。',
  '反馈的25个问题，制定整改措施60条，已完成55条，完成率91.67%。',
  '反馈的25个问题分解为27项具体问题，其中22项已完成整改，4项取得阶段性成效，1项正在推进，22+4+1=27。',
  '围绕反馈的4个方面25项具体问题，截至目前，落实整改到位的22条，正在整改的2条（关于换届和登记工作），需要持续努力整改的1条。',
  '市委巡察组反馈四个方面二十五个问题，已完成整改二十二个。',
  '反馈的25个问题细化为60项整改任务，制定整改措施60条，新建制度6项。',
  '各方面分别为7、11、5、2个问题，22+2+1=25。',
  '完成率88%，问题整改完成率88.00%，措施完成率91.67%。',
  '基层党组织建设方面5个问题全部整改到位，完成率100%。',
  '自查发现问题137个，已办结131个，督查检查发现的9个问题已整改到位9个。',
  '从思想、组织、作风等3个方面查摆，召开会议5次，深入11个乡镇解决问题26个。',
  '年度造林任务完成率100%，合格率98%。',
  '上一轮巡察反馈的12个问题中，有3个整改不彻底。',
])('nothing in: %s', (paragraph) => {
  expect(figures(paragraph)).toEqual([])
})

test.each([
  ['反馈的25项问题，整改到位22项，正在整改2项。', '整改到位22项，正在整改2项'],
  ['22+2+2=25', '22+2+2=25'],
  ['反馈25项问题，4个方面分别为7、11、5、3个问题。', '7、11、5、3个'],
])('%s does not add up, with no ledger at hand', (paragraph, words) => {
  expect(figures(paragraph, undefined)).toEqual([`figure-sum ${words}`])
})

const stated = (paragraph: string, status: Status) =>
  statusWordingSlips(paragraph, status, DEFAULT_STATUS_LABELS).map(({ from, to }) =>
    paragraph.slice(from, to),
  )

test.each<[string, Status]>([
  ['目前，该问题已整改到位。', 'inProgress'],
  ['该项工作已完成整改。', 'inProgress'],
  ['问题已得到彻底解决。', 'inProgress'],
  ['整改任务已全部完成。', 'inProgress'],
  ['建立台账，逐项落实，已全部完成。', 'notStarted'],
  ['现已整改完成并销号。', 'longTerm'],
  ['目前正在推进。', 'rectified'],
  ['正在积极整改，争取年底完成。', 'rectified'],
  ['该问题尚未完成整改。', 'rectified'],
  ['整改工作仍在进行。', 'rectified'],
  ['目前正在修订有关办法。', 'rectified'],
])('%s does not fit %s', (paragraph, status) => {
  expect(stated(paragraph, status)).toHaveLength(1)
})

test.each<[string, Status]>([
  ['已完成勘测设计，已完成外业核查1980宗，办结登记1524宗，其余正在办理。', 'inProgress'],
  ['3座已改造完成，2座已完成主体，确保年底前整改到位。', 'inProgress'],
  ['计划年底前完成整改，力争问题得到解决。', 'inProgress'],
  ['首批任务已完成，正在推进第二批。', 'inProgress'],
  ['部分问题已整改到位，其余持续推进。', 'inProgress'],
  ['已基本完成，持续整改。', 'substantiallyDone'],
  ['检查食堂198家，发现隐患384个，立行立改351个，限期整改33个，已全部整改完毕。', 'inProgress'],
  ['交办问题137个，已办结131个，其余6个正在规定期限内办理。', 'rectified'],
  ['对正在整改的问题跟踪督办，正在推进的项目全部建档。', 'rectified'],
  ['落实“正在整改”事项清单管理，已全部整改到位。', 'rectified'],
])('%s fits %s', (paragraph, status) => {
  expect(stated(paragraph, status)).toEqual([])
})

const orders = (text: string, first = true) => {
  const lines = writtenLines(text)
  return [...headingOrderSlips(lines, first), ...pointOrderSlips(lines)].map(({ line, from, to }) =>
    line.text.slice(from, to),
  )
}

test.each([
  ['一、甲\n三、乙', '三、'],
  ['（一）甲。\n（三）乙。', '（三）'],
  ['1.甲。\n3.乙。', '3.'],
  ['（一）甲。\n（一）乙。\n（一）丙。', ''],
  ['（二）甲。\n（三）乙。', '（二）'],
  ['一是甲；三是乙。', '三是'],
  ['第一，甲。第三，乙。', '第三，'],
])('%j is out of order', (text, written) => {
  expect(orders(text).join()).toBe(written)
})

test.each([
  '一、甲\n（一）子。\n（二）丑。\n二、乙\n（一）寅。\n1.卯。\n2.辰。',
  '一是甲；二是乙；三是丙。\n一是丁；二是戊。',
  '问题一：甲。\n（1）子。\n（2）丑。\n问题二：乙。\n（1）寅。',
  '（三）从中间开始的一段。',
  '2023年完成。\n1.5万元。\n3名同志。',
])('%j is in order', (text) => {
  expect(orders(text)).toEqual([])
})

const ends = (paragraph: string, last = true) => sentenceSlips(paragraph, last).map(({ rule }) => rule)

test('a paragraph ends its sentence', () => {
  expect(ends('开展了专题培训')).toEqual(['missing-full-stop'])
  expect(ends('加强学习，提高认识', false)).toEqual(['missing-full-stop'])
  expect(ends('通过加强学习，')).toEqual(['cut-sentence'])
  expect(ends('对有关单位和')).toEqual(['cut-sentence'])
})

test.each([
  ['已整改到位。', true],
  ['（一）加强学习，提高认识', false],
  ['提高政治站位', false],
  ['完成时限：立行立改', true],
  ['{{联系方式}}', true],
  ['联系电话：0932-8216030', true],
  ['修订制度如下：', false],
  ['现将整改进展情况报告如下：', true],
  ['落实“一岗双责”', true],
  ['姓名\t职务\t备注', false],
])('%s needs no full stop', (paragraph, last) => {
  expect(ends(paragraph, last)).toEqual([])
})

test('a heading without text is empty where others like it have some', () => {
  const empty = (text: string) => emptyHeadingSlips(writtenLines(text)).map(({ line }) => line.text)
  expect(empty('（一）加强学习\n组织学习12次。\n（二）压实责任\n（三）强化督办\n按月通报。')).toEqual([
    '（二）压实责任',
  ])
  expect(empty('（一）加强学习\n组织学习12次。\n（二）压实责任')).toEqual(['（二）压实责任'])
  expect(empty('（一）加强学习\n（二）压实责任\n（三）强化督办')).toEqual([])
})
