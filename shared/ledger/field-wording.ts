import type { Evidence, Finding, Measure, Supervision } from './finding.ts'
import type { Aspect, Counter, Inspection, LeadingGroup, Milestone } from './inspection.ts'
import type { LedgerSettings } from './ledger.ts'
import type { Notice, NoticeChapter, OfficialElements } from './notice.ts'
import type { ArchiveItem, PaperSettings } from './paper-settings.ts'
import type { Contact, Person, Unit } from './unit.ts'

/** What the clerk calls each field of a finding; column heads, form labels and history lines use the same words. */
export const FINDING_FIELD_LABELS = {
  aspectId: '方面',
  title: '问题',
  shortName: '简称',
  facts: '具体表现',
  target: '整改目标',
  result: '整改成效',
  measures: '整改措施',
  leadOfficial: '牵头领导',
  departments: '责任科室',
  assistingDepartments: '协办科室',
  people: '责任人',
  deadline: '整改时限',
  status: '整改状态',
  progress: '进展情况',
  noticeText: '通报用进展情况',
  publicText: '社会公开表述',
  publicity: '公开方式',
  closeOut: '对账销号',
  supervision: '督办',
  evidence: '佐证材料',
} as const satisfies Partial<Record<keyof Finding, string>>

/** What the clerk calls each field of a measure. */
export const MEASURE_FIELD_LABELS = {
  text: '措施内容',
  leadOfficial: '牵头领导',
  departments: '责任科室',
  people: '责任人',
  deadline: '完成时限',
  done: '完成情况',
  doneDate: '完成日期',
  progress: '进展情况',
  evidence: '佐证材料',
  supervision: '督办',
} as const satisfies Partial<Record<keyof Measure, string>>

/** What the clerk calls each fact of a round. */
export const INSPECTION_FIELD_LABELS = {
  title: '巡察名称',
  kind: '类别',
  commissioningBody: '派出方',
  team: '巡察组',
  startDate: '巡察开始',
  endDate: '巡察结束',
  feedbackDate: '反馈日期',
  rectificationDue: '集中整改到期',
} as const satisfies Partial<Record<keyof Inspection, string>>

/** What the clerk calls the elements of official papers (GB/T 9704-2012 7.2 to 7.4). */
export const OFFICIAL_ELEMENT_LABELS = {
  copyNumber: '份号',
  secrecy: '密级',
  secrecyTerm: '保密期限',
  urgency: '紧急程度',
  issuer: '发文机关标志',
  documentNumber: '发文字号',
  signer: '签发人',
  mainRecipients: '主送机关',
  copyRecipients: '抄送机关',
  printingOffice: '印发机关',
  printDate: '印发日期',
  issue: '期号',
} as const satisfies Record<keyof OfficialElements, string>

/** What the clerk calls the settings of a paper, its texts apart: each of those has a label in the paper's definition. */
export const PAPER_SETTING_LABELS = {
  columns: '栏目',
  paperSize: '纸张',
  official: '公文要素',
  date: '成文日期',
  signature: '署名方式',
  imprint: '版记位置',
} as const satisfies Record<Exclude<keyof PaperSettings, 'kind' | 'texts'>, string>

/** What the clerk calls each field of a 方面. */
export const ASPECT_FIELD_LABELS = {
  title: '标题',
  intro: '导语',
  parentId: '上级方面',
} as const satisfies Record<Exclude<keyof Aspect, 'id'>, string>

/** What the clerk calls each field of a milestone. */
export const MILESTONE_FIELD_LABELS = {
  kind: '类别',
  date: '日期',
  title: '名称',
  note: '备注',
} as const satisfies Record<Exclude<keyof Milestone, 'id'>, string>

/** What the clerk calls each column of the 卷内目录. */
export const ARCHIVE_ITEM_FIELD_LABELS = {
  documentNumber: '文号',
  responsible: '责任者',
  title: '题名',
  date: '日期',
  pages: '页号',
  note: '备注',
} as const satisfies Record<Exclude<keyof ArchiveItem, 'id'>, string>

/** What the clerk calls each fact of a person. */
export const PERSON_FIELD_LABELS = {
  name: '姓名',
  position: '职务',
  departmentId: '所在科室',
  phone: '电话',
} as const satisfies Record<Exclude<keyof Person, 'id'>, string>

/** What the clerk calls what can be changed of a piece of evidence. */
export const EVIDENCE_FIELD_LABELS = { name: '名称', note: '说明' } as const satisfies Partial<
  Record<keyof Evidence, string>
>

/** What the clerk calls the settings of a ledger. */
export const SETTINGS_FIELD_LABELS = {
  statusLabels: '状态名称',
  rateBase: '完成率口径',
  rateDecimals: '完成率小数位数',
  unitWord: '量词',
  fonts: '文书字体',
} as const satisfies Record<keyof LedgerSettings, string>

/** What the clerk calls the parts of the leading group. */
export const LEADING_GROUP_FIELD_LABELS = {
  leader: '组长',
  deputies: '副组长',
  members: '成员',
  note: '说明',
} as const satisfies Record<keyof LeadingGroup, string>

/** What the clerk calls each field of a named figure. */
export const COUNTER_FIELD_LABELS = { name: '名称', value: '数值', unit: '单位' } as const satisfies Record<
  Exclude<keyof Counter, 'id'>,
  string
>

/** What the clerk calls each text of a chapter of the notice. */
export const CHAPTER_FIELD_LABELS = {
  heading: '标题',
  outlineHeading: '提纲标题',
  text: '正文',
  closingText: '结尾文字',
} as const satisfies Partial<Record<keyof NoticeChapter, string>>

/** What the clerk calls each part of the notice, its chapters apart. */
export const NOTICE_FIELD_LABELS = {
  title: '标题',
  preamble: '前言',
  contactText: '联系方式段落',
  signature: '署名',
  date: '成文日期',
  options: '排版选项',
  official: '公文要素',
} as const satisfies Record<Exclude<keyof Notice, 'chapters'>, string>

/** What the clerk calls each field of a 督办 record. */
export const SUPERVISION_FIELD_LABELS = {
  kind: '类别',
  number: '编号',
  date: '发出日期',
  basis: '督办依据',
  requirement: '督办要求',
  dueDate: '回复期限',
  issuedBy: '签发人',
  reply: '办理情况',
  replyDate: '回复日期',
} as const satisfies Record<Exclude<keyof Supervision, 'id'>, string>

/** What the clerk calls the names of the unit. */
export const UNIT_FIELD_LABELS = {
  fullName: '全称',
  shortName: '简称',
  contact: '联系方式',
} as const satisfies Record<keyof Unit, string>

/** What the clerk calls the ways to reach the unit. */
export const CONTACT_FIELD_LABELS = {
  phone: '电话',
  address: '地址',
  postcode: '邮编',
  email: '邮箱',
} as const satisfies Record<keyof Contact, string>
