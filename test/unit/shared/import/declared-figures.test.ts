import { expect, test } from 'vitest'
import { aspectCount, declaredFigures } from '#shared/import/declared-figures.ts'

const figuresOf = (...texts: string[]) =>
  declaredFigures(texts.map((text, index) => ({ text, line: index + 1, segment: index }))).map(
    ({ what, status, value, unit, line }) => [status ?? what, value, unit, line],
  )

test('totals and statuses of one paragraph', () => {
  expect(
    figuresOf(
      '从组织、制度、监督3个方面压实责任。',
      '针对反馈的4个方面25项问题逐项研究。截至目前,已整改到位22条,正在整改2条(关于苗圃、设施更新),需要长期坚持1条。',
    ),
  ).toEqual([
    ['aspects', 4, '个', 2],
    ['findings', 25, '项', 2],
    ['rectified', 22, '条', 2],
    ['inProgress', 2, '条', 2],
    ['longTerm', 1, '条', 2],
  ])
})

test.each([
  [
    '巡察反馈的128个问题,完成整改121个,基本完成4个,未完成3个,完成率94.53%。',
    { rectified: 121, substantiallyDone: 4, inProgress: 3, findings: 128 },
  ],
  ['已基本解决并将持续推进的问题4个。', { substantiallyDone: 4 }],
  ['共反馈问题12个，已完成整改10个、正在整改2个', { findings: 12, rectified: 10, inProgress: 2 }],
  ['反馈的四个方面二十五项问题', { aspects: 4, findings: 25 }],
  ['反馈的3类16个方面22个问题，长期坚持2个。', { aspects: 3, findings: 22, longTerm: 2 }],
  ['尚未启动1项，已整改到位3项', { notStarted: 1, rectified: 3 }],
  ['反馈4个大方面26个大项的问题', { aspects: 4, findings: 26 }],
  ['已完成整改二十二个，正在整改两个', { rectified: 22, inProgress: 2 }],
  [
    '把反馈的5个问题分解为23项整改任务，已完成整改4个，长期坚持1个',
    { findings: 5, rectified: 4, longTerm: 1 },
  ],
])('%s', (text, figures) => {
  expect(Object.fromEntries(figuresOf(text).map(([name, value]) => [name, value]))).toEqual(figures)
})

test.each([
  '制定整改措施55条，已完成41条措施。',
  '制定整改措施36条，目前已完成33条，正在推进3条。',
  '将反馈问题细化分解为42项具体整改任务。',
  '研究解决整改中的难点问题6个。',
  '设立先锋岗6个\t长期坚持',
  '移交问题线索2件3人。',
  '提出80余项整改任务。',
  '已完成制度8项。',
  '召开会议5次。',
])('%s declares nothing of findings', (text) => {
  expect(figuresOf(text)).toEqual([])
})

test('figures of different days are not mixed', () => {
  expect(figuresOf('3月底已整改到位5项。', '目前已整改到位8项，正在整改2项。')).toEqual([
    ['rectified', 8, '项', 2],
    ['inProgress', 2, '项', 2],
  ])
})

test.each([
  ['(一)聚焦基层方面(7个问题)', 7, '(7个问题)'],
  ['（二）服务群众方面（共11项）', 11, '（共11项）'],
  ['（三）队伍建设方面（五个问题）：', 5, '（五个问题）：'],
])('the count of %s', (heading, value, text) => {
  expect(aspectCount(heading)).toEqual({ value, text })
})

test('an aspect without count, or with other brackets, has none', () => {
  expect(aspectCount('（一）关于党的建设方面')).toBeUndefined()
  expect(aspectCount('（一）落实《意见》（2023年）方面')).toBeUndefined()
})
