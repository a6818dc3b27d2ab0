import type { RemarkSeverity } from './remark.ts'

/** A rule of 校核 as the clerk is told of it; `example` shows a slip it finds. */
export type ProofreadingRule = {
  readonly id: string
  readonly severity: RemarkSeverity
  readonly title: string
  readonly example: string
}

/** Every rule of 校核, in the order of the handbook. */
export const PROOFREADING_RULES = [
  {
    id: 'figure-total',
    severity: 'error',
    title: '问题总数、方面数与台账不一致',
    example: '台账有25个问题，正文写“反馈的26项问题”',
  },
  {
    id: 'figure-status',
    severity: 'error',
    title: '各类整改情况的数目与台账不一致',
    example: '台账整改到位22项，正文写“整改到位23项”',
  },
  {
    id: 'figure-aspect',
    severity: 'error',
    title: '方面后面的问题数与台账不一致',
    example: '“（一）学习贯彻方面（7个问题）”，台账这个方面有6个',
  },
  {
    id: 'figure-rate',
    severity: 'error',
    title: '完成率与台账不一致',
    example: '25项完成22项，正文写“完成率90%”',
  },
  {
    id: 'figure-sum',
    severity: 'error',
    title: '各数相加不等于总数',
    example: '“25项问题，整改到位22项，正在整改2项，持续整改2项”',
  },
  {
    id: 'figure-part',
    severity: 'warning',
    title: '同一句话里分项、剩余与总数对不上',
    example: '“招聘教师312名，其中研究生58名、本科生245名”“排查11处，整治8处，剩余2处”',
  },
  {
    id: 'figure-change',
    severity: 'warning',
    title: '升降、幅度、比率与前后的数对不上',
    example: '“由54.2%提高到48.7%”“发现隐患117条，已整改111条，整改率100%”',
  },
  {
    id: 'figure-other',
    severity: 'warning',
    title: '措施数和其他数据与台账不一致',
    example: '“其他数据”记新建制度6项，正文写“新建制度7项”',
  },
  {
    id: 'round-fact',
    severity: 'warning',
    title: '日期、名称与“单位与巡察”中填的不一致',
    example: '反馈日期填1月16日，前言写“1月18日反馈”',
  },
  {
    id: 'rectified-without-progress',
    severity: 'error',
    title: '已整改到位，却没有进展情况',
    example: '状态是“整改到位”，进展和通报用语都空着',
  },
  {
    id: 'rectified-without-evidence',
    severity: 'hint',
    title: '已整改到位，却没有佐证材料',
    example: '状态是“整改到位”，没有附文件',
  },
  {
    id: 'rectified-without-close-out',
    severity: 'hint',
    title: '已整改到位，却没有销号',
    example: '状态是“整改到位”，没有办理对账销号',
  },
  {
    id: 'rectified-with-open-measure',
    severity: 'warning',
    title: '已整改到位，却有措施没有完成',
    example: '状态是“整改到位”，第二条措施没有打勾',
  },
  {
    id: 'status-wording',
    severity: 'warning',
    title: '文字与整改状态不符',
    example: '状态是“正在整改”，文字写“该问题已整改到位”',
  },
  {
    id: 'deadline-before-feedback',
    severity: 'error',
    title: '整改时限早于反馈日期',
    example: '2023年1月16日反馈，时限填2022年12月31日',
  },
  {
    id: 'deadline-text',
    severity: 'warning',
    title: '时限的日期与时限原文不一致',
    example: '原文“2023年3月底前”，日期填4月30日',
  },
  {
    id: 'measure-after-finding',
    severity: 'warning',
    title: '措施的时限晚于问题的时限',
    example: '问题6月底到期，措施9月底到期',
  },
  {
    id: 'round-dates',
    severity: 'error',
    title: '巡察、反馈、成文等日期先后颠倒',
    example: '巡察结束5月16日，反馈日期填5月10日',
  },
  {
    id: 'day-not-in-time',
    severity: 'warning',
    title: '进展、完成等日期不合时间',
    example: '进展日期在今天之后',
  },
  {
    id: 'date-impossible',
    severity: 'error',
    title: '日期、时间不存在',
    example: '“2023年2月30日”“8:30—25:00”',
  },
  {
    id: 'date-incomplete',
    severity: 'error',
    title: '日期缺字',
    example: '“至2022年11月15市委第三巡察组”缺“日”',
  },
  { id: 'date-order', severity: 'error', title: '起止日期先后颠倒', example: '“2023年5月1日至3月1日”' },
  {
    id: 'unpaired-mark',
    severity: 'error',
    title: '引号、括号、书名号不成对',
    example: '“把《章程修订完善”缺“》”',
  },
  {
    id: 'nested-mark',
    severity: 'warning',
    title: '引号、书名号里面又用了同样的',
    example: '“《关于转发《准则》的通知》”，里面应用〈〉',
  },
  { id: 'half-width', severity: 'warning', title: '汉字之间用了半角标点', example: '“统一部署,认真整改”' },
  { id: 'doubled-mark', severity: 'warning', title: '标点重复', example: '“整改完成。。”' },
  {
    id: 'number-form',
    severity: 'warning',
    title: '数字写法不对',
    example: '“7，318处”“21.0.4万元”“约2400余人”“超过85%以上”',
  },
  { id: 'ellipsis', severity: 'hint', title: '省略号写法不对', example: '“整改...”，应为“……”' },
  { id: 'missing-full-stop', severity: 'warning', title: '段末缺句号', example: '一段话写完，末尾没有“。”' },
  { id: 'cut-sentence', severity: 'warning', title: '话没有说完', example: '一段末尾是“，”或“有相”' },
  {
    id: 'unit-name',
    severity: 'warning',
    title: '单位名称写法不一',
    example: '单位是市林业局党组，正文写“市林叶局党组”',
  },
  {
    id: 'department-name',
    severity: 'warning',
    title: '科室名称写法不一',
    example: '名单有“资源管理科”，正文写“资源管理处”',
  },
  {
    id: 'department-unlisted',
    severity: 'hint',
    title: '科室不在名单中',
    example: '“由人事科牵头”，名单没有人事科',
  },
  {
    id: 'person-name',
    severity: 'warning',
    title: '人名写法不一',
    example: '名单有周明远，正文写“周明运同志”',
  },
  {
    id: 'person-unlisted',
    severity: 'hint',
    title: '人员不在名单中',
    example: '“党组书记张三同志”，名单没有张三',
  },
  {
    id: 'document-number',
    severity: 'error',
    title: '发文字号格式不对',
    example: '“云林发[2023]第05号”，应为“云林发〔2023〕5号”',
  },
  {
    id: 'heading-order',
    severity: 'error',
    title: '序号不连续、重复或多写',
    example: '“一、……三、……”“一是……三是……”',
  },
  {
    id: 'empty-chapter',
    severity: 'warning',
    title: '有标题，没有内容',
    example: '“（二）强化责任落实”下面是空的',
  },
  {
    id: 'unknown-variable',
    severity: 'error',
    title: '没有这个变量，或括号不配对',
    example: '“{{整改总数}}”',
  },
  {
    id: 'leftover',
    severity: 'error',
    title: '留有没填的字样',
    example: '“XX”“××”“某某”“待补充”“【待补录】”',
  },
  { id: 'gap', severity: 'warning', title: '还没有内容，将印为【待补录】', example: '问题没有写进展情况' },
  {
    id: 'wrong-word',
    severity: 'warning',
    title: '常见的错字',
    example: '“台帐”应为“台账”，“巡查组”应为“巡察组”',
  },
  { id: 'repeated-word', severity: 'warning', title: '字词重复', example: '“整改的的问题”“进行进行”' },
  {
    id: 'repeated-paragraph',
    severity: 'warning',
    title: '段落重复',
    example: '同一段话在两个问题下各印一遍',
  },
  {
    id: 'missing-character',
    severity: 'hint',
    title: '字体里没有的字',
    example: '人名“王喆”，仿宋_GB2312没有“喆”字',
  },
  { id: 'layout', severity: 'hint', title: '印出前要看的地方', example: '成文日期没有填写' },
] as const satisfies readonly ProofreadingRule[]

/** The name of a rule; codes never change their meaning, because accepted remarks are kept by them. */
export type RuleId = (typeof PROOFREADING_RULES)[number]['id']

const BY_ID: ReadonlyMap<string, ProofreadingRule> = new Map(
  PROOFREADING_RULES.map((rule) => [rule.id, rule]),
)

/** The rule of that name; throws RangeError for a name that is none. */
export const proofreadingRule = (id: string): ProofreadingRule => {
  const rule = BY_ID.get(id)
  if (rule === undefined) throw new RangeError(`no such rule: ${id}`)
  return rule
}
