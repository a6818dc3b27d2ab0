import { expect, test } from 'vitest'
import { inspectionFacts } from '#shared/import/inspection-facts.ts'

const factsOf = (preamble: string, title = '', signature = '') => {
  const { inspection, unit } = inspectionFacts({
    title,
    preamble: [{ text: preamble, line: 3, segment: 1 }],
    signature,
  })
  return {
    ...inspection,
    start: inspection.start?.value,
    end: inspection.end?.value,
    feedback: inspection.feedback?.value,
    unit: unit.fullName,
    short: unit.shortName,
  }
}

test('title and preamble name everything', () => {
  expect(
    factsOf(
      '根据市委统一部署,2025年3月10日至5月16日,市委第二巡察组对市林业局党组开展了常规巡察。2025年6月20日,市委第二巡察组向市林业局党组反馈了巡察意见。',
      '中共云溪市林业局党组关于六届市委第四轮巡察整改进展情况的通报',
    ),
  ).toEqual({
    title: '六届市委第四轮巡察',
    kind: 'routine',
    commissioningBody: '市委',
    team: '市委第二巡察组',
    start: '2025-03-10',
    end: '2025-05-16',
    feedback: '2025-06-20',
    unit: '中共云溪市林业局党组',
    short: '市林业局党组',
  })
})

test.each([
  [
    'a date directly before the team',
    '2022年8月19日至2022年11月15市委第三巡察组对市文化馆党支部开展了巡察',
    { start: '2022-08-19', end: '2022-11-15', team: '市委第三巡察组' },
  ],
  [
    'a period over the turn of the year',
    '2023年11月6日至1月5日，市委教育工委第一巡察组对第二中学党委开展了巡察。3月8日，巡察组反馈了意见。',
    {
      start: '2023-11-06',
      end: '2024-01-05',
      feedback: '2024-03-08',
      team: '市委教育工委第一巡察组',
      commissioningBody: '市委教育工委',
    },
  ],
  [
    'a year named by 次年',
    '2023年11月6日至次年1月5日，区委第一巡察组对区档案馆党组开展了巡察，2024年3月8日反馈了意见。',
    { end: '2024-01-05', feedback: '2024-03-08' },
  ],
  [
    'dates that lost their marks',
    '2024717日至830日,市委第六巡察组对市中医医院党委开展了巡察。2024919日,巡察组反馈了巡察意见。',
    { start: '2024-07-17', end: '2024-08-30', feedback: '2024-09-19' },
  ],
  [
    'the feedback in the same sentence',
    '2023年12月4日至2024年2月2日，市委第三巡察组对我院党组开展了提级巡察，并于2024年4月18日反馈了巡察意见。',
    { feedback: '2024-04-18', short: null },
  ],
  [
    'a team named by round',
    '根据市委部署,2020年6月1日至8月31日,七届市委第十二轮巡察一组对我院党组开展了巡察',
    { team: '七届市委第十二轮巡察一组', commissioningBody: '市委', title: '七届市委第十二轮巡察' },
  ],
  [
    'several teams',
    '2023年5月8日至6月30日,区委组建3个巡察组对区档案馆、区气象局等6家单位开展常规巡察。',
    { team: '区委3个巡察组', commissioningBody: '区委', short: null },
  ],
  [
    'vague dates',
    '2022年8月下旬至9月底,省委第五巡视组对省体育局党组开展了专项巡视。',
    { start: null, end: null, kind: 'special', team: '省委第五巡视组' },
  ],
  [
    'a look back',
    '2024年3月1日至4月1日，市委第一巡察组对市水务局党组开展了巡察“回头看”。',
    { kind: 'lookBack' },
  ],
  [
    'an inspection by the province',
    '根据中央统一部署，2019年9月10日至11月26日，中央第四巡视组对省高院党组开展了常规巡视。',
    { kind: 'provincial', commissioningBody: '中央' },
  ],
  [
    'spaces inside dates',
    '2022 年 9 月 16 日至 10 月 18 日，区委第二巡察组对区文化馆党支部进行了巡察。',
    { start: '2022-09-16', end: '2022-10-18' },
  ],
])('%s', (_, preamble, facts) => {
  expect(factsOf(preamble)).toMatchObject(facts)
})

test('a single day begins an inspection only where it says so', () => {
  expect(factsOf('自2024年3月18日起，市委第一巡察组对市水务局党组开展了巡察。').start).toBe('2024-03-18')
  expect(factsOf('2021年9月15日，市人大常委会听取了工作报告，提出了整改要求。').start).toBeUndefined()
})

test('a preamble that says nothing gives nothing', () => {
  expect(factsOf('现将有关情况通报如下。')).toEqual({
    title: null,
    kind: 'routine',
    commissioningBody: null,
    team: null,
    start: undefined,
    end: undefined,
    feedback: undefined,
    unit: null,
    short: null,
  })
})

test('without title the signature names the unit', () => {
  expect(factsOf('现将有关情况通报如下。', '', '中共云溪市林业局党组').unit).toBe('中共云溪市林业局党组')
})

test('dates keep their words and line', () => {
  const { inspection } = inspectionFacts({
    title: '',
    preamble: [
      { text: '根据部署', line: 3, segment: 0 },
      { text: '，2022年11月15市委第三巡察组反馈意见', line: 5, segment: 1 },
    ],
    signature: '',
  })
  expect(inspection.feedback).toEqual({ value: '2022-11-15', raw: '2022年11月15', line: 5 })
})

test('a name of the unit one character off its title is the name in the title', () => {
  const title = '中共云溪市林业和草原局党组关于巡察整改进展情况的通报'
  const short = (name: string) => factsOf(`市委第二巡察组对${name}开展了常规巡察。`, title).short
  expect(short('市林业与草原局党组')).toBe('市林业和草原局党组')
  expect(short('市林业和草原局党委')).toBe('市林业和草原局党组')
  expect(short('市林草局党组')).toBe('市林草局党组')
})
