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
  ['共新建、修订13项规章制度。', ['新建、修订规章制度=13项']],
  [
    '给予政务处分0人；组织处理0人；诫勉1人；批评教育3人，提醒谈话4人。',
    ['政务处分=0人', '组织处理=0人', '诫勉=1人', '批评教育=3人', '提醒谈话=4人'],
  ],
  [
    '各级党组织先后召开专题民主生活会(含组织生活会)8次,组织专题学习会议24次',
    ['专题民主生活会=8次', '专题学习会议=24次'],
  ],
  ['清退违规补贴6.25万元、追回多付工程款18万元', ['清退违规补贴=6.25万元', '追回多付工程款=18万元']],
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
