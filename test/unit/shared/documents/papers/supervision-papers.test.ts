import { expect, test } from 'vitest'
import { pageCount } from '#shared/documents/printed-pages.ts'
import type { Deadline } from '#shared/ledger/deadline.ts'
import type { Supervision } from '#shared/ledger/finding.ts'
import { linesOf, withPaper } from './paper-fixture.ts'
import { holesOf, ownedFinding, printed, roundOf, rowTexts, tablesOf } from './table-reading.ts'

const record: Supervision = {
  id: 'r1',
  kind: 'notice',
  number: '文督〔2024〕3号',
  date: '2024-06-12',
  basis: '支部委员会专题会议要求。',
  requirement: '月底前办结。',
  dueDate: '2024-06-30',
  issuedBy: '林知远',
  reply: '已完成大半。',
  replyDate: '2024-06-16',
}
const noticed = roundOf([ownedFinding({ supervision: [record] })])
const reminded = roundOf([
  ownedFinding({ supervision: [{ ...record, kind: 'reminder', basis: '', requirement: '' }] }),
])

test('a 督办通知单 prints the record as written', () => {
  const paper = printed('supervision-notice', noticed)
  const [form] = tablesOf(paper.document)
  expect(form?.rows.map((row) => rowTexts(row).join('|'))).toEqual([
    '督办事项|阵地不到位',
    '督办依据|支部委员会专题会议要求。',
    '承办科室|综合部|责任人|苏文',
    '牵头领导|林知远|整改时限|2024-06-01',
    '督办要求|月底前办结。',
    '办结时限|2024-06-30|签发|林知远',
    '办理情况|已完成大半。\n（2024年6月16日回复）',
  ])
  expect(paper.issues).toEqual([])
  expect(paper.fileName).toBe('巡察整改督办通知单（文督〔2024〕3号）')
})

test('the receipt to return stands under a line to cut along', () => {
  for (const paper of [printed('supervision-notice', noticed), printed('reminder', reminded)]) {
    const { blocks } = paper.document
    const rule = blocks.findIndex((block) => block.kind === 'rule')
    expect(blocks[rule]).toMatchObject({ line: 'dashed' })
    const receipt = blocks.slice(rule).find((block) => block.kind === 'table')
    expect(receipt?.kind === 'table' && receipt.rows.map((row) => rowTexts(row).join('|'))).toEqual([
      '编号|文督〔2024〕3号|承办科室|综合部',
      '事项|阵地不到位',
      '签收人||签收日期|',
      '办理情况|',
    ])
  }
})

test('a 提醒函 is a letter to the department, signed and dated', () => {
  const paper = printed('reminder', reminded)
  const lines = linesOf(paper)
  expect(lines.slice(0, 3)).toEqual(['巡察整改提醒函', '文督〔2024〕3号', '综合部：'])
  expect(lines[3]).toContain('“阵地不到位”，责任科室为综合部，整改时限为2024年6月1日，已逾期11天')
  expect(paper.document.blocks.find(({ kind }) => kind === 'signature')).toMatchObject({
    issuer: '中共云澜市文化馆支部委员会整改工作领导小组办公室',
    date: '2024年6月12日',
    seal: false,
  })
  const unsigned = printed('reminder', withPaper('reminder', { signature: 'none' }, reminded))
  expect(unsigned.document.blocks.some(({ kind }) => kind === 'signature')).toBe(false)
})

test('days run from the day the paper went out, and what was granted later is not known yet', () => {
  const extension = {
    id: 'x',
    oldDate: '2024-06-01',
    newDate: '2024-09-30',
    reason: '',
    approvedBy: '',
    recordedAt: '2024-06-15T08:00:00.000Z',
  }
  const deadline: Deadline = { kind: 'date', date: '2024-06-01', text: '', extensions: [extension] }
  const sent = { ...record, kind: 'reminder', basis: '', date: '2024-05-28' } as const
  const round = roundOf([ownedFinding({ deadline, supervision: [sent], status: 'rectified' })])
  expect(linesOf(printed('reminder', round)).join('')).toContain('整改时限为2024年6月1日，距到期还有4天')
})

test('quotes in a problem become single ones inside the quotes of the letter', () => {
  const round = roundOf([
    ownedFinding({ title: '“三会一课”不规范', deadline: { kind: 'longTerm', text: '', extensions: [] } }),
  ])
  expect(linesOf(printed('reminder', round)).join('')).toContain('“‘三会一课’不规范”')
})

test('a draft has its number as a gap and the deadline in words', () => {
  const paper = printed('supervision-notice', roundOf([ownedFinding()]))
  expect(paper.fileName).toBe('巡察整改督办通知单（1.阵地工作）（草稿）')
  expect(new Set(paper.issues.map(({ code }) => code))).toEqual(new Set(['variable-without-value']))
  expect(linesOf(paper).join('\n')).toContain(
    '该事项整改时限为2024年6月1日，已逾期17天，截至2024年6月18日尚未办结。',
  )
})

test('each paper stands on a page of its own without holes in its tables', () => {
  const round = roundOf([ownedFinding(), ownedFinding({ id: '另' })])
  for (const kind of ['supervision-notice', 'reminder'] as const) {
    const { document } = printed(kind, round, ['阵地', '另'])
    expect(pageCount(document)).toBe(2)
    expect(
      tablesOf(document)
        .flatMap(holesOf)
        .every((holes) => holes === 0),
    ).toBe(true)
  }
})

test('a click leads to the record, or for a draft to what it is about', () => {
  const sourceOf = (round: typeof noticed) =>
    tablesOf(printed('supervision-notice', round).document)[0]?.source
  expect(sourceOf(noticed)).toEqual({ kind: 'supervision', findingId: '阵地', supervisionId: 'r1' })
  expect(sourceOf(roundOf([ownedFinding()]))).toEqual({ kind: 'finding', findingId: '阵地' })
})
