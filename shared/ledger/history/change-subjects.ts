import { findingSubject, measureSubject, quoted } from '../commands/subject-wording.ts'
import * as labels from '../field-wording.ts'
import type { Finding, Measure } from '../finding.ts'
import type { Inspection } from '../inspection.ts'
import type { Ledger } from '../ledger.ts'
import { SUPERVISION_KIND_LABELS } from '../supervision-records.ts'
import {
  aspectWords,
  chosenWords,
  closeOutWords,
  deadlineWords,
  departmentWords,
  doneWords,
  partsWords,
  peopleWords,
  publicityWords,
  statusWords,
  type ValueWords,
} from './value-words.ts'

/** What a change belongs to, from the outermost: the round, its finding and its measure where there are any. */
export type Surroundings = {
  readonly ledger: Ledger
  readonly inspection: Inspection | undefined
  readonly finding: Finding | undefined
  readonly measure: Measure | undefined
}

type Fields = Readonly<Record<string, unknown>>

/** Something the history speaks of: how it is named, what its fields are called, and how they read. */
export type ChangeSubject = {
  readonly name: (record: Fields, at: Surroundings) => string
  readonly labels: Readonly<Record<string, string>>
  readonly words: Readonly<Record<string, ValueWords>>
  /** The field that tells most of a record that was added or removed. */
  readonly gist: string
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const fixed = (
  name: string,
  fieldLabels: ChangeSubject['labels'],
  words: ChangeSubject['words'] = {},
): ChangeSubject => ({
  name: () => name,
  labels: fieldLabels,
  words,
  gist: '',
})

const titled = (
  kind: string,
  gist: string,
  fieldLabels: ChangeSubject['labels'],
  words: ChangeSubject['words'] = {},
): ChangeSubject => ({
  name: (record) => `${kind}${quoted(text(record[gist]))}`,
  labels: fieldLabels,
  words,
  gist,
})

const workName = ({ ledger, inspection, finding, measure }: Surroundings): string => {
  if (inspection === undefined || finding === undefined) return ''
  const subject = findingSubject(ledger, inspection, finding)
  return measure === undefined ? subject : measureSubject(subject, finding, measure)
}

/** Something that hangs on a finding or a measure and is named after it. */
const ofWork = (
  kind: (record: Fields) => string,
  gist: string,
  fieldLabels: ChangeSubject['labels'],
  words: ChangeSubject['words'] = {},
): ChangeSubject => ({
  name: (record, at) => `${workName(at)}的${kind(record)}`,
  labels: fieldLabels,
  words,
  gist,
})

const RESPONSIBLE = {
  leadOfficial: peopleWords,
  departments: departmentWords,
  assistingDepartments: departmentWords,
  people: peopleWords,
  deadline: deadlineWords,
} as const

const PROGRESS = ofWork((record) => `${text(record.date)}进展`, 'text', {
  date: '日期',
  text: '内容',
  by: '登记人',
})
const EVIDENCE = ofWork((record) => `佐证材料${quoted(text(record.name))}`, 'name', {
  ...labels.EVIDENCE_FIELD_LABELS,
  sha256: '文件内容',
})
const SUPERVISION = ofWork(
  (record) => {
    const kind = record.kind === 'notice' ? 'notice' : 'reminder'
    return `${SUPERVISION_KIND_LABELS[kind]}${text(record.number)}`
  },
  'requirement',
  labels.SUPERVISION_FIELD_LABELS,
  { kind: chosenWords(SUPERVISION_KIND_LABELS) },
)

const onWork = (way: string): Readonly<Record<string, ChangeSubject>> => ({
  [`${way}/progress#`]: PROGRESS,
  [`${way}/evidence#`]: EVIDENCE,
  [`${way}/supervision#`]: SUPERVISION,
})

const FINDING = 'inspections#/findings#'
const MEASURE = `${FINDING}/measures#`

/** Everything the history speaks of, by its way in the ledger; `#` stands for a record of a list. */
export const CHANGE_SUBJECTS: Readonly<Record<string, ChangeSubject>> = {
  '': fixed('台账', { departments: '科室', people: '人员', inspections: '巡察' }),
  unit: fixed('单位', labels.UNIT_FIELD_LABELS),
  'unit/contact': fixed('单位联系方式', labels.CONTACT_FIELD_LABELS),
  settings: fixed('设置', labels.SETTINGS_FIELD_LABELS),
  'departments#': titled('科室', 'name', { name: '名称' }),
  'people#': titled('人员', 'name', labels.PERSON_FIELD_LABELS, { departmentId: departmentWords }),
  'inspections#': titled('巡察', 'title', {
    ...labels.INSPECTION_FIELD_LABELS,
    milestones: '重要节点',
    counters: '统计数据',
    aspects: '方面',
    findings: '问题',
    archiveItems: '卷内文件',
    papers: '文书的文字和版式',
    declaredFigures: '原通报写的数字',
    importRecord: '导入的原文',
  }),
  'inspections#/leadingGroup': fixed('整改工作领导小组', labels.LEADING_GROUP_FIELD_LABELS, {
    leader: peopleWords,
    deputies: peopleWords,
    members: peopleWords,
  }),
  'inspections#/milestones#': titled('重要节点', 'title', labels.MILESTONE_FIELD_LABELS),
  'inspections#/counters#': titled('统计数据', 'name', labels.COUNTER_FIELD_LABELS),
  'inspections#/aspects#': titled('方面', 'title', labels.ASPECT_FIELD_LABELS, { parentId: aspectWords }),
  'inspections#/acceptedRemarks#': titled('不再提示的校核意见', 'text', { reason: '理由' }),
  'inspections#/archiveItems#': titled('卷内文件', 'title', labels.ARCHIVE_ITEM_FIELD_LABELS),
  'inspections#/notice': fixed(
    '通报',
    { ...labels.NOTICE_FIELD_LABELS, chapters: '章节' },
    {
      official: partsWords(labels.OFFICIAL_ELEMENT_LABELS),
    },
  ),
  'inspections#/notice/chapters#': titled('通报章节', 'heading', labels.CHAPTER_FIELD_LABELS),
  [FINDING]: {
    name: (_record, at) => workName({ ...at, measure: undefined }),
    labels: labels.FINDING_FIELD_LABELS,
    words: {
      ...RESPONSIBLE,
      aspectId: aspectWords,
      status: statusWords,
      publicity: publicityWords,
      closeOut: closeOutWords,
    },
    gist: 'title',
  },
  ...onWork(FINDING),
  [MEASURE]: {
    name: (_record, at) => workName(at),
    labels: labels.MEASURE_FIELD_LABELS,
    words: { ...RESPONSIBLE, done: doneWords },
    gist: 'text',
  },
  ...onWork(MEASURE),
}
