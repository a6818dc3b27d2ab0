import { expect, test } from 'vitest'
import { isReservedVariableName, paperVariables } from '#shared/documents/variables/variables.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { emptyLedger } from '#shared/ledger/ledger.ts'
import { STATUSES } from '#shared/ledger/status.ts'
import { finding, inspection, ledger, TODAY } from '../notice/ledger-fixture.ts'

const values = (round: Inspection = inspection(), whole: Ledger = ledger(round)) =>
  new Map(paperVariables(whole, round, TODAY).map(({ name, value }) => [name, value]))

test('dates of the round', () => {
  const found = values()
  expect(found.get('巡察起止')).toBe('2023年9月4日至2023年11月17日')
  expect(found.get('巡察起止简写')).toBe('2023年9月4日至11月17日')
  expect(found.get('开始日期')).toBe('2023年9月4日')
  expect(found.get('结束日期')).toBe('2023年11月17日')
  expect(found.get('反馈日期')).toBe('2024年1月9日')
  expect(found.get('成文日期')).toBe('2024年6月18日')
  expect(found.get('今天')).toBe('2024年6月18日')
  expect(found.get('集中整改截止日期')).toBeNull()
})

test('a period over two years keeps both in the short form', () => {
  expect(values(inspection({ endDate: '2024-01-05' })).get('巡察起止简写')).toBe('2023年9月4日至2024年1月5日')
})

test('the democratic life meeting is the last one held, and every milestone gives a date of its own', () => {
  const milestone = { kind: 'democraticLife', note: '' } as const
  const found = values(
    inspection({
      milestones: [
        { ...milestone, id: '1', date: '2024-05-06', title: '补开专题民主生活会' },
        { ...milestone, id: '2', date: '2024-03-05', title: '专题民主生活会' },
        { id: '3', kind: 'meeting', date: '2024-01-09', title: '反馈会', note: '' },
      ],
    }),
  )
  expect(found.get('专题民主生活会日期')).toBe('2024年5月6日')
  expect(found.get('反馈会日期')).toBe('2024年1月9日')
})

test('figures come from the statistics', () => {
  const statuses = STATUSES.flatMap((status, index) => Array.from({ length: index + 1 }, () => status))
  const findings = statuses.map((status, index) =>
    finding({ id: `第${index}项`, status, aspectId: index < 4 ? 'a1' : 'a2' }),
  )
  const found = values(inspection({ findings }))
  expect(found.get('总数')).toBe('15')
  expect(found.get('方面数')).toBe('2')
  expect(found.get('各方面问题数')).toBe('4、11')
  expect(['整改到位', '基本完成', '正在整改', '持续整改', '未启动'].map((name) => found.get(name))).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
  ])
  expect(found.get('正在整改问题')).toBe('关于第3项工作、第4项工作和第5项工作')
  expect(found.get('完成率')).toBe('6.67%')
  expect(found.get('量词')).toBe('项')
})

test('a sub-aspect counts for its aspect', () => {
  const found = values(
    inspection({
      aspects: [
        { id: 'a1', title: '方面', intro: '' },
        { id: 's1', parentId: 'a1', title: '类', intro: '' },
      ],
      findings: [finding({ id: '甲' }), finding({ id: '乙', aspectId: 's1' })],
    }),
  )
  expect(found.get('方面数')).toBe('1')
  expect(found.get('各方面问题数')).toBe('2')
})

test('unit, team and leading group', () => {
  const found = values(
    inspection({ leadingGroup: { leader: 'p1', deputies: ['p2', 'p3'], members: [], note: '每月\n调度' } }),
  )
  expect(found.get('单位')).toBe('中共云澜市文化馆支部委员会')
  expect(found.get('单位简称')).toBe('市文化馆党支部')
  expect(found.get('巡察组')).toBe('市委第二巡察组')
  expect(found.get('派出方')).toBe('市委')
  expect(found.get('组长')).toBe('林知远')
  expect(found.get('组长职务')).toBe('党支部书记')
  expect(found.get('副组长')).toBe('苏文、苏文')
  expect(found.get('副组长职务')).toBe('支部委员')
  expect(found.get('成员')).toBeNull()
  expect(found.get('领导小组说明')).toBe('每月调度')
  expect(found.get('联系方式')).toBe('联系电话：0900-1234567；通信地址：云澜市河湾路8号')
  expect(found.get('邮箱')).toBeNull()
})

test('a unit without a short name is called by its full one', () => {
  const { unit, ...rest } = ledger()
  const of = paperVariables({ ...rest, unit: { ...unit, shortName: ' ' } }, inspection(), TODAY)
  expect(of.find(({ name }) => name === '单位简称')?.value).toBe('中共云澜市文化馆支部委员会')
})

test('words follow the kind of the round', () => {
  const words = (kind: Inspection['kind']) => {
    const found = values(inspection({ kind }))
    return [found.get('监督类别'), found.get('巡察方式')]
  }
  expect(words('routine')).toEqual(['巡察', '常规巡察'])
  expect(words('lookBack')).toEqual(['巡察', '巡察“回头看”'])
  expect(words('provincial')).toEqual(['巡视', '巡视'])
  expect(words('audit')).toEqual(['审计', '审计'])
})

test('a counter gives its value with and without unit', () => {
  const found = values(inspection({ counters: [{ id: 'c', name: '追缴资金', value: '65.5', unit: '万元' }] }))
  expect(found.get('追缴资金')).toBe('65.5万元')
  expect(found.get('追缴资金数值')).toBe('65.5')
})

test('a counter cannot take the place of a figure of the program', () => {
  const found = values(inspection({ counters: [{ id: 'c', name: '总数', value: '99', unit: '项' }] }))
  expect(found.get('总数')).toBe('2')
  expect(isReservedVariableName(' 总数 ')).toBe(true)
  expect(isReservedVariableName('制度')).toBe(false)
})

test('names are unique and every variable is explained', () => {
  const round = inspection({ counters: [{ id: 'c', name: '总数', value: '1', unit: '' }] })
  const variables = paperVariables(ledger(round), round, TODAY)
  expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length)
  for (const { explanation } of variables) expect(explanation).toMatch(/\p{Script=Han}{3}/u)
})

test('an empty ledger knows its figures and nothing else', () => {
  const round = inspection({
    title: '',
    commissioningBody: ' ',
    team: '',
    aspects: [],
    findings: [],
    milestones: [],
  })
  const found = values(round, { ...emptyLedger(), inspections: [round] })
  expect(found.get('总数')).toBe('0')
  for (const name of [
    '整改情况句',
    '完成率',
    '单位',
    '巡察',
    '派出方',
    '巡察组',
    '联系方式',
    '专题民主生活会日期',
  ])
    expect(found.get(name), name).toBeNull()
  expect(found.get('正在整改问题')).toBe('')
})
