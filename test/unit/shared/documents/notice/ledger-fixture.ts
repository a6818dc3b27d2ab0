import { defaultNotice } from '#shared/documents/notice/default-notice.ts'
import type { Finding } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { emptyLedger, Ledger } from '#shared/ledger/ledger.ts'
import type { NoticeOptions } from '#shared/ledger/notice.ts'

export const TODAY = '2024-06-18'

/** A source of ids that counts: id-1, id-2, … */
export const countedIds = (): (() => string) => {
  let count = 0
  return () => `id-${++count}`
}

/** A finding of aspect `a1`, in progress, unless said otherwise. */
export const finding = (fields: Partial<Finding> & { readonly id: string }): Finding => ({
  aspectId: 'a1',
  title: `${fields.id}不到位`,
  shortName: `${fields.id}工作`,
  facts: '',
  target: '',
  result: '',
  measures: [],
  departments: [],
  assistingDepartments: [],
  people: [],
  status: 'inProgress',
  progress: [],
  noticeText: `已落实${fields.id}。`,
  publicText: '',
  publicity: { kind: 'public' },
  closeOut: { state: 'none' },
  supervision: [],
  evidence: [],
  ...fields,
})

/** A round of a unit that does not exist, with two aspects and two findings, every fact known. */
export const inspection = (fields: Partial<Inspection> = {}): Inspection => ({
  id: 'round',
  title: '四届市委第二轮巡察',
  kind: 'routine',
  commissioningBody: '市委',
  team: '市委第二巡察组',
  startDate: '2023-09-04',
  endDate: '2023-11-17',
  feedbackDate: '2024-01-09',
  leadingGroup: { deputies: [], members: [], note: '' },
  milestones: [
    { id: 'm1', kind: 'democraticLife', date: '2024-03-05', title: '巡察整改专题民主生活会', note: '' },
  ],
  counters: [],
  aspects: [
    { id: 'a1', title: '贯彻决策部署方面', intro: '' },
    { id: 'a2', title: '基层党建方面', intro: '' },
  ],
  findings: [finding({ id: '学习' }), finding({ id: '制度', aspectId: 'a2', status: 'rectified' })],
  notice: { ...defaultNotice(countedIds()), date: '2024-06-18' },
  papers: [],
  acceptedRemarks: [],
  archiveItems: [],
  declaredFigures: [],
  ...fields,
})

/** A ledger with this round; checked by the schema, so that no test proves anything on impossible data. */
export const ledger = (round: Inspection = inspection()): Ledger =>
  Ledger.parse({
    ...emptyLedger(),
    unit: {
      fullName: '中共云澜市文化馆支部委员会',
      shortName: '市文化馆党支部',
      contact: { phone: '0900-1234567', address: '云澜市河湾路8号', postcode: '', email: '' },
    },
    people: [
      { id: 'p1', name: '林知远', position: '党支部书记' },
      { id: 'p2', name: '苏文', position: '支部委员' },
      { id: 'p3', name: '苏文', position: '支部委员' },
    ],
    inspections: [round],
  })

/** The round with other options of its notice. */
export const withOptions = (round: Inspection, options: Partial<NoticeOptions>): Inspection => ({
  ...round,
  notice: { ...round.notice, options: { ...round.notice.options, ...options } },
})
