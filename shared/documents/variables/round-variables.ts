import { officialDate } from '../../calendar/calendar-date.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import { known, type VariableDefinition, type VariableSource } from './variable-definition.ts'

/** 监督类别 and 巡察方式 by kind of round, as sentences use them. */
const KIND_WORDING: Readonly<Record<Inspection['kind'], { readonly word: string; readonly method: string }>> =
  {
    routine: { word: '巡察', method: '常规巡察' },
    special: { word: '巡察', method: '专项巡察' },
    lookBack: { word: '巡察', method: '巡察“回头看”' },
    provincial: { word: '巡视', method: '巡视' },
    audit: { word: '审计', method: '审计' },
    other: { word: '巡察', method: '巡察' },
  }

const dated = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : officialDate(date)

const period = ({ startDate, endDate }: Inspection): string | undefined =>
  startDate === undefined || endDate === undefined
    ? undefined
    : `${officialDate(startDate)}至${officialDate(endDate)}`

const shortPeriod = ({ startDate, endDate }: Inspection): string | undefined => {
  if (startDate === undefined || endDate === undefined) return undefined
  const end = officialDate(endDate)
  return `${officialDate(startDate)}至${startDate.slice(0, 4) === endDate.slice(0, 4) ? end.replace(/^\d+年/u, '') : end}`
}

const democraticLifeDate = ({ milestones }: Inspection): string | undefined =>
  dated(
    milestones
      .filter(({ kind }) => kind === 'democraticLife')
      .map(({ date }) => date)
      .sort()
      .at(-1),
  )

const CONTACT_LABELS = [
  ['phone', '联系电话'],
  ['address', '通信地址'],
  ['postcode', '邮政编码'],
  ['email', '电子邮箱'],
] as const

const contact = ({ ledger }: VariableSource): string | undefined =>
  known(
    CONTACT_LABELS.flatMap(([field, label]) => {
      const value = known(ledger.unit.contact[field])
      return value === undefined ? [] : [`${label}：${value}`]
    }).join('；'),
  )

const people = (
  { ledger }: VariableSource,
  ids: readonly (string | undefined)[],
  field: 'name' | 'position',
): string | undefined => {
  const words = ids.flatMap((id) => known(ledger.people.find((person) => person.id === id)?.[field]) ?? [])
  // Two people may share a name, but a position is written once.
  return known((field === 'position' ? [...new Set(words)] : words).join('、'))
}

/** Dates, names and titles of the round and its unit. */
export const ROUND_VARIABLES: readonly VariableDefinition[] = [
  {
    name: '巡察起止',
    group: '日期',
    explanation: '巡察开始和结束日期，年份都写出',
    value: ({ inspection }) => period(inspection),
  },
  {
    name: '巡察起止简写',
    group: '日期',
    explanation: '巡察开始和结束日期，同一年只写一次年份',
    value: ({ inspection }) => shortPeriod(inspection),
  },
  {
    name: '开始日期',
    group: '日期',
    explanation: '巡察开始的日期',
    value: ({ inspection }) => dated(inspection.startDate),
  },
  {
    name: '结束日期',
    group: '日期',
    explanation: '巡察结束的日期',
    value: ({ inspection }) => dated(inspection.endDate),
  },
  {
    name: '反馈日期',
    group: '日期',
    explanation: '巡察组反馈意见的日期',
    value: ({ inspection }) => dated(inspection.feedbackDate),
  },
  {
    name: '集中整改截止日期',
    group: '日期',
    explanation: '集中整改期结束的日期',
    value: ({ inspection }) => dated(inspection.rectificationDue),
  },
  {
    name: '专题民主生活会日期',
    group: '日期',
    explanation: '重要节点中最近一次专题民主生活会的日期',
    value: ({ inspection }) => democraticLifeDate(inspection),
  },
  {
    name: '成文日期',
    group: '日期',
    explanation: '通报署名下面的日期',
    value: ({ inspection }) => dated(inspection.notice.date),
  },
  { name: '今天', group: '日期', explanation: '今天的日期', value: ({ today }) => officialDate(today) },
  {
    name: '单位',
    group: '单位',
    explanation: '单位全称，用于标题和署名',
    value: ({ ledger }) => known(ledger.unit.fullName),
  },
  {
    name: '单位简称',
    group: '单位',
    explanation: '单位简称，用于正文；没有填写时用全称',
    value: ({ ledger }) => known(ledger.unit.shortName) ?? known(ledger.unit.fullName),
  },
  { name: '联系方式', group: '单位', explanation: '已填写的电话、地址、邮编、邮箱', value: contact },
  {
    name: '联系电话',
    group: '单位',
    explanation: '单位的联系电话',
    value: ({ ledger }) => known(ledger.unit.contact.phone),
  },
  {
    name: '地址',
    group: '单位',
    explanation: '单位的通信地址',
    value: ({ ledger }) => known(ledger.unit.contact.address),
  },
  {
    name: '邮编',
    group: '单位',
    explanation: '单位的邮政编码',
    value: ({ ledger }) => known(ledger.unit.contact.postcode),
  },
  {
    name: '邮箱',
    group: '单位',
    explanation: '单位的电子邮箱',
    value: ({ ledger }) => known(ledger.unit.contact.email),
  },
  {
    name: '巡察',
    group: '巡察',
    explanation: '巡察名称，如“五届市委第一轮巡察”',
    value: ({ inspection }) => known(inspection.title),
  },
  {
    name: '派出方',
    group: '巡察',
    explanation: '派出巡察组的机关，如“市委”',
    value: ({ inspection }) => known(inspection.commissioningBody),
  },
  {
    name: '巡察组',
    group: '巡察',
    explanation: '巡察组名称，如“市委第三巡察组”',
    value: ({ inspection }) => known(inspection.team),
  },
  {
    name: '监督类别',
    group: '巡察',
    explanation: '按巡察类别写作“巡察”“巡视”或“审计”',
    value: ({ inspection }) => KIND_WORDING[inspection.kind].word,
  },
  {
    name: '巡察方式',
    group: '巡察',
    explanation: '按巡察类别写作“常规巡察”“专项巡察”等',
    value: ({ inspection }) => KIND_WORDING[inspection.kind].method,
  },
  {
    name: '组长',
    group: '领导小组',
    explanation: '整改工作领导小组组长姓名',
    value: (source) => people(source, [source.inspection.leadingGroup.leader], 'name'),
  },
  {
    name: '组长职务',
    group: '领导小组',
    explanation: '整改工作领导小组组长职务',
    value: (source) => people(source, [source.inspection.leadingGroup.leader], 'position'),
  },
  {
    name: '副组长',
    group: '领导小组',
    explanation: '整改工作领导小组副组长姓名',
    value: (source) => people(source, source.inspection.leadingGroup.deputies, 'name'),
  },
  {
    name: '副组长职务',
    group: '领导小组',
    explanation: '整改工作领导小组副组长职务，相同的只写一次',
    value: (source) => people(source, source.inspection.leadingGroup.deputies, 'position'),
  },
  {
    name: '成员',
    group: '领导小组',
    explanation: '整改工作领导小组成员姓名',
    value: (source) => people(source, source.inspection.leadingGroup.members, 'name'),
  },
  {
    name: '成员职务',
    group: '领导小组',
    explanation: '整改工作领导小组成员职务，相同的只写一次',
    value: (source) => people(source, source.inspection.leadingGroup.members, 'position'),
  },
  {
    name: '领导小组说明',
    group: '领导小组',
    explanation: '“单位与巡察”中填写的领导小组说明',
    value: ({ inspection }) => known(inspection.leadingGroup.note),
  },
]
