import { expect, test } from 'vitest'
import { noticeCounters } from '#shared/import/notice-counters.ts'

const countersOf = (...texts: string[]) =>
  noticeCounters(texts.map((text, index) => ({ text, line: index + 1, segment: index }))).map(
    ({ name, value, unit }) => `${name}=${value}${unit}`,
  )

test.each([
  [
    '新建制度3项,修订制度2项,追缴违规发放补贴1.286万元。',
    ['新建制度=3项', '修订制度=2项', '追缴违规发放补贴=1.286万元'],
  ],
  ['共新建、修订、完善11项规章制度。', ['新建、修订、完善规章制度=11项']],
  [
    '给予政务处分0人；组织处理0人；诫勉1人；批评教育3人，提醒谈话4人。',
    ['政务处分=0人', '组织处理=0人', '诫勉=1人', '批评教育=3人', '提醒谈话=4人'],
  ],
  [
    '被巡察党组织共召开专题民主生活会(组织生活会)36次,组织集中学习会议140次',
    ['专题民主生活会=36次', '集中学习会议=140次'],
  ],
  [
    '清退违规资金65.5万元、追回应由个人承担的资金140万元',
    ['清退违规资金=65.5万元', '追回应由个人承担的资金=140万元'],
  ],
  ['追缴资金1,360.50元', ['追缴资金=1360.50元']],
  ['先后召开7次党组会研究整改工作', ['党组会=7次']],
])('%s', (text, counters) => {
  expect(countersOf(text)).toEqual(counters)
})

test.each(['反馈25个问题', '制定整改措施55条', '走访企业21家', '投资200万元建设管网', '签约17位作家'])(
  '%s holds no figure of the round',
  (text) => {
    expect(countersOf(text)).toEqual([])
  },
)

test('the first figure of a name wins, with its line', () => {
  expect(
    noticeCounters([
      { text: '追缴资金2万元', line: 4, segment: 0 },
      { text: '追缴资金3万元', line: 9, segment: 1 },
    ]),
  ).toEqual([{ name: '追缴资金', value: '2', unit: '万元', line: 4 }])
})
