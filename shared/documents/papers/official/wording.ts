/** Parts of an official paper as places of messages. */
export const OFFICIAL_PLACES = {
  redHead: '版头',
  recipients: '主送机关',
  date: '成文日期',
  imprint: '版记',
  milestones: '重要节点',
} as const

/** What stands at the end of 发文机关标志 after the name of the unit (7.2.4). */
export const MARK_SUFFIX = '文件'
/** 附件说明 and the head of an attachment (7.3.4, 7.3.7). */
export const ATTACHMENT = '附件'

/** How an unfinished finding is told in a report. */
export const UNFINISHED_WORDING = {
  status: '整改状态',
  deadline: '整改时限',
  progress: '进展情况',
  next: '下一步措施',
  owners: '责任分工',
  leadOfficial: '牵头领导',
  departments: '责任科室',
  assisting: '协办科室',
  people: '责任人',
  extended: (original: string, reason: string) =>
    `（原定${original}，已批准延期${reason === '' ? '' : `，原因是${reason}`}）`,
  overdue: (days: number) => `，已逾期${days}天`,
  responsible: (names: string) => `${names}负责`,
  doneBy: (date: string) => `${date}前完成`,
  late: (days: number) => `已逾期${days}天`,
} as const

/** Heads and labels of the tables of counts. */
export const STATUS_TABLE_WORDING = {
  aspect: '方面',
  leadOfficial: '牵头领导',
  total: '问题数',
  rate: '完成率',
  sum: '合计',
  others: '其他',
  nobody: '尚未明确',
} as const
