import type { CommandInput } from '#shared/ledger/commands/registry.ts'

/** The facts of the sample's round. */
export const ROUND = {
  title: '六届市委第四轮巡察',
  kind: 'routine',
  commissioningBody: '市委',
  team: '市委第二巡察组',
  startDate: '2025-03-10',
  endDate: '2025-05-16',
  feedbackDate: '2025-06-20',
  rectificationDue: '2025-09-20',
} as const satisfies CommandInput<'inspection.add'>

export const MILESTONES: readonly Omit<CommandInput<'milestone.add'>, 'inspectionId'>[] = [
  {
    kind: 'meeting',
    date: '2025-06-20',
    title: '巡察反馈会',
    note: '市委第二巡察组反馈意见，党组书记作表态发言。',
  },
  {
    kind: 'study',
    date: '2025-06-23',
    title: '党组会传达学习反馈意见',
    note: '逐条认领问题，确定整改分工。',
  },
  {
    kind: 'meeting',
    date: '2025-06-27',
    title: '整改动员部署会',
    note: '成立整改工作领导小组，机关各科室和林场负责同志参加。',
  },
  {
    kind: 'report',
    date: '2025-07-08',
    title: '整改方案和清单报备',
    note: '问题清单、任务清单、责任清单一并报市委巡察办。',
  },
  {
    kind: 'democraticLife',
    date: '2025-07-24',
    title: '整改专题民主生活会',
    note: '市委巡察办派员到会指导。',
  },
  {
    kind: 'meeting',
    date: '2025-08-12',
    title: '党组会第一次听取整改进展',
    note: '对3项进度偏慢的任务提出要求。',
  },
  {
    kind: 'meeting',
    date: '2025-09-09',
    title: '党组会第二次听取整改进展',
    note: '逐项审核申请销号的问题。',
  },
  { kind: 'report', date: '2025-09-26', title: '报送集中整改进展情况报告', note: '' },
]

export const COUNTERS: readonly Omit<CommandInput<'counter.add'>, 'inspectionId'>[] = [
  { name: '新建制度', value: '6', unit: '项' },
  { name: '修订制度', value: '5', unit: '项' },
  { name: '清退资金', value: '4.168', unit: '万元' },
  { name: '收回往来款', value: '42.6', unit: '万元' },
  { name: '提醒谈话', value: '4', unit: '人' },
  { name: '批评教育', value: '5', unit: '人' },
  { name: '专项整治', value: '2', unit: '次' },
]

export const NOTICE_DATE = '2025-10-15'

/** The chapters of the sample's notice, in the order of the default ones; paragraphs are separated by line breaks. */
export const CHAPTERS: readonly CommandInput<'noticeChapter.edit'>['patch'][] = [
  {
    heading: '提高政治站位，主动认领问题',
    outlineHeading: '提高政治站位',
    text: [
      '巡察反馈会后，{{单位简称}}于{{党组会传达学习反馈意见日期}}召开党组会，逐条学习反馈意见，把问题摆到桌面上、把责任落到人头上。大家一致认为，巡察组指出的问题客观中肯、切中要害，是对全市林业工作的一次全面体检，必须照单全收、坚决整改。',
      '班子成员分头到分管科室和林场讲问题、听意见，与干部职工谈心谈话112人次，深挖问题背后的思想根源和管理漏洞。{{专题民主生活会日期}}召开整改专题民主生活会，班子成员对照反馈意见逐项检视，开展批评和自我批评，会后形成个人整改清单并公开承诺。',
    ].join('\n'),
  },
  {
    heading: '加强组织领导，压实整改责任',
    outlineHeading: '加强组织领导',
    text: [
      '成立由党组书记任组长、班子成员任副组长、各科室和林场负责同志为成员的整改工作领导小组，下设办公室负责日常调度。党组书记带头领办巡察反馈的重点难点问题，班子成员按分管领域包案推进，做到一个问题、一名领导、一套措施、一抓到底。',
      '制定整改方案，细化问题清单、任务清单、责任清单，逐项明确整改措施、牵头领导、责任科室、责任人和整改时限。实行每周调度、每月通报、逐项销号，党组会两次专题听取整改进展情况汇报，对进度偏慢的任务当面点题、限期补课，对申请销号的问题逐一查验佐证材料，不符合要求的退回重改。',
    ].join('\n'),
  },
  {
    heading: '坚持问题导向，逐项整改到位',
    outlineHeading: '坚持问题导向',
    text: '围绕反馈的{{方面数}}个方面{{总数}}{{量词}}具体问题，坚持当下改与长久立相结合，能改的马上改，一时难以改到位的明确阶段目标、持续用力。截至目前，{{整改情况句}}，完成率{{完成率}}。整改期间，共开展专项整治{{专项整治}}，新建制度{{新建制度}}、修订制度{{修订制度}}，清退资金{{清退资金}}，收回往来款{{收回往来款}}，提醒谈话{{提醒谈话}}、批评教育{{批评教育}}。',
  },
  {
    heading: '正视差距不足，持续巩固成果',
    outlineHeading: '正视差距不足',
    text: [
      '整改工作虽然取得了阶段性成效，但与市委要求和群众期盼相比仍有差距：有的历史遗留问题成因复杂，彻底化解还需时日；有的工作刚刚理顺，长效管理还要接受时间检验。下一步，{{单位简称}}将保持力度不减、节奏不变，做好整改“后半篇文章”。',
      '（一）紧盯剩余任务抓攻坚。对正在整改的{{正在整改}}{{量词}}问题，倒排工期、按月调度，每月向领导小组报告进度，不完成不销号。对需要持续努力整改的{{持续整改}}{{量词}}问题，按年度分解目标，年底对账考核。',
      '（二）紧盯已改问题防反弹。每季度对整改到位的问题抽查复核，采取查资料、看现场、访群众的办法检验成色，发现反弹回潮的，既追究当事人责任，也追究牵头领导责任。',
      '（三）紧盯制度执行管长远。把整改中形成的制度办法纳入干部日常培训和年度考核内容，定期检查执行情况，切实用制度管人管事管钱。',
      '（四）紧盯中心工作促发展。把整改成果体现到绿化造林、资源保护和林业富民的实际成效上，推动全市林业工作再上新台阶。',
    ].join('\n'),
  },
]
