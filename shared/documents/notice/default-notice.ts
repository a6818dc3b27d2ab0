import type { Notice, NoticeChapter, NoticeOptions } from '../../ledger/notice.ts'

/** How a new notice is composed: `问题一：…。`, `进展情况：`, counts after the aspects, signature without seal. */
export const DEFAULT_NOTICE_OPTIONS: NoticeOptions = {
  findingHeading: '问题{一}：{问题}。',
  findingHeadingBold: false,
  numbering: 'perAspect',
  progressLabel: '进展情况：',
  aspectCount: '（{数}个问题）',
  outline: false,
  contact: true,
  signature: 'withoutSeal',
  widenPunctuation: true,
}

const PREAMBLE =
  '根据{{派出方}}统一部署，{{巡察起止}}，{{巡察组}}对{{单位简称}}开展了{{巡察方式}}。{{反馈日期}}，{{巡察组}}向{{单位简称}}反馈了{{监督类别}}意见。按照{{监督类别}}工作有关要求，现将{{监督类别}}整改进展情况予以公布。'

const STANDPOINT = [
  '反馈会后，{{单位简称}}把抓好{{监督类别}}整改作为重大政治任务，第一时间召开会议传达反馈意见，对照问题清单逐条学习、逐项认领，研究部署整改工作。组织党员干部深入学习习近平总书记关于巡视工作的重要论述，引导大家讲政治、顾大局、知责任，把思想和行动统一到上级党组织的要求上来，以整改成效检验政治担当。',
  '{{专题民主生活会日期}}，召开{{监督类别}}整改专题民主生活会。班子成员把自己摆进去、把职责摆进去、把工作摆进去，对照反馈意见查摆差距、剖析根源，严肃开展批评和自我批评，明确了努力方向和改进措施。',
]

const ORGANISATION = [
  '成立由主要负责同志任组长、班子成员任副组长、各科室负责同志为成员的整改工作领导小组，统筹协调整改工作。主要负责同志认真履行第一责任人责任，重要任务亲自部署、重点问题亲自过问；班子成员落实“一岗双责”，牵头抓好分管领域的整改任务，一级抓一级、层层抓落实。',
  '制定整改方案，建立整改台账，逐项明确整改措施、牵头领导、责任科室、责任人和整改时限，做到事事有人管、件件有着落。坚持分工负责、对账销号、跟踪督办，定期听取整改进展情况汇报，集中研究难点问题；完成一项、审核一项、销号一项，对进展缓慢的及时提醒督办，确保整改不走过场、不打折扣。',
]

const FINDINGS = [
  '针对反馈的{{方面数}}个方面{{总数}}{{量词}}问题，{{单位简称}}逐一分析成因、逐项制定措施，具备条件的立行立改，需要一定时间的明确节点、压茬推进，需要长期坚持的健全机制、久久为功。截至目前，{{整改情况句}}，整改完成率为{{完成率}}。',
]

const NEXT_STEPS = [
  '在上级党组织的有力指导下，整改工作取得了阶段性成效，但对照上级要求和干部群众期盼还有一定差距。下一步，{{单位简称}}将坚持目标不变、标准不降、力度不减，持续做好整改“后半篇文章”。',
  '（一）紧盯未完成事项，一抓到底。对仍在推进和需要长期坚持的问题，严格按照台账明确的时限和要求跟踪问效，做到问题不解决不松劲、解决不彻底不放手。',
  '（二）严防问题反弹，巩固成果。对已经整改到位的问题适时开展“回头看”，发现苗头及时纠正，坚决防止边改边犯、前清后乱。',
  '（三）深化标本兼治，建章立制。坚持举一反三，把整改中行之有效的做法固定下来、坚持下去，堵塞管理漏洞，形成用制度管权管事管人的长效机制。',
  '（四）强化成果运用，推动发展。把{{监督类别}}整改与加强党的建设、改进工作作风、完成年度重点任务结合起来，切实把整改成果转化为推动高质量发展的实际成效。',
]

const CONTACT =
  '欢迎广大干部群众对{{监督类别}}整改落实情况进行监督。如有意见建议，请及时向我们反映。{{联系方式}}。'

/** The chapters of a new notice; paragraphs are separated by line breaks. */
const CHAPTERS: readonly Omit<NoticeChapter, 'id'>[] = [
  {
    heading: '提高政治站位，扛牢整改责任',
    outlineHeading: '提高政治站位',
    text: STANDPOINT.join('\n'),
    holdsFindings: false,
    closingText: '',
  },
  {
    heading: '加强组织领导，层层压实任务',
    outlineHeading: '加强组织领导',
    text: ORGANISATION.join('\n'),
    holdsFindings: false,
    closingText: '',
  },
  {
    heading: '坚持问题导向，逐项推进整改',
    outlineHeading: '坚持问题导向',
    text: FINDINGS.join('\n'),
    holdsFindings: true,
    closingText: '',
  },
  {
    heading: '正视差距不足，持续深化整改',
    outlineHeading: '正视差距不足',
    text: NEXT_STEPS.join('\n'),
    holdsFindings: false,
    closingText: '',
  },
]

/**
 * The notice a new round starts with: title, preamble, four chapters, contact and signature, complete in wording, with
 * every figure, name and date as a variable (the founding document's order of matters, in words of our own).
 * `newId` gives the ids of the chapters.
 */
export const defaultNotice = (newId: () => string): Notice => ({
  title: '{{单位}}关于{{巡察}}整改进展情况的通报',
  preamble: PREAMBLE,
  chapters: CHAPTERS.map((chapter) => ({ id: newId(), ...chapter })),
  contactText: CONTACT,
  signature: '{{单位}}',
  options: { ...DEFAULT_NOTICE_OPTIONS },
})
