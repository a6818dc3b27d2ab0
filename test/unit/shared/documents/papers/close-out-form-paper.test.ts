import { expect, test } from 'vitest'
import { composePaper } from '#shared/documents/papers/compose-paper.ts'
import type { Evidence } from '#shared/ledger/finding.ts'
import { finding, inspection, TODAY } from '../notice/ledger-fixture.ts'
import {
  holesOf,
  measure,
  ownedFinding,
  printed,
  roundOf,
  rowTexts,
  tableLedger,
  tablesOf,
} from './table-reading.ts'

const evidence = (name: string, note = ''): Evidence => ({
  id: name,
  name,
  sha256: 'a'.repeat(64),
  size: 1,
  note,
  addedAt: '2024-06-01T08:00:00.000Z',
})

const titlesOf = (findings: Parameters<typeof roundOf>[0], subjects?: readonly string[]): readonly string[] =>
  tablesOf(printed('close-out-form', roundOf(findings), subjects).document).map(
    ({ rows }) => rowTexts(rows[1] ?? { cells: [] })[1]?.split('\n')[0] ?? '',
  )

test('a form is printed for what was put forward or is rectified, or else for all findings', () => {
  const open = finding({ id: '甲' })
  const applied = finding({ id: '乙', closeOut: { state: 'applied' } })
  const done = finding({ id: '丙', status: 'rectified' })
  expect(titlesOf([open, applied, done])).toEqual(['乙不到位', '丙不到位'])
  expect(titlesOf([open])).toEqual(['甲不到位'])
  expect(titlesOf([open, applied, done], ['甲', '丙'])).toEqual(['甲不到位', '丙不到位'])
})

test('each form begins a page of its own', () => {
  const { blocks } = printed(
    'close-out-form',
    roundOf([finding({ id: '甲' }), finding({ id: '乙' })]),
  ).document
  const breaks = blocks.flatMap((block, index) => (block.kind === 'pageBreak' ? [index] : []))
  expect(breaks).toHaveLength(1)
  expect(blocks[(breaks[0] ?? 0) + 1]?.kind).toBe('title')
})

test('a form holds the problem, who answers for it, measures, result and the list of evidence', () => {
  const subject = ownedFinding({
    result: '台账齐全。',
    noticeText: '不印',
    evidence: [evidence('纪要.pdf', '原件存档')],
    measures: [measure({ id: '甲', done: true, doneDate: '2024-05-20', evidence: [evidence('照片.jpg')] })],
  })
  const [table] = tablesOf(printed('close-out-form', roundOf([subject])).document)
  const text = table?.rows.map((row) => rowTexts(row).join('|')) ?? []
  expect(text.slice(0, 7)).toEqual([
    '所属方面|贯彻决策部署方面',
    '反馈问题|阵地不到位',
    '牵头领导|林知远|责任科室|综合部',
    '责任人|苏文|整改时限|2024-06-01',
    '整改措施|措施甲。（2024年5月20日完成）',
    '整改结果\n（成效）|台账齐全。',
    '佐证材料\n目录|1.纪要.pdf（原件存档）\n2.照片.jpg',
  ])
  expect(table && holesOf(table).every((holes) => holes === 0)).toBe(true)
})

test('the boxes go from the responsible person up to the 巡察办', () => {
  const [table] = tablesOf(printed('close-out-form', roundOf([finding({ id: '甲' })])).document)
  expect(table?.rows.slice(-5).map((row) => rowTexts(row)[0]?.replace('\n', ''))).toEqual([
    '责任人申请',
    '责任科室负责人审核',
    '牵头领导审核',
    '党组书记审批',
    '市委巡察办意见',
  ])
})

test('what was recorded stands in the box of who signed, as written', () => {
  const closeOut = {
    state: 'approved',
    appliedBy: '苏文（代）',
    appliedOn: '2024-06-10',
    reviewedBy: '林知远',
    reviewedOn: '2024-06-12',
    reason: '第二项措施转入长期坚持。',
  } as const
  const [table] = tablesOf(printed('close-out-form', roundOf([ownedFinding({ closeOut })])).document)
  const rows = new Map(table?.rows.map((row) => [rowTexts(row)[0]?.replace('\n', ''), rowTexts(row)[1]]))
  expect(rows.get('责任人申请')).toBe('该问题整改任务已经完成，申请销号。\n签字：苏文（代）　2024年6月10日')
  expect(rows.get('牵头领导审核')).toBe('同意销号。\n签字：林知远　2024年6月12日')
  expect(rows.get('有关说明')).toBe('第二项措施转入长期坚持。')
  expect(rows.get('党组书记审批')).toMatch(/^签字：　+年　+月　+日$/u)
})

test('a form returned says so, and a reviewer who is no leader signs for the department', () => {
  const closeOut = { state: 'returned', appliedBy: '苏文', reviewedBy: '王某' } as const
  const [table] = tablesOf(printed('close-out-form', roundOf([ownedFinding({ closeOut })])).document)
  const row = table?.rows.find((candidate) => rowTexts(candidate)[0] === '责任科室\n负责人审核')
  expect(row && rowTexts(row)[1]).toMatch(/^退回继续整改。\n签字：王某/u)
})

test('a long text runs on over several rows under one label', () => {
  const noticeText = Array.from({ length: 12 }, () => '逐项整改，逐项销号。'.repeat(20)).join('\n')
  const [table] = tablesOf(printed('close-out-form', roundOf([ownedFinding({ noticeText })])).document)
  const label = table?.rows.flatMap(({ cells }) => cells).find((cell) => (cell.rows ?? 1) > 1)
  expect(label?.rows).toBeGreaterThan(3)
  expect(table && holesOf(table).every((holes) => holes === 0)).toBe(true)
})

test('one form is named after its finding; a subject that is gone prints nothing', () => {
  const round = roundOf([ownedFinding()])
  expect(printed('close-out-form', round).fileName).toBe('巡察整改问题销号申请审批表（1.阵地工作）')
  const request = { kind: 'close-out-form', inspectionId: round.id, subjects: ['无'] } as const
  expect(composePaper(tableLedger(round), request, { today: TODAY })).toMatchObject({
    problem: { code: 'nothing-to-print' },
  })
  const empty = inspection({ findings: [] })
  expect(
    composePaper(tableLedger(empty), { kind: 'close-out-form', inspectionId: empty.id }, { today: TODAY }).ok,
  ).toBe(false)
})
