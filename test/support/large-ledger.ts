import type { Finding } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { emptyLedger, type Ledger } from '#shared/ledger/ledger.ts'

const FACTS = '个别活动计划落实不够到位，台账记录不够完整，跟踪督促不够及时。'

const finding = (number: number, progressEntries: number): Finding => ({
  id: `finding-${number}`,
  aspectId: `aspect-${number % 4}`,
  title: `第${number}项工作落实不够到位`,
  shortName: `第${number}项工作`,
  facts: FACTS.repeat(8),
  target: '',
  result: '',
  measures: [],
  departments: [],
  assistingDepartments: [],
  people: [],
  status: 'inProgress',
  progress: Array.from({ length: progressEntries }, (_, index) => ({
    id: `progress-${number}-${index}`,
    date: '2024-03-01',
    text: `第${index + 1}次推进，${FACTS}`,
    by: '办公室',
    recordedAt: '2024-03-01T08:00:00.000Z',
  })),
  noticeText: '',
  publicText: '',
  publicity: { kind: 'public' },
  closeOut: { state: 'none' },
  supervision: [],
  evidence: [],
})

const inspection = (findings: number, progressEntries: number): Inspection => ({
  id: 'inspection-1',
  title: '第一轮巡察',
  kind: 'routine',
  commissioningBody: '市委',
  team: '市委第一巡察组',
  leadingGroup: { deputies: [], members: [], note: '' },
  milestones: [],
  counters: [],
  aspects: Array.from({ length: 4 }, (_, index) => ({
    id: `aspect-${index}`,
    title: `第${index + 1}方面`,
    intro: '',
  })),
  findings: Array.from({ length: findings }, (_, index) => finding(index, progressEntries)),
  notice: {
    title: '',
    preamble: '',
    chapters: [
      {
        id: 'chapter-1',
        heading: '整改进展情况',
        outlineHeading: '',
        text: '',
        holdsFindings: true,
        closingText: '',
      },
    ],
    contactText: '',
    signature: '',
    options: {
      findingHeading: '问题{一}：{问题}。',
      findingHeadingBold: false,
      numbering: 'perAspect',
      progressLabel: '进展情况：',
      aspectCount: '',
      outline: false,
      contact: false,
      signature: 'none',
      widenPunctuation: true,
    },
  },
  papers: [],
  acceptedRemarks: [],
  archiveItems: [],
  declaredFigures: [],
})

/** A ledger of one round with so many findings, about 2 KB each, spread over four aspects; revision 0. */
export const largeLedger = (findings: number, progressEntries = 0): Ledger => ({
  ...emptyLedger(),
  inspections: [inspection(findings, progressEntries)],
})
