import type { DueGroup } from '#shared/ledger/finding-filter.ts'
import type { TrafficLight } from '#shared/ledger/traffic-light.ts'

/** Words of 概览. */
export const OVERVIEW_WORDS = {
  title: '概览',
  asOf: (today: string) => `数字截至 ${today}`,
  noRound: '还没有巡察',
  noRoundText: '粘贴一份整改通报就能建立台账；没有通报时，新增一轮巡察后逐项登记。',
  importNotice: '导入通报',
  addRound: '新增一轮巡察',
  noFindings: '这轮巡察还没有问题',
  noFindingsText: '把反馈的问题按方面登记到台账，这里就会显示整改进度、到期和完成率。',
  goToLedger: '到台账登记问题',

  summary: '整改情况',
  sentence: (aspects: number, total: number, unitWord: string, statuses: string) =>
    `${aspects > 0 ? `${aspects}个方面` : ''}${total}${unitWord}问题：${statuses}。`,
  copy: '复制这句话',
  copied: '已复制，可以粘贴到 Word',
  sentenceInNotice: '通报里的整改情况就是这句话，改了状态，两处一起变。',
  sentenceNotInNotice: '通报里的数字是写定的文字，不会跟着变；在通报中插入变量“整改情况句”，两处就一致了。',
  rate: '完成率',
  rateOfFindings: (label: string, done: number, total: number) => `${label} ${done} ÷ 全部问题 ${total}`,
  rateOfMeasures: (done: number, total: number) => `已完成措施 ${done} ÷ 全部措施 ${total}`,
  rateNothing: '没有可统计的措施',
  measures: (done: number, total: number) => `整改措施：已完成 ${done} 条，共 ${total} 条`,
  closedOut: (count: number, unitWord: string) => `已销号 ${count} ${unitWord}`,

  attention: '需要处理',
  disagreements: (count: number) => `有 ${count} 个数字与导入的通报对不上`,
  setStatuses: '批量设置状态…',
  placeholders: (count: number, unitWord: string) => `${count} ${unitWord}问题待补录，通报里会印出【待补录】`,
  fillPlaceholders: '去补录',

  aspects: '各方面进度',
  aspectUntitled: '（没有分方面）',
  aspectLink: (title: string, total: number) => `在台账中查看“${title}”的 ${total} 项问题`,
  segment: (aspect: string, status: string, count: number) =>
    `${aspect}，${status} ${count} 项，在台账中查看`,
  statusLink: (status: string, count: number) => `${status} ${count} 项，在台账中查看`,
  doneOf: (done: number, total: number) => `${done}/${total}`,
  doneOfHint: (label: string) => `${label}/总数`,
  lights: { red: '有逾期', yellow: '整改中', green: '全部到位' } satisfies Record<TrafficLight, string>,
  overdueCount: (count: number) => `逾期 ${count}`,

  due: '到期情况',
  clockDoubt: {
    behind: (today: string, recorded: string) =>
      `这台电脑的日期是 ${today}，比台账里最后一次记录（${recorded}）还早，到期和逾期可能算错了。请先核对电脑右下角的日期和时间。`,
    ahead: (today: string, recorded: string) =>
      `这台电脑的日期是 ${today}，离台账里最后一次记录（${recorded}）已超过十年，到期和逾期可能算错了。请先核对电脑右下角的日期和时间。`,
  },
  dueGroups: { overdue: '逾期', today: '今日', '7days': '7天内', '30days': '30天内' } satisfies Record<
    Exclude<DueGroup, 'undated'>,
    string
  >,
  dueNone: {
    overdue: '没有逾期的问题。',
    today: '今天没有到期的问题。',
    '7days': '7天内没有到期的问题。',
    '30days': '30天内没有到期的问题。',
  } satisfies Record<Exclude<DueGroup, 'undated'>, string>,
  dueHint: '7天内包含今日，30天内包含7天内；整改到位、长期坚持和已销号的不再计算。',
  dueNext: (date: string, days: number) => `最近一个到期日是 ${date}（还有 ${days} 天）：`,
  dueNextList: '最近到期的问题',
  undated: (count: number, unitWord: string) => `另有 ${count} ${unitWord}未完成的问题没有具体日期`,
  dueMeasures: {
    overdue: (count: number) => `逾期的整改措施 ${count} 条`,
    today: (count: number) => `今日到期的整改措施 ${count} 条`,
    '7days': (count: number) => `7天内到期的整改措施 ${count} 条`,
    '30days': (count: number) => `30天内到期的整改措施 ${count} 条`,
  } satisfies Record<Exclude<DueGroup, 'undated'>, (count: number) => string>,
  dueMeasuresHint: '措施按自己的时限计算，没有单独时限的随问题。',
  measureOf: (finding: number, measure: number) => `${finding}-措施${measure}`,
  allInLedger: (count: number, unitWord: string) => `在台账中查看这 ${count} ${unitWord}`,
  more: (count: number, unitWord: string) => `还有 ${count} ${unitWord}没有列出`,
  untitled: '（待补录）',
  nobody: '未定',

  signOff: '销号还差什么',
  signOffCount: (count: number, unitWord: string) => `${count} ${unitWord}问题还差下列内容`,
  signOffNothing: '销号所需的内容都已齐全。',
  lacking: (need: string, count: number) => `缺${need} ${count} 项`,
  lackingList: (need: string) => `缺“${need}”的问题`,
  collapse: '收起',

  departments: '责任科室',
  leadOfficials: '牵头领导',
  ownersHint: '一个问题有几个责任科室的，各科室都计入。',
  noOwner: '未定',
  ownerLink: (name: string, total: number) => `${name}，${total} 项，在台账中查看`,

  importCheck: '与导入的通报核对',
  importFrom: (source: string, day: string) => `${source}，${day} 导入`,
  declaredColumns: { what: '项目', words: '原文写法', declared: '原文', present: '台账' },
  declaredAspects: '方面',
  declaredFindings: '问题',
  agrees: '一致',
  differs: '不一致',
  allAgree: (count: number) => `原文写明的 ${count} 个数字，台账全部一致。`,
  noDeclared: '原文没有写明可以核对的数字。',
  unplaced: (count: number) => `导入时没有归类的 ${count} 行原文`,
  line: (line: number) => `第 ${line} 行`,
  copyUnplaced: '复制这些文字',
  copiedText: '已复制',
} as const

/** Words of the dialog that sets the statuses of a whole round. */
export const STATUS_DIALOG_WORDS = {
  title: '批量设置整改状态',
  fresh: (rectified: string) =>
    `原文没有逐项写明状态，下面先全部列为“${rectified}”。请把还在整改的几项改过来，核对无误后再设置。`,
  unchanged: '下面是台账现在的状态。改好后一次设置，可按 Ctrl+Z 撤销。',
  source: '原文是这样写的：',
  number: '序号',
  finding: '问题',
  chosen: (count: number) => `已选 ${count}`,
  declared: (count: number) => `原文 ${count}`,
  all: (label: string) => `全部设为“${label}”`,
  choice: (number: number, label: string) => `第${number}项：${label}`,
  namedInSource: '原文点名',
  differs: (was: string) => `原为${was}`,
  nothing: '没有改动',
  confirm: (count: number, unitWord: string) => `设置 ${count} ${unitWord}`,
  cancel: '取消',
  done: (summary: string) => `已${summary}，可按 Ctrl+Z 撤销`,
} as const
