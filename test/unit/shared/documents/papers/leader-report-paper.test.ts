import { expect, test } from 'vitest'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { finding, inspection } from '../notice/ledger-fixture.ts'
import { composed, linesOf, withPaper } from './paper-fixture.ts'

const milestone = (id: string, kind: Inspection['milestones'][number]['kind'], title: string, note = '') => ({
  id,
  kind,
  date: `2024-03-0${id}`,
  title,
  note,
})

const round = (fields: Partial<Inspection> = {}): Inspection =>
  inspection({
    leadingGroup: { leader: 'p1', deputies: ['p2'], members: [], note: '' },
    milestones: [
      milestone('1', 'study', '支委会传达学习反馈意见', '逐条认领问题'),
      milestone('2', 'meeting', '整改部署会'),
      milestone('3', 'democraticLife', '专题民主生活会'),
      milestone('4', 'report', '整改方案报备'),
    ],
    findings: [
      finding({ id: '学习', leadOfficial: 'p1' }),
      finding({ id: '制度', aspectId: 'a2', status: 'rectified' }),
    ],
    ...fields,
  })

const leaderReport = (settings: Parameters<typeof withPaper>[1] = {}, inspected = round()) =>
  composed('leader-report', withPaper('leader-report', { date: '2024-06-20', ...settings }, inspected))

test('one part for each duty, with the meetings and papers where they belong', () => {
  const lines = linesOf(leaderReport())
  expect(lines[0]).toBe('中共云澜市文化馆支部委员会主要负责人组织落实四届市委第二轮巡察整改情况的报告')
  const under = (heading: string) => lines.slice(lines.findIndex((line) => line.includes(heading)))
  expect(under('一、带头研究部署')[2]).toBe('2024年3月1日，支委会传达学习反馈意见。逐条认领问题。')
  expect(under('二、主持召开会议').slice(2, 5)).toEqual([
    '主持和参加的主要会议有：',
    '2024年3月2日，整改部署会。',
    '2024年3月3日，专题民主生活会。',
  ])
  expect(under('四、督促对账销号').slice(1, 3)).toEqual([
    '对照整改台账跟踪督办，严格审核整改结果和佐证材料，不到位的不予销号。截至目前，2项反馈问题中，整改到位1项，正在整改1项（关于学习工作），整改完成率为50%。',
    '2024年3月4日，整改方案报备。',
  ])
  expect(lines.slice(-3)).toEqual(['党支部书记　林知远', '2024年6月20日', '（联系电话：0900-1234567）'])
})

test('findings by lead official sum up; those nobody leads have a row', () => {
  const lines = linesOf(leaderReport())
  expect(lines).toContain('林知远\t1\t0\t1\t0%')
  expect(lines).toContain('尚未明确\t1\t1\t0\t100%')
  expect(lines).toContain('合计\t2\t1\t1\t50%')
})

test('no table while nobody leads anything', () => {
  const paper = leaderReport({}, round({ findings: [finding({ id: '学习' })] }))
  expect(paper.document.blocks.some(({ kind }) => kind === 'table')).toBe(false)
})

test('a paper of the leader’s own has no red head; filled in, it goes out under one', () => {
  const kinds = (settings: Parameters<typeof leaderReport>[0]) =>
    leaderReport(settings).document.blocks.map(({ kind }) => kind)
  expect(kinds({})).not.toContain('redHead')
  expect(kinds({})).not.toContain('imprint')
  const official = { documentNumber: '云文党报〔2024〕8号', signer: '林知远' }
  expect(kinds({ official })[0]).toBe('redHead')
  expect(kinds({ official }).at(-1)).toBe('imprint')
})

test('who leads is a gap while it is not known', () => {
  const paper = leaderReport({}, round({ leadingGroup: { deputies: [], members: [], note: '' } }))
  expect(paper.issues.filter(({ severity }) => severity === 'gap').map(({ message }) => message)).toEqual([
    '“领导小组组成”还没有填写，先印为【待补录：领导小组组成】。',
    '“组长职务”还没有填写，先印为【待补录：组长职务】。',
    '“组长”还没有填写，先印为【待补录：组长】。',
  ])
})

test('督办 is counted when there was any', () => {
  const record = {
    number: '',
    date: '2024-05-01',
    basis: '',
    requirement: '',
    issuedBy: '',
    reply: '',
  }
  const supervised = finding({
    id: '学习',
    supervision: [
      { ...record, id: 's1', kind: 'notice' },
      { ...record, id: 's2', kind: 'reminder' },
      { ...record, id: 's3', kind: 'reminder' },
    ],
  })
  expect(linesOf(leaderReport({}, round({ findings: [supervised] })))).toContain(
    '对进展缓慢和临近时限的事项，发出督办单1份、提醒函2份。',
  )
})
