import { expect, test } from 'vitest'
import type { TableBlock } from '#shared/documents/paper-document.ts'
import { composePaper } from '#shared/documents/papers/compose-paper.ts'
import { runText } from '#shared/documents/run-text.ts'
import type { Deadline } from '#shared/ledger/deadline.ts'
import type { Finding, Measure } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { Ledger } from '#shared/ledger/ledger.ts'
import type { PaperSettings } from '#shared/ledger/paper-settings.ts'
import { finding, inspection, ledger, TODAY } from '../notice/ledger-fixture.ts'
import { composed, linesOf, withPaper } from './paper-fixture.ts'

const COMPLETE: Partial<PaperSettings> = {
  date: '2024-06-20',
  texts: [{ slot: 'contactPerson', text: '苏文' }],
  official: {
    documentNumber: '云文党报〔2024〕7号',
    signer: '林知远',
    mainRecipients: '市委巡察办',
    copyRecipients: '市纪委监委驻市文旅局纪检监察组',
  },
}

const measure = (fields: Partial<Measure> & { readonly id: string }): Measure => ({
  text: `落实${fields.id}。`,
  departments: [],
  people: [],
  done: false,
  progress: [],
  evidence: [],
  supervision: [],
  ...fields,
})

const dated = (date: string): Deadline => ({ kind: 'date', date, text: '', extensions: [] })

/** A finding of which a report can say everything. */
const known = (fields: Partial<Finding> & { readonly id: string }): Finding =>
  finding({
    leadOfficial: 'p1',
    departments: ['d1'],
    people: ['p2'],
    deadline: dated('2024-06-30'),
    measures: [measure({ id: `${fields.id}措施` })],
    ...fields,
  })

const round = (fields: Partial<Inspection> = {}): Inspection =>
  inspection({
    leadingGroup: { leader: 'p1', deputies: ['p2'], members: ['p3'], note: '' },
    findings: [known({ id: '学习' }), known({ id: '制度', aspectId: 'a2', status: 'rectified' })],
    ...fields,
  })

const of = (inspected: Inspection): Ledger =>
  Ledger.parse({
    ...ledger(inspected),
    departments: [
      { id: 'd1', name: '办公室' },
      { id: 'd2', name: '培训部' },
    ],
  })

const report = (fields: Partial<Inspection> = {}) => {
  const inspected = withPaper('report', COMPLETE, round(fields))
  return composed('report', inspected, of(inspected))
}

test('a whole report, line by line around its own texts', () => {
  const paper = report()
  const lines = linesOf(paper)
  expect(paper.issues).toEqual([])
  expect(lines.slice(0, 4)).toEqual([
    '中共云澜市文化馆支部委员会文件',
    '云文党报〔2024〕7号　　签发人：林知远',
    '中共云澜市文化馆支部委员会关于四届市委第二轮巡察整改进展情况的报告',
    '市委巡察办：',
  ])
  expect(lines[4]).toContain(
    '根据市委统一部署，2023年9月4日至11月17日，市委第二巡察组对市文化馆党支部开展了常规巡察，并于2024年1月9日反馈了巡察意见。',
  )
  expect(lines.filter((line) => /^[一二三四五]、/u.test(line))).toEqual([
    '一、加强组织领导，压实整改责任',
    '二、聚焦反馈问题，扎实推进整改',
    '三、尚未整改到位的问题及后续措施',
    '四、下一步工作打算',
  ])
  expect(lines).toContain('整改期间的主要会议和工作：2024年3月5日，巡察整改专题民主生活会。')
  expect(lines).toContain(
    '市委第二巡察组共反馈2项问题。截至目前，整改到位1项，正在整改1项（关于学习工作），整改完成率为50%。',
  )
  expect(lines).toContain('围绕反馈问题共制定整改措施2条，已完成0条，未完成2条。')
  const from = lines.indexOf('三、尚未整改到位的问题及后续措施')
  expect(lines.slice(from + 1, from + 7)).toEqual([
    '目前还有1项问题没有整改到位，逐项报告如下。',
    '（一）学习不到位',
    '整改状态：正在整改。整改时限：2024年6月30日。',
    '进展情况：已落实学习。',
    '下一步措施：落实学习措施。',
    '责任分工：牵头领导林知远；责任科室办公室；责任人苏文。',
  ])
  expect(lines.slice(-6)).toEqual([
    '专此报告。',
    '中共云澜市文化馆支部委员会',
    '2024年6月20日',
    '（联系人：苏文，联系电话：0900-1234567）',
    '抄送：市纪委监委驻市文旅局纪检监察组。',
    '中共云澜市文化馆支部委员会　　2024年6月20日印发',
  ])
  expect(paper.fileName).toBe('中共云澜市文化馆支部委员会关于四届市委第二轮巡察整改进展情况的报告')
})

test('the leading group is told by position and name', () => {
  expect(linesOf(report()).join('')).toContain(
    '成立巡察整改工作领导小组，党支部书记林知远同志任组长，苏文同志任副组长，苏文同志为成员。',
  )
})

test('the table of aspects sums up to the figures of the ledger', () => {
  const table = report().document.blocks.find((block): block is TableBlock => block.kind === 'table')
  if (table === undefined) throw new Error('the report has a table of aspects')
  const text = [...table.head, ...table.rows].map(({ cells }) =>
    cells.map(({ paragraphs }) => paragraphs.map(({ runs }) => runText(runs)).join('')),
  )
  expect(text).toEqual([
    ['方面', '问题数', '整改到位', '正在整改', '完成率'],
    ['贯彻决策部署方面', '1', '0', '1', '0%'],
    ['基层党建方面', '1', '1', '0', '100%'],
    ['合计', '2', '1', '1', '50%'],
  ])
  expect(table.columns.reduce((sum, width) => sum + width, 0)).toBe(156)
})

test('findings in an aspect without title get a row of their own, so that the sums hold', () => {
  const lines = linesOf(
    report({
      aspects: [
        { id: 'a1', title: '党建方面', intro: '' },
        { id: 'a2', title: '', intro: '' },
      ],
    }),
  )
  expect(lines).toContain('其他\t1\t1\t0\t100%')
  expect(lines).toContain('合计\t2\t1\t1\t50%')
})

test('with one aspect only there is no table', () => {
  const paper = report({
    aspects: [{ id: 'a1', title: '党建方面', intro: '' }],
    findings: [known({ id: '学习' })],
  })
  expect(paper.document.blocks.some(({ kind }) => kind === 'table')).toBe(false)
  expect(linesOf(paper).join('')).not.toContain('见下表')
})

test('the rate per aspect stands in the table only where it is counted in findings', () => {
  const inspected = withPaper('report', COMPLETE, round())
  const settings = { ...of(inspected).settings, rateBase: 'measures' as const }
  const lines = linesOf(composed('report', inspected, { ...of(inspected), settings }))
  expect(lines).toContain('方面\t问题数\t整改到位\t正在整改')
})

test('an overdue finding says since when, an extension its reason and old day', () => {
  const extension = {
    id: 'e',
    oldDate: '2024-03-31',
    newDate: '2024-06-08',
    reason: '需上级批复。',
    approvedBy: '市委巡察办',
    recordedAt: '2024-03-01T00:00:00.000Z',
  }
  const lines = linesOf(
    report({
      findings: [
        known({ id: '甲', deadline: { ...dated('2024-03-31'), extensions: [extension] } }),
        known({ id: '乙', deadline: { kind: 'afterFeedback', months: 3, text: '', extensions: [] } }),
        known({ id: '丙', status: 'longTerm', deadline: { kind: 'longTerm', text: '', extensions: [] } }),
      ],
    }),
  )
  expect(lines).toContain(
    '整改状态：正在整改。整改时限：2024年6月8日（原定2024年3月31日，已批准延期，原因是需上级批复），已逾期10天。',
  )
  expect(lines).toContain('整改状态：正在整改。整改时限：反馈后3个月内（2024年4月9日），已逾期70天。')
  expect(lines).toContain('整改状态：需要持续努力整改。整改时限：长期坚持。')
  expect(lines).toContain('有2项问题超过整改时限，进展情况和后续措施在下一部分逐项报告。')
})

test('open measures stand in one sentence, with what they do not inherit', () => {
  const lines = linesOf(
    report({
      findings: [
        known({
          id: '甲',
          measures: [
            measure({ id: '已办', done: true }),
            measure({ id: '一办', departments: ['d2'], deadline: dated('2024-06-25') }),
            measure({ id: '二办', people: ['p3'], deadline: dated('2024-06-08') }),
            measure({ id: '三办' }),
          ],
        }),
      ],
    }),
  )
  expect(lines).toContain(
    '下一步措施：一是落实一办（培训部负责，2024年6月25日前完成）；二是落实二办（苏文负责，2024年6月8日前完成，已逾期10天）；三是落实三办。',
  )
})

test('what the ledger does not say of an unfinished finding is one gap in the list', () => {
  const inspected = withPaper('report', COMPLETE, round({ findings: [finding({ id: '甲' })] }))
  const paper = composed('report', inspected, of(inspected))
  expect(
    paper.issues.map(({ code, severity, message, source }) => [code, severity, message, source]),
  ).toEqual([
    [
      'incomplete-finding',
      'gap',
      '报告要写明整改时限、下一步措施、责任分工，台账中还没有填写，先印为【待补录】。',
      { kind: 'finding', findingId: '甲' },
    ],
  ])
  expect(linesOf(paper)).toContain('整改状态：正在整改。整改时限：【待补录】')
  const [issue] = paper.issues
  const block = paper.document.blocks[issue?.blockIndex ?? -1]
  expect(block?.kind === 'heading' && runText(block.runs)).toBe('（一）甲不到位')
})

test('a placeholder is one line', () => {
  const placeholder = finding({
    id: '甲',
    title: '',
    noticeText: '',
    placeholder: true,
    status: 'notStarted',
  })
  const paper = report({ findings: [placeholder, known({ id: '乙' })] })
  const lines = linesOf(paper)
  const at = lines.indexOf('（一）【待补录】')
  expect(lines[at + 1]).toBe('（二）乙不到位')
  expect(paper.issues.map(({ code }) => code)).toEqual(['unwritten-finding'])
})

test('progress comes from the notice, or else from the newest line of the diary, measures included', () => {
  const entry = {
    id: 'p',
    date: '2024-05-01',
    text: '已办结。',
    by: '',
    recordedAt: '2024-05-01T00:00:00.000Z',
  }
  const paper = report({
    findings: [known({ id: '甲', noticeText: '', measures: [measure({ id: '办', progress: [entry] })] })],
  })
  expect(linesOf(paper)).toContain('进展情况：已办结。')
  expect(paper.issues.map(({ code }) => code)).toEqual(['progress-from-diary'])
})

test('when all is done the report says so', () => {
  const lines = linesOf(report({ findings: [known({ id: '甲', status: 'rectified' })] }))
  expect(lines).toContain('市委第二巡察组反馈的1项问题已全部整改到位，没有尚未完成的问题。')
  expect(lines.join('')).not.toContain('逐项报告如下')
})

test('counters and closed findings are told when there are any', () => {
  const lines = linesOf(
    report({
      counters: [
        { id: 'c1', name: '新建制度', value: '6', unit: '项' },
        { id: 'c2', name: '诫勉', value: '0', unit: '人' },
      ],
      findings: [known({ id: '甲', status: 'rectified', closeOut: { state: 'approved' } })],
    }),
  )
  expect(lines).toContain('整改期间，新建制度6项，诫勉0人。')
  expect(lines).toContain('按照规定程序逐项审核，已对账销号1项。')
})

test('milestones ahead of today are not reported', () => {
  const milestone = { kind: 'meeting', note: '' } as const
  const lines = linesOf(
    report({
      milestones: [
        { ...milestone, id: '1', date: '2024-02-01', title: '部署会' },
        { ...milestone, id: '2', date: '2024-07-01', title: '总结会' },
        { ...milestone, id: '3', date: '2023-12-28', title: '动员会。' },
      ],
    }),
  )
  expect(lines).toContain('整改期间的主要会议和工作：2023年12月28日，动员会；2024年2月1日，部署会。')
})

test('nor what came after the day of the paper, nor its own 报送', () => {
  const at = (id: string, date: string, kind: 'meeting' | 'report') => ({
    id,
    date,
    kind,
    title: id,
    note: '',
  })
  const milestones = [
    at('审议会', '2024-06-10', 'meeting'),
    at('报送报告', '2024-06-10', 'report'),
    at('推进会', '2024-06-12', 'meeting'),
  ]
  const inspected = withPaper('report', { ...COMPLETE, date: '2024-06-10' }, round({ milestones }))
  expect(linesOf(composed('report', inspected, of(inspected)))).toContain(
    '整改期间的主要会议和工作：2024年6月10日，审议会。',
  )
})

test('a section the clerk emptied is left out and the numbers close up', () => {
  const texts = ['organisation', 'milestones'].map((slot) => ({ slot, text: '' }))
  const inspected = withPaper('report', { ...COMPLETE, texts }, round({ milestones: [] }))
  const lines = linesOf(composed('report', inspected, of(inspected)))
  expect(lines.filter((line) => /^[一二三四五]、/u.test(line))).toEqual([
    '一、聚焦反馈问题，扎实推进整改',
    '二、尚未整改到位的问题及后续措施',
    '三、下一步工作打算',
  ])
})

test('without a person to ask only the telephone is printed, without either no 附注', () => {
  const inspected = withPaper('report', { ...COMPLETE, texts: [] }, round())
  const paper = composed('report', inspected, of(inspected))
  expect(linesOf(paper)).toContain('（联系电话：0900-1234567）')
  expect(paper.issues.map(({ code }) => code)).toEqual(['no-contact-person'])
  const unit = { ...of(inspected).unit, contact: { phone: '', address: '', postcode: '', email: '' } }
  const silent = composed('report', inspected, { ...of(inspected), unit })
  expect(linesOf(silent).join('')).not.toContain('联系')
})

test('signatories missing are gaps of the 版头', () => {
  const paper = composed('report', { ...round(), papers: [] }, of(round()))
  expect(paper.issues.filter(({ severity }) => severity === 'gap').map(({ message }) => message)).toEqual([
    '发文字号还没有填写，先印为【待补录：发文字号】。',
    '签发人还没有填写，先印为【待补录：签发人】。',
    '成文日期还没有填写，先印为【待补录：成文日期】。',
  ])
})

test('without findings there is nothing to report', () => {
  const inspected = round({ findings: [] })
  expect(
    composePaper(of(inspected), { kind: 'report', inspectionId: inspected.id }, { today: TODAY }),
  ).toEqual({ ok: false, problem: { code: 'nothing-to-print' } })
})
