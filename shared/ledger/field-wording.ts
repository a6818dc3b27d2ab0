import type { Finding, Measure } from './finding.ts'
import type { Inspection } from './inspection.ts'
import type { OfficialElements } from './notice.ts'
import type { PaperSettings } from './paper-settings.ts'

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
